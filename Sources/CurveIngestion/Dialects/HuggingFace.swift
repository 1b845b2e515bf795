import CurveModel

/// Hugging Face Trainer's `log_history` as a table: training and evaluation on rows of their own.
///
/// A bare "loss" is the training loss since the record before. The closing `train_loss` is the mean
/// over the whole run, and an evaluation repeated at its last step is that of the best checkpoint,
/// loaded again: the first one belongs to the training.
enum HuggingFace: Dialect {
  static let name = "hugging-face"

  /// What no other tool measures of a training.
  private static let marks: Set = [
    "eval_runtime", "train_runtime", "total_flos", "train_samples_per_second",
  ]

  static func admits(names: [String], isWritten: Bool) -> Bool {
    let names = Set(names)
    return names.isSuperset(of: ["loss", "epoch"])
      && (!names.isDisjoint(with: marks) || names.isSuperset(of: ["step", "eval_loss"]))
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    var wide = WideLayout(table, options: options, bareMetrics: .train)
    var layout = try wide.finished()
    layout.keepsFirst = true
    layout.isCertain = true
    guard options.x == nil, let step = table.index(of: "step") else { return layout }
    layout.setAxis(step, kind: .step, in: table)
    return layout
  }
}
