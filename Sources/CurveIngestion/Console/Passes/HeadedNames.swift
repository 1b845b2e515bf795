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

extension ConsoleTable {
  /// Puts a metric of training together that a heading stands above only now and then.
  ///
  /// Without a word about other splits the same name is the same curve, as long as rows do not hold both, or the
  /// heading stands above few of them; so it is where held-out data of that metric stand beside it on every row, with
  /// the heading and without ("## Training:" above the bars of Keras).
  mutating func join(_ names: HeadedNames) {
    for headed in names.plain.keys.sorted() {
      guard let twin = index(of: headed), let bare = names.plain[headed].flatMap(index),
        columns[twin].metric.split == .train, columns[bare].metric.split == nil
      else { continue }
      let rows = columns[twin].rows
      let held = columns.filter { column in
        guard let told = column.told, let split = told.split, split != .train else { return false }
        return told.key == columns[bare].metric.key
      }
      let all = Set(rows + columns[bare].rows)
      guard held.allSatisfy({ all.isSubset(of: $0.rows) }) else { continue }
      let cells = columns[bare].cells
      let isFree = { (row: Int) in Cell.number(cells[row]) == nil }
      // The first one of a new name joins the row before, where no new place parts them.
      let isRare = 2 * rows.count < columns[bare].numberCount
      guard isRare || rows.dropFirst().allSatisfy(isFree) else { continue }
      for row in rows where isFree(row) { columns[bare].cells[row] = columns[twin].cells[row] }
      columns.remove(at: twin)
    }
  }
}
