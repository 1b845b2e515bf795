import CurveModel

/// The objective of a classifier by its short name, "train_acc 98.2 | train_obj 0.05", as DARTS and its descendants print
/// it.
///
/// Detectors call the part of their loss so that is for objectness: it is the loss only beside an accuracy, and where
/// nothing else is one.
enum Objectives {
  static func isOne(_ column: ColumnMeaning.MetricColumn) -> Bool {
    column.metric == "obj" && column.split != nil
  }
}

extension ConsoleTable {
  /// Calls objectives the loss that they are; others are left out.
  mutating func settleObjectives() {
    let found = columns.indices.filter { Objectives.isOne(columns[$0].metric) }
    guard !found.isEmpty else { return }
    let others = columns.indices.filter { !found.contains($0) }.map { columns[$0].metric }
    let isLoss =
      others.contains { $0.key == "accuracy" }
      && !others.contains { MetricFamily.of($0.metric)?.direction == .lower }
    for index in found.reversed() {
      guard isLoss else {
        leaveOut(index, .unknownMetric)
        continue
      }
      let name = columns[index].name
      columns[index].settle(as: String(name.dropLast("obj".count)) + "loss")
    }
  }
}
