/// The values that local lines give a curve, and the points that lie at the level of a window.
struct LocalLevels: Sendable {
  private let lines: LocalLines
  private var places: Places { lines.places }
  private var y: [Double] { lines.y }

  init(_ lines: LocalLines) { self.lines = lines }

  /// Whether the least window is a large part of the curve.
  private var isShort: Bool {
    Double(lines.count) * LevelEstimator.windowShare < Double(LevelEstimator.leastPointsInWindow)
  }

  /// The fitted values at every point.
  var fittedValues: [Double] {
    let x = places.x
    let (windows, bases) = (places.windows, places.bases)
    guard windows.isEmpty else {
      guard isShort else { return lines.values(windows, bases) }
      return x.indices.map { fittedValue(at: x[$0], in: windows[$0], bases[$0]) }
    }
    var near: Range<Int>?
    return x.map { place in
      let window = places.window(around: place, from: near)
      near = window
      return fittedValue(at: place, in: window, places.base(of: window, at: place))
    }
  }

  /// The fitted line's value at `place`, freed from the bend of a short run.
  ///
  /// In a run of fewer than fifty points the least window is a large part of the curve, and a line
  /// through a bend misses its end. What the line makes of the trend there is taken off again.
  func fittedValue(at place: Double, in window: Range<Int>, _ base: LineBase) -> Double {
    let value = lines.value(window, base)
    guard isShort else { return value }
    let stretch = stretch(
      atLevelOf: window, around: place, atLeast: LevelEstimator.leastPointsForNoise)
    guard let shapes = places.shapes(of: stretch) else { return value }
    let trend = Trend(y[stretch], shapes)
    guard trend.isBent else { return value }
    let start = places.x[stretch.lowerBound]
    let length = places.x[stretch.upperBound - 1] - start
    let bend = { (x: Double) in trend.value(at: (x - start) / length) }
    let ends = places.x[window.lowerBound]...places.x[window.upperBound - 1]
    let points = Array(places.x[window])
    let bent = LocalLines(Places(points, span: ends), points.map(bend))
    return value + bend(place) - bent.fit(0..<points.count, at: place).value
  }

  /// The points around `place`, only as far as they lie at the level of the window: a steep start
  /// would count as noise where no trend fits it.
  func stretch(
    atLevelOf window: Range<Int>, around place: Double, atLeast least: Int
  ) -> Range<Int> {
    let region = places.window(
      around: place, width: places.width, within: places.span, atLeast: least)
    let near = y[window]
    let lowest = near.min() ?? 0
    let highest = near.max() ?? 0
    let reach = LevelEstimator.reachOfLevel * (highest - lowest)
    let level = lowest - reach...highest + reach
    let start = (region.lowerBound..<window.lowerBound).last { !level.contains(y[$0]) }
    let end = (window.upperBound..<max(region.upperBound, window.upperBound))
      .first { !level.contains(y[$0]) }
    return (start.map { $0 + 1 } ?? region.lowerBound)..<(end ?? region.upperBound)
  }
}
