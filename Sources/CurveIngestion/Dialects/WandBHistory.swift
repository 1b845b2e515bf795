import CurveModel

/// The history of a Weights & Biases run, written by `run.history().to_csv`.
///
/// Columns stand in any order, one row holds one call of `log`, and `_step` counts those calls;
/// a counter of the training script itself, where there is one, brings the rows together.
enum WandBHistory: Dialect {
  static let name = "wandb-history"

  static func admits(names: [String], isWritten: Bool) -> Bool {
    let names = Set(names)
    return names.contains("_step") && (names.contains("_runtime") || names.contains("_timestamp"))
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    var wide = WideLayout(table, options: options)
    var layout = try wide.finished()
    layout.isCertain = true
    return layout
  }
}
