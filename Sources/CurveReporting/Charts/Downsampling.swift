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
    let scale = Double(columns) / (last - first)
    guard scale.isFinite, scale > 0 else { return curve }
    var kept: [Int] = []
    var column = 0
    var stretch = Stretch(start: 0)
    for index in 0..<curve.count {
      let place = min(Int((curve.x[index] - first) * scale), columns - 1)
      if place != column {
        kept += stretch.kept
        column = place
        stretch = Stretch(start: index)
      }
      stretch.add(curve.y[index], at: index)
    }
    kept += stretch.kept
    return LearningCurve(x: kept.map { curve.x[$0] }, y: kept.map { curve.y[$0] })
  }

  /// The places in one stretch that are worth keeping.
  private struct Stretch {
    let start: Int
    private var first: Int?
    private var last = 0
    private var least = (index: 0, value: Double.infinity)
    private var most = (index: 0, value: -Double.infinity)

    init(start: Int) { self.start = start }

    mutating func add(_ value: Double, at index: Int) {
      guard value.isFinite else { return }
      if first == nil { first = index }
      last = index
      if value < least.value { least = (index, value) }
      if value > most.value { most = (index, value) }
    }

    var kept: [Int] {
      guard let first else { return [start] }
      return Set([first, least.index, most.index, last]).sorted()
    }
  }
}
