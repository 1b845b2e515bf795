import CurveModel

/// A curve thinned to what a chart can show, without losing an extreme value.
enum Downsampling {
  /// The curve unchanged if it is short; else first, smallest, largest and last value of each of
  /// `columns` equal stretches of the x-axis, in their order.
  ///
  /// A stretch without any finite value keeps one non-finite point, so that gaps stay gaps.
  static func thinned(_ curve: LearningCurve, columns: Int) -> LearningCurve {
    guard columns > 0, curve.count > columns * 4, let first = curve.x.first,
      let last = curve.x.last, last > first
    else { return curve }
    var kept: [Int] = []
    var start = 0
    while start < curve.count {
      let column = columnIndex(of: curve.x[start], first: first, last: last, columns: columns)
      var end = start + 1
      while end < curve.count,
        columnIndex(of: curve.x[end], first: first, last: last, columns: columns) == column
      {
        end += 1
      }
      kept += extremes(of: curve, in: start..<end)
      start = end
    }
    return LearningCurve(x: kept.map { curve.x[$0] }, y: kept.map { curve.y[$0] })
  }

  private static func columnIndex(
    of x: Double, first: Double, last: Double, columns: Int
  ) -> Int {
    min(Int((x - first) / (last - first) * Double(columns)), columns - 1)
  }

  private static func extremes(of curve: LearningCurve, in range: Range<Int>) -> [Int] {
    let finite = range.filter { curve.y[$0].isFinite }
    guard let first = finite.first, let last = finite.last,
      let smallest = finite.min(by: { curve.y[$0] < curve.y[$1] }),
      let largest = finite.max(by: { curve.y[$0] < curve.y[$1] })
    else { return range.first.map { [$0] } ?? [] }
    return Set([first, smallest, largest, last]).sorted()
  }
}
