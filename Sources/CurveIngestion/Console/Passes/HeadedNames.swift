import CurveModel

/// Names that got their split from a line above, such as the bar "Train: 2%|2| 500/9000".
struct HeadedNames {
  /// The names without their headings.
  private(set) var plain: [String: String] = [:]

  mutating func note(_ name: String, below heading: String) -> String {
    let headed = "\(heading) \(name)"
    plain[headed] = name
    return headed
  }
}

extension RecordContent {
  /// Puts a metric of training together that a heading stands above only now and then.
  ///
  /// Without a word about other splits the same name is the same curve, as long as rows do not hold both, or the
  /// heading stands above few of them; so it is where held-out data of that metric stand beside it on every row, with
  /// the heading and without ("## Training:" above the bars of Keras).
  mutating func join(_ names: HeadedNames) {
    for (headed, plain) in names.plain.sorted(by: { $0.key < $1.key }) {
      let read = table.names.map(ColumnGrammar.metricColumn)
      guard let twin = table.index(of: headed), let bare = table.index(of: plain),
        read[twin].split == .train, read[bare].split == nil
      else { continue }
      let rows = self.rows(with: twin)
      let held = read.indices.filter {
        read[$0].key == read[bare].key && read[$0].split != nil && read[$0].split != .train
      }
      let all = Set(rows + self.rows(with: bare))
      guard held.allSatisfy({ all.isSubset(of: self.rows(with: $0)) }) else { continue }
      let cells = table.columns[bare].cells
      let isFree = { (row: Int) in Cell.number(cells[row]) == nil }
      // The first one of a new name joins the row before, where no new place parts them.
      let isRare = 2 * rows.count < table.columns[bare].numberCount
      guard isRare || rows.dropFirst().allSatisfy(isFree) else { continue }
      for row in rows where isFree(row) {
        table.columns[bare].cells[row] = table.columns[twin].cells[row]
      }
      table.columns.remove(at: twin)
    }
  }

  private func rows(with column: Int) -> [Int] {
    let cells = table.columns[column].cells
    return cells.indices.filter { Cell.number(cells[$0]) != nil }
  }
}
