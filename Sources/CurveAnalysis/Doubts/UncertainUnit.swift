import CurveModel

/// Values of a share that may be fractions or percentages.
package enum UncertainUnit: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "uncertain-unit",
    summary:
      "Values of a share, in the log or in a row of the baselines, may be fractions or percentages.",
    whyItMatters:
      "Read in the wrong unit a level is a hundred times too large or too small, and the verdict with it.",
    whatToDo:
      "Write a percent sign behind percentages in baselines.csv, and into the names of columns that hold them: "
      + "'val_wer (%)'.")

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    guard let range = run.shareRange else { return [] }
    return [ofCurves(run, range: range)].compactMap(\.self) + ofRows(run, range: range)
  }

  /// Values about 1, which may be large fractions or small percentages.
  private static func ofCurves(
    _ run: DiagnosedRun, range: ClosedRange<Double>
  ) -> InputProblem? {
    guard let unit = run.shareUnit, !unit.isCertain, unit.overshoot == nil else { return nil }
    let metric = run.metric
    let ends = [range.lowerBound, range.upperBound].map { DecimalText.significant($0) }
    let column = run.run.columns(of: metric.name).first
    return warning(
      "'\(metric.name)' goes from \(ends[0]) to \(ends[1]), which is read as "
        + (unit.isPercent
          ? "percent, since \(range.lowerBound > 1 ? "all" : "some") of it is above 1"
          : "fractions: an error rate that counts edits may exceed 1"),
      hint: unit.isPercent
        ? metric.direction == .higher
          ? "if these are fractions, check how those above 1 are computed"
          : "if these are fractions, log them below 1 or give a baseline that is one (0.058)"
        : "if these are percentages, say so in the columns' names: '\(column ?? "wer") (%)'")
  }

  /// A level this many times better than all of the curves is seldom one to hold them against.
  private static let farBelow = 10.0

  /// Beside a floor in percent a fraction is told by where it would lie: within this factor of the run.
  private static let nearRun = 0.5...2.0

  /// Errors up to 1 beside curves in percent that would not be strange a hundred times as large: 0.2 % beside
  /// 2.5 % is what people reach, and 0.04 beside 24 % may be a fraction.
  private static func ofRows(
    _ run: DiagnosedRun, range: ClosedRange<Double>
  ) -> [InputProblem] {
    let metric = run.metric
    let plain = run.baselines.filter {
      !$0.isWrittenAsPercent && MetricResolution.isMeasured($0, in: metric.name)
        && $0.comparable != .no
    }
    guard metric.unit == .percent, metric.direction == .lower,
      plain.allSatisfy({ $0.value <= 1 || $0.kind.isTrivial })
    else { return [] }
    let isFloorPercent = plain.contains { $0.value > 1 }
    return plain.filter { row in
      row.value > 0 && farBelow * row.value <= range.lowerBound
        && 100 * row.value <= range.upperBound
        && (!isFloorPercent || run.level.map { nearRun ~= 100 * row.value / $0 } ?? false)
    }.map { row in
      let value = DecimalText.significant(row.value, digits: 6)
      let ends = [range.lowerBound, range.upperBound].map { DecimalText.significant($0) }
      return warning(
        "'\(row.name)' is read as \(value) %, since '\(metric.name)' is in percent "
          + (ends[0] == ends[1] ? "(\(ends[0]) %)" : "(\(ends[0]) to \(ends[1]) %)"),
        at: row.location,
        hint:
          "if it is a fraction, write '\(DecimalText.significant(100 * row.value, digits: 6))%'; "
          + "if not, '\(value)%' says so")
    }
  }
}
