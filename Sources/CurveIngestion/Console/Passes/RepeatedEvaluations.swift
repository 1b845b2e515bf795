import CurveModel

extension ConsoleTable {
  /// Leaves out what a console calls a test where it is the validation that the log gives once more by that name.
  ///
  /// timm prints "Test: [ 10/20] Loss: 0.4" for each batch of its validation, and the results of all epochs in one piece
  /// at the end.
  mutating func dropRepeatedTests() {
    let splits = columns.map(\.metric.split)
    let tests = splits.indices.filter { splits[$0] == .test }
    let held = splits.indices.filter { splits[$0] == .validation }
    let repeated = held.first { validation in tests.contains { repeats($0, validation) } }
    guard let name = repeated.map({ columns[$0].name }) else { return }
    for index in tests.reversed() {
      leaveOut(
        index, .other("of the evaluations that '\(name)' gives, which are called a test here"))
    }
  }

  /// Whether one column has the values of another one on other rows, in their order and with fewer digits at most, and
  /// they move; on the same rows they are two evaluations that agree.
  private func repeats(_ index: Int, _ other: Int) -> Bool {
    let (numbers, others) = (columns[index].numbers, columns[other].numbers)
    guard numbers.count == others.count,
      Set(columns[index].rows).isDisjoint(with: columns[other].rows),
      Set(numbers).count >= Self.fewestRepeated
    else { return false }
    return zip(numbers, others).allSatisfy {
      abs($0 - $1) <= Self.rounding * max(abs($0), abs($1))
    }
  }

  private static var fewestRepeated: Int { 3 }
  /// By how much of itself a value of three digits may differ from the unrounded one.
  private static var rounding: Double { 0.005 }
}
