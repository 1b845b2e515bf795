import CurveModel

/// What is doubtful about the values of a share that was judged all the same.
package enum ShareDoubts {
  package static func doubts(of diagnosis: Diagnosis, in run: TrainingRun) -> [InputProblem] {
    let metric = diagnosis.run.metric
    guard let family = MetricFamily.of(metric.name), family.scale == .share else { return [] }
    let judged = [diagnosis.curves.train, diagnosis.curves.validation].compactMap(\.self)
    guard let range = LearningCurve.finiteRange(of: judged) else { return [] }
    return [
      unitDoubt(of: metric, range: range, in: run, diagnosis.baselines.map(\.baseline)),
      impossible(metric, family, in: run),
    ].compactMap(\.self)
  }

  /// Values about 1, which may be large fractions or small percentages.
  private static func unitDoubt(
    of metric: Metric, range: ClosedRange<Double>, in run: TrainingRun, _ baselines: [Baseline]
  ) -> InputProblem? {
    let columns = run.columns(of: metric.name)
    let unit = ShareUnit(
      of: metric.name, direction: metric.direction, range: range, columns: columns,
      baselines: baselines.filter { MetricResolution.isMeasured($0, in: metric.name) })
    guard !unit.isCertain else { return nil }
    let ends = [range.lowerBound, range.upperBound].map { DecimalText.significant($0) }
    return InputProblem(
      code: "uncertain-unit",
      message: "'\(metric.name)' goes from \(ends[0]) to \(ends[1]), which is read as "
        + (unit.isPercent
          ? "percent, since all of it is above 1"
          : "fractions: an error rate that counts edits may exceed 1"),
      hint: unit.isPercent
        ? "if these are fractions, log them below 1 or give a baseline that is one (0.058)"
        : "if these are percentages, say so in the columns' names: '\(columns.first ?? "wer") (%)'")
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
      guard let range = LearningCurve.finiteRange(of: [series.curve]) else { continue }
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
