import CurveModel

/// A standard error larger than a share can have, or than all that lies between the baselines.
package enum LargeError: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "large-error",
    summary:
      "The standard error of a baseline is larger than a share can have, or than all that lies between the baselines.",
    whyItMatters:
      "No run could be told from such a level: every verdict against it is undecided. Often the error is in percent "
      + "beside a fraction, or a standard deviation of single examples.",
    whatToDo:
      "Give the error in the units of the value, the number of examples in a column 'n', or measure the level on more "
      + "of them.")

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    let rows = run.baselines.filter { MetricResolution.isMeasured($0, in: run.metric.name) }
    let whole = run.metric.isProportion ? run.metric.whole : nil
    return rows.filter { $0.comparable != .no }
      .compactMap { warning(about: $0, among: rows, whole: whole) }
  }

  /// A share of n examples has at most √(1/4n), a quarter of the whole for four of them.
  static func warning(
    about row: Baseline, among rows: [Baseline], whole: Double?
  ) -> InputProblem? {
    let error: Double? =
      switch row.uncertainty {
      case .standardError(let error): error
      case .interval(let low, let high): (high - low) / (2 * UncertainLevel.z)
      case .unstated, .sampleSize: nil
      }
    guard let error else { return nil }
    let text = "the standard error of '\(row.name)' is \(DecimalText.significant(error, digits: 3))"
    let most = (row.isWrittenAsPercent ? 100 : whole).map { $0 / 4 }
    if let most, error > most {
      return warning(
        "\(text), more than a share of four examples has", at: row.location,
        hint: "a standard error is in the units of the value; check it, or give n")
    }
    let distances = rows.filter { $0.isWrittenAsPercent == row.isWrittenAsPercent }
      .map { abs($0.value - row.value) }
    guard let farthest = distances.max(), farthest > 0, error > farthest else { return nil }
    return warning(
      "\(text), more than lies between it and any other baseline", at: row.location,
      hint: "measure it on more examples, or check its unit")
  }
}
