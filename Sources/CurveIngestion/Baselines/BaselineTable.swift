import CurveModel

/// The columns of `baselines.csv`.
enum BaselineTable {
  static let columns = [
    "kind", "name", "metric", "split", "value", "std_error", "ci_low", "ci_high", "n", "grade",
    "source", "comparable", "notes",
  ]

  static let template = "write a header with 'kind' and 'value', and one row per baseline"

  static func headerProblems(_ table: StrictTable) -> [InputProblem] {
    table.headerProblems(known: columns, required: ["kind", "value"], of: "a baselines file")
  }
}
