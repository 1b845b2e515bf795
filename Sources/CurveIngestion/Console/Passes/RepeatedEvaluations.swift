import CurveModel

extension RecordContent {
  /// Leaves out what a console calls a test where it is the validation that the log gives once more by that name.
  ///
  /// timm prints "Test: [ 10/20] Loss: 0.4" for each batch of its validation, and the results of all epochs in one piece
  /// at the end.
  mutating func dropRepeatedTests() {
    let columns = table.names.map(ColumnGrammar.metricColumn)
    let tests = columns.indices.filter { columns[$0].split == .test }
    let held = columns.indices.filter { columns[$0].split == .validation }
    let repeated = held.first { validation in tests.contains { repeats($0, validation) } }
    guard let validation = repeated else { return }
    let name = table.names[validation]
    for index in tests.reversed() {
      ignored.append(
        IgnoredColumn(
          column: table.names[index],
          reason: .other("of the evaluations that '\(name)' gives, which are called a test here")))
      table.columns.remove(at: index)
    }
  }

  /// Whether one column has the values of another one on other rows, in their order and with fewer digits at most, and
  /// they move; on the same rows they are two evaluations that agree.
  private func repeats(_ index: Int, _ other: Int) -> Bool {
    guard table.columns[index].numberCount == table.columns[other].numberCount else { return false }
    let cells = table.columns[index].cells
    let others = table.columns[other].cells
    guard !zip(cells, others).contains(where: { Cell.number($0) != nil && Cell.number($1) != nil })
    else { return false }
    let numbers = cells.compactMap(Cell.number)
    guard Set(numbers).count >= Self.fewestRepeated else { return false }
    return zip(numbers, others.compactMap(Cell.number)).allSatisfy {
      abs($0 - $1) <= Self.rounding * max(abs($0), abs($1))
    }
  }

  private static var fewestRepeated: Int { 3 }
  /// By how much of itself a value of three digits may differ from the unrounded one.
  private static var rounding: Double { 0.005 }
}
