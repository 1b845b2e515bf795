/// The learning rate as a log recorded it, over the x-axis of the run.
package struct LearningRate: Hashable, Sendable {
  /// Header of the column (or tag) it was read from.
  package var column: String
  package var curve: LearningCurve

  package init(column: String, curve: LearningCurve) {
    self.column = column
    self.curve = curve
  }
}
