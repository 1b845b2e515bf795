import CurveModel

extension RecordContent {
  /// Leaves out what a console names once, without a split, beside curves of many values: the score of a closing
  /// evaluation, or a word of a sentence.
  mutating func dropLoneValues() {
    guard table.columns.contains(where: { $0.numberCount >= Self.fewestOfCurve }) else { return }
    for index in table.columns.indices.reversed() {
      let name = table.columns[index].name
      guard table.columns[index].numberCount == 1,
        case .metric(let metric) = ColumnGrammar.meaning(of: name),
        metric.split == nil
      else { continue }
      ignored.append(
        IgnoredColumn(column: name, reason: .other("one value, and no word about its split")))
      table.columns.remove(at: index)
    }
  }

  static var fewestOfCurve: Int { 5 }
}
