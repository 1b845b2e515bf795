import CurveModel

extension ConsoleTable {
  /// Leaves out what a console names once, without a split, beside curves of many values: the score of a closing
  /// evaluation, or a word of a sentence.
  mutating func dropLoneValues() {
    guard columns.contains(where: { $0.numberCount >= NamedOnceAbove.fewestOfCurve }) else {
      return
    }
    for index in columns.indices.reversed()
    where columns[index].numberCount == 1 && columns[index].isCurve
      && columns[index].metric.split == nil
    {
      leaveOut(index, .other("one value, and no word about its split"))
    }
  }
}
