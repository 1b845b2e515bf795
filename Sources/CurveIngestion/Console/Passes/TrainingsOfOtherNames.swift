import CurveModel

extension ConsoleTable {
  /// Puts columns of one metric together that two trainings of one console name differently: "loss: 0.5 - val_loss: 0.6"
  /// of Keras up to its last epoch, then "Epoch 1/40 | Train Loss=0.5, Val Loss=0.6".
  ///
  /// The epochs begin again in between, which tells the runs apart.
  mutating func joinTrainings() {
    guard let places = index(of: "epoch").map({ columns[$0].cells }) else { return }
    let curves = columns.map(Curve.init)
    var joined: [Int] = []
    for first in curves.indices where curves[first].isOne {
      let others = curves.indices.filter { $0 != first && curves[$0] == curves[first] }
      guard !others.isEmpty else { continue }
      let rows = placedRows(of: first, at: places)
      let second = others.first { beginsAgain(rows, placedRows(of: $0, at: places), places) }
      guard let second else { continue }
      for row in rows { columns[second].cells[row] = columns[first].cells[row] }
      joined.append(first)
    }
    for index in joined.reversed() { columns.remove(at: index) }
  }

  /// The curve that a column is of, whatever that is called.
  private struct Curve: Equatable {
    var split: Split
    var key: String
    /// Columns that leave different things open are never of one curve; what is assumed may be.
    var origin: ValueOrigin

    init(_ column: ConsoleColumn) {
      (split, key) = (column.metric.split ?? .train, column.metric.key)
      origin = column.told == nil ? column.origin : .named
    }

    var isOne: Bool { !key.isEmpty || origin == .splitAlone }
  }

  /// The rows with a value and an epoch.
  private func placedRows(of column: Int, at places: [Double]) -> [Int] {
    columns[column].rows.filter { Cell.number(places[$0]) != nil }
  }

  /// Whether rows of a training stand below those of another one, and begin at an earlier epoch than those end.
  private func beginsAgain(_ first: [Int], _ second: [Int], _ places: [Double]) -> Bool {
    guard first.count > 2, second.count > 2 else { return false }
    let (start, end, next) = (first[0], first[first.count - 1], second[0])
    return end < next && places[start] < places[end] && places[next] < places[end]
  }
}
