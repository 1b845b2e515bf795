/// What holds for the cells of a column, or of a stretch of one.
///
/// Found while a block of a long log is at hand, on whichever core scans it, and put together from
/// stretch to stretch: later questions then need no pass over millions of cells.
struct ColumnFacts: Equatable, Sendable {
  private(set) var count = 0
  /// Number of cells that hold a number, finite or not.
  private(set) var numberCount = 0
  private(set) var wordCount = 0
  /// Whether every cell holds a finite number above the one before.
  private(set) var ascends = true
  /// Whether every number is a whole one.
  private(set) var isWhole = true
  private var first = 0.0
  /// The last cell of a column that ascends; else 0.
  private(set) var last = 0.0

  init(of cells: some Collection<Double>) {
    var emptyCount = 0
    var wordCount = 0
    for cell in cells {
      count += 1
      // Empty cells and words are NaN of their own kinds.
      guard cell.isNaN else { continue }
      if Cell.isMissing(cell) { emptyCount += 1 }
      if Cell.wordIndex(cell) != nil { wordCount += 1 }
    }
    self.wordCount = wordCount
    numberCount = count - emptyCount - wordCount
    // Most columns of curves fail these at once, so they have loops of their own.
    var end = 0.0
    ascends = Self.ascends(cells, to: &end)
    if ascends, let start = cells.first { (first, last) = (start, end) }
    isWhole = cells.allSatisfy { Self.isWhole($0) || Cell.number($0) == nil }
  }

  private static func ascends(_ cells: some Collection<Double>, to end: inout Double) -> Bool {
    var previous = -Double.infinity
    for cell in cells {
      // Every kind of NaN fails the comparison.
      guard cell > previous, cell < .infinity else { return false }
      previous = cell
    }
    end = previous
    return true
  }

  /// By conversion, since rounding is a call of a function; above 2^52 there are no fractions.
  private static func isWhole(_ number: Double) -> Bool {
    number.magnitude < 0x1p52 ? Double(Int64(number)) == number : !number.isNaN
  }

  /// The facts of both stretches together.
  func followed(by next: ColumnFacts) -> ColumnFacts {
    guard count > 0 else { return next }
    guard next.count > 0 else { return self }
    var both = self
    both.count += next.count
    both.numberCount += next.numberCount
    both.wordCount += next.wordCount
    both.ascends = ascends && next.ascends && next.first > last
    both.isWhole = isWhole && next.isWhole
    (both.first, both.last) = both.ascends ? (first, next.last) : (0, 0)
    return both
  }

  /// Whether there is a number in every cell.
  var isFull: Bool { numberCount == count }

  /// Number of cells that hold something.
  var filledCount: Int { numberCount + wordCount }
}
