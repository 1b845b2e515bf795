import CurveModel

/// What is doubtful about the values of a share that was judged all the same.
package enum ShareDoubts {
  package static func doubts(of diagnosis: Diagnosis, in run: TrainingRun) -> [InputProblem] {
    let metric = diagnosis.run.metric
    guard let family = MetricFamily.of(metric.name), family.scale == .share else { return [] }
    let judged = diagnosis.curves
    guard let range = LearningCurve.finiteRange(of: judged.train, judged.validation) else {
      return []
    }
    return [
      unitDoubt(of: metric, range: range, in: run, diagnosis.baselines.map(\.baseline)),
      impossible(metric, family, in: run),
    ].compactMap(\.self)
      + smallBaselines(diagnosis.baselines.map(\.baseline), in: metric, beside: range)
  }

  /// Errors up to 1 beside curves in percent that would not be strange a hundred times as large: 0.2 % beside
  /// 2.5 % is what people reach, and 0.04 beside 24 % may be a fraction.
  private static func smallBaselines(
    _ rows: [Baseline], in metric: Metric, beside range: ClosedRange<Double>
  ) -> [InputProblem] {
    let plain = rows.filter {
      !$0.isWrittenAsPercent && MetricResolution.isMeasured($0, in: metric.name)
        && $0.comparable != .no
    }
    guard metric.unit == .percent, metric.direction == .lower, plain.allSatisfy({ $0.value <= 1 })
    else { return [] }
    return plain.filter {
      $0.value > 0 && farBelow * $0.value <= range.lowerBound && 100 * $0.value <= range.upperBound
    }.map { row in
      let value = DecimalText.significant(row.value, digits: 6)
      let ends = [range.lowerBound, range.upperBound].map { DecimalText.significant($0) }
      return InputProblem(
        code: "uncertain-unit",
        message: "'\(row.name)' is read as \(value) %, since '\(metric.name)' is in percent "
          + (ends[0] == ends[1] ? "(\(ends[0]) %)" : "(\(ends[0]) to \(ends[1]) %)"),
        at: row.location,
        hint:
          "if it is a fraction, write '\(DecimalText.significant(100 * row.value, digits: 6))%'; "
          + "if not, '\(value)%' says so")
    }
  }

  /// A level this many times better than all of the curves is seldom one to hold them against.
  private static let farBelow = 10.0

  /// Values about 1, which may be large fractions or small percentages.
  private static func unitDoubt(
    of metric: Metric, range: ClosedRange<Double>, in run: TrainingRun, _ baselines: [Baseline]
  ) -> InputProblem? {
    let columns = run.columns(of: metric.name)
    let unit = ShareUnit(
      of: metric.name, direction: metric.direction, range: range, columns: columns,
      baselines: baselines.filter { MetricResolution.isMeasured($0, in: metric.name) })
    guard !unit.isCertain else { return nil }
    if let overshoot = unit.overshoot { return slip(to: overshoot, of: metric, in: run) }
    let ends = [range.lowerBound, range.upperBound].map { DecimalText.significant($0) }
    return InputProblem(
      code: "uncertain-unit",
      message: "'\(metric.name)' goes from \(ends[0]) to \(ends[1]), which is read as "
        + (unit.isPercent
          ? "percent, since \(range.lowerBound > 1 ? "all" : "some") of it is above 1"
          : "fractions: an error rate that counts edits may exceed 1"),
      hint: unit.isPercent
        ? metric.direction == .higher
          ? "if these are fractions, check how those above 1 are computed"
          : "if these are fractions, log them below 1 or give a baseline that is one (0.058)"
        : "if these are percentages, say so in the columns' names: '\(columns.first ?? "wer") (%)'")
  }

  /// A value barely above 1 among fractions.
  private static func slip(
    to value: Double, of metric: Metric, in run: TrainingRun
  ) -> InputProblem {
    let series = run.series.first {
      $0.metric == metric.name && $0.curve.finiteRange?.upperBound == value
    }
    let place = series.flatMap { series in
      series.curve.y.firstIndex(of: value).map { series.curve.x[$0] }
    }
    return InputProblem(
      code: "above-one",
      message: "'\(series?.column ?? metric.name)' is \(DecimalText.significant(value, digits: 6))"
        + (place.map { " at \(run.axis.word) \(DecimalText.place($0))" } ?? "")
        + ", above 1; it is read as a fraction like the others",
      hint: "check how it is computed; if these are percentages, say so in the column's name: "
        + "'\(series?.column ?? metric.name) (%)'")
  }

  /// Values that no share of examples can have: -1 often stands for "not measured".
  private static func impossible(
    _ metric: Metric, _ family: MetricFamily, in run: TrainingRun
  ) -> InputProblem? {
    // The structural similarity of two pictures may be negative.
    guard family.direction == .higher, !MetricName.words(metric.name).contains("ssim") else {
      return nil
    }
    for series in run.series where series.metric == metric.name && series.split != .unknown {
      guard let range = series.curve.finiteRange else { continue }
      let odd = range.lowerBound < 0 ? range.lowerBound : range.upperBound
      guard odd < 0 || odd > 100 else { continue }
      return InputProblem(
        code: "impossible-share",
        message: "'\(series.column)' is \(DecimalText.significant(odd)) somewhere, which "
          + "'\(metric.name)' cannot be: a share lies between 0 and 1, or 0 and 100 %",
        hint: odd == -1
          ? "leave the cell empty where nothing was measured"
          : "check how it is computed, or name another metric with --metric")
    }
    return nil
  }
}
