/// How the values of a column run down the rows that count, found in one pass without a copy.
struct AxisProgress: Equatable {
  /// Rows that hold a value of a curve.
  private(set) var rowCount = 0
  /// Those of them that hold a number in this column.
  private(set) var numberCount = 0
  private(set) var isWhole = true
  /// Number of values below the one before.
  private(set) var restarts = 0
  /// Whether the values go up from row to row, apart from restarts at the first value or below it.
  private(set) var alwaysAdvances = true
  /// The same where values may also stay.
  private(set) var advances = true

  /// Whether there are several values, all of them equal.
  private(set) var isConstant = false
  /// The largest finite value; 0 when there is none.
  private(set) var largest = 0.0

  init(_ cells: [Double], where counts: (Int) -> Bool) {
    var first = 0.0
    var previous = 0.0
    var isEqual = true
    var largest = -Double.infinity
    for (row, cell) in cells.enumerated() where counts(row) {
      rowCount += 1
      guard let value = Cell.number(cell) else { continue }
      isWhole = isWhole && value == value.rounded()
      isConstant = isEqual && numberCount > 1
      if largest > -.infinity { self.largest = largest }
      if numberCount == 0 {
        first = value
      } else {
        if previous > value { restarts += 1 }
        let goesOn = value > previous || value < first || (value == first && previous > first)
        isEqual = isEqual && value == first
        alwaysAdvances = alwaysAdvances && goesOn
        advances = advances && (goesOn || value == previous)
      }
      if value > largest, value < .infinity { largest = value }
      previous = value
      numberCount += 1
    }
    isConstant = isEqual && numberCount > 1
    if largest > -.infinity { self.largest = largest }
    if numberCount == 0 { (alwaysAdvances, advances) = (false, false) }
  }

  /// A column that ascends from row to row, all of which count.
  init?(ascending facts: ColumnFacts) {
    guard facts.ascends, facts.count > 0 else { return nil }
    rowCount = facts.count
    numberCount = facts.count
    isWhole = facts.isWhole
    largest = facts.last
  }

  /// Share of the rows that hold a number.
  var coverage: Double { rowCount == 0 ? 0 : Double(numberCount) / Double(rowCount) }
}
