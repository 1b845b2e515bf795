import CurveModel

/// Validation that was measured once more after the training ended.
///
/// Lightning's `validate()` behind `fit()` writes a row one step and one epoch beyond the last
/// validation of the training; it measures a checkpoint that was chosen, not the next epoch.
struct ClosingEvaluation {
  private struct Place {
    var row: Int
    var epoch: Double
    var step: Double
  }

  private(set) var rows: Set<Int> = []
  private(set) var warnings: [ReadingWarning] = []

  init(_ table: Table, layout: Layout, epoch: Int, step: Int) {
    let places = { (split: Split) in
      let columns = layout.tracks.filter { $0.split == split }.flatMap(\.columns)
      return (0..<table.rowCount).compactMap { row -> Place? in
        guard columns.contains(where: { Cell.number(table.columns[$0].cells[row]) != nil }),
          let epoch = Cell.number(table.columns[epoch].cells[row]),
          let step = Cell.number(table.columns[step].cells[row])
        else { return nil }
        return Place(row: row, epoch: epoch, step: step)
      }
    }
    let train = Set(places(.train).map(\.epoch))
    let validation = places(.validation)
    guard let last = validation.last, !train.isEmpty, !train.contains(last.epoch),
      let previous = validation.last(where: { $0.epoch < last.epoch }),
      last.step == previous.step + 1, last.epoch == previous.epoch + 1
    else { return }
    // With one step an epoch the next validation stands one step on, too; but then training does.
    let earlier = Set(validation.filter { $0.epoch < last.epoch }.map(\.epoch))
    let hasLongEpochs = previous.step >= 2 * Double(earlier.count) - 1
    guard hasLongEpochs || earlier.isSubset(of: train) else { return }
    rows = Set(validation.filter { $0.epoch == last.epoch }.map(\.row))
    warnings = [
      ReadingWarning(
        message: "validation at step \(DecimalText.place(last.step)) was measured after the "
          + "training ended and is left out")
    ]
  }
}
