import CurveModel

extension WideLayout.Entry {
  /// Whether the column is called "trainval", in one word.
  ///
  /// Beside a training curve it is held out from training; alone it is the usual name of training
  /// and validation data put together, and trained on.
  var namesTrainAndValidation: Bool {
    column.split == .trainValidation && name.lowercased().contains("trainval")
  }
}
