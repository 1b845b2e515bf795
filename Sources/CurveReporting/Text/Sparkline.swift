import CurveModel

/// A curve in one line of characters, lower values lower.
enum Sparkline {
  private static let blocks = Array("▁▂▃▄▅▆▇█")
  private static let ascii = Array("_.,-=+*#")

  /// The curves as lines of `width` characters on one common scale; a place without a value is blank.
  static func render(_ curves: [LearningCurve], width: Int, usesUnicode: Bool) -> [String] {
    let finite = curves.map(\.finite)
    let values = finite.flatMap(\.y)
    let places = finite.flatMap(\.x)
    guard let low = values.min(), let high = values.max(), let first = places.min(),
      let last = places.max(), width > 0
    else { return curves.map { _ in "" } }
    let glyphs = usesUnicode ? blocks : ascii
    return finite.map { curve in
      means(of: curve, in: width, from: first, to: last).map { mean in
        guard let mean else { return " " }
        // Halves first: the difference of two huge values must not overflow.
        let share = high > low ? (mean / 2 - low / 2) / (high / 2 - low / 2) : 0
        let index = min(max(Int(share * Double(glyphs.count)), 0), glyphs.count - 1)
        return String(glyphs[index])
      }.joined()
    }
  }

  /// Mean value in each of `count` equal stretches of the x-axis; nil where there is none.
  private static func means(
    of curve: LearningCurve, in count: Int, from first: Double, to last: Double
  ) -> [Double?] {
    var sums = [Double](repeating: 0, count: count)
    var counts = [Int](repeating: 0, count: count)
    for (x, y) in zip(curve.x, curve.y) {
      let share = last > first ? (x - first) / (last - first) : 0
      let cell = min(max(Int(share * Double(count)), 0), count - 1)
      counts[cell] += 1
      sums[cell] += (y - sums[cell]) / Double(counts[cell])
    }
    return filled(zip(sums, counts).map { $1 > 0 ? $0 : nil })
  }

  /// The cells with inner holes filled from their left neighbour: sparse curves stay lines.
  private static func filled(_ cells: [Double?]) -> [Double?] {
    guard let end = cells.lastIndex(where: { $0 != nil }) else { return cells }
    var previous: Double?
    return cells.enumerated().map { index, cell in
      previous = cell ?? previous
      return index <= end ? previous : nil
    }
  }
}
