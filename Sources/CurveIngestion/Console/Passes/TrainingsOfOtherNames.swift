import CurveModel

extension RecordContent {
  /// Puts columns of one metric together that two trainings of one console name differently: "loss: 0.5 - val_loss: 0.6"
  /// of Keras up to its last epoch, then "Epoch 1/40 | Train Loss=0.5, Val Loss=0.6".
  ///
  /// The epochs begin again in between, which tells the runs apart.
  mutating func joinTrainings() {
    guard let places = table.index(of: "epoch").map({ table.columns[$0].cells }) else { return }
    let read = table.names.map(ColumnGrammar.metricColumn)
    let groups = Dictionary(grouping: read.indices.filter { !read[$0].key.isEmpty }) { index in
      "\((read[index].split ?? .train).rawValue) \(read[index].key)"
    }
    for group in groups.values where group.count > 1 {
      for first in group {
        let rows = rows(with: first, of: places)
        let second = group.first { second in
          second != first && beginsAgain(rows, self.rows(with: second, of: places), places)
        }
        guard let second else { continue }
        for row in rows { table.columns[second].cells[row] = table.columns[first].cells[row] }
        table.columns[first].name = Self.joined
      }
    }
    table.columns.removeAll { $0.name == Self.joined }
  }

  /// The rows with a value and an epoch.
  private func rows(with column: Int, of places: [Double]) -> [Int] {
    let cells = table.columns[column].cells
    return cells.indices.filter {
      Cell.number(cells[$0]) != nil && Cell.number(places[$0]) != nil
    }
  }

  /// Whether rows of a training stand below those of another one, and begin at an earlier epoch than those end.
  private func beginsAgain(_ first: [Int], _ second: [Int], _ places: [Double]) -> Bool {
    guard first.count > 2, second.count > 2 else { return false }
    let (start, end, next) = (first[0], first[first.count - 1], second[0])
    return end < next && places[start] < places[end] && places[next] < places[end]
  }

  /// No column of a log is called like this.
  private static let joined = "\u{1}joined"
}
