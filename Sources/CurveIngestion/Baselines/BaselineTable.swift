import CurveModel

/// The columns of `baselines.csv`.
enum BaselineTable {
  static let columns = [
    "kind", "name", "metric", "split", "value", "std_error", "ci_low", "ci_high", "n", "grade",
    "source", "comparable", "notes",
  ]

  static let template = "write a header with 'kind' and 'value', and one row per baseline"

  /// Whether the header is that of a log that was given in place of the baselines: none of the columns that
  /// baselines need, but an x-axis and curves.
  static func isTrainingLog(_ table: StrictTable) -> Bool {
    guard !table.header.contains("kind"), !table.header.contains("value") else { return false }
    let meanings = table.writtenHeader.map(ColumnGrammar.meaning)
    let hasAxis = meanings.contains { if case .axis = $0 { true } else { false } }
    let hasCurve = meanings.contains { meaning in
      guard case .metric(let metric) = meaning else { return false }
      return MetricFamily.of(metric.metric) != nil
    }
    return hasAxis && hasCurve
  }

  static func headerProblems(_ table: StrictTable) -> [InputProblem] {
    table.headerProblems(known: columns, required: ["kind", "value"], of: "a baselines file")
  }
}
