/// One column of inputs, for the rows that are fitted and for those that are scored.
package struct FeatureColumn: Sendable {
  /// What stands in its cells.
  package enum Cells: Sendable {
    /// NaN where nothing was recorded.
    case numbers(train: [Double], heldOut: [Double])
    /// Places in a list of the categories of both parts; −1 where nothing was recorded.
    case categories([String], train: [Int], heldOut: [Int])
  }

  package var name: String
  package var cells: Cells

  package init(name: String, cells: Cells) {
    self.name = name
    self.cells = cells
  }
}
