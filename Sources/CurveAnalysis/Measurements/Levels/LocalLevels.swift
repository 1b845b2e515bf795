/// The values that local lines give a curve, and the points that lie at the level of a window.
struct LocalLevels: Sendable {
  let lines: LocalLines
  /// Whether the least window is a large part of the curve.
  private let isShort: Bool

  /// A stretch with its trend; neighbours often share it.
  private typealias KnownTrend = (stretch: Range<Int>, shapes: TrendShapes?, trend: Trend?)

  init(_ lines: consuming LocalLines) {
    isShort = Self.isShort(lines.count)
    self.lines = lines
  }

  var places: Places { lines.places }
  private var y: [Double] { lines.y }

  /// The line through the points of `range`, at the place its base is for.
  func fit(_ range: Range<Int>, _ base: LineBase) -> LineFit { lines.fit(range, base) }

  /// Whether the least window is a large part of a curve of so many points.
  static func isShort(_ count: Int) -> Bool {
    Double(count) * LevelEstimator.windowShare < Double(LevelEstimator.leastPointsInWindow)
  }

  /// The fitted values at every point.
  var fittedValues: [Double] {
    var values = lineValues
    guard !isShort, !values.isEmpty else { return values }
    // Only in the halves of the two outer windows, and beside a turn, a curve is read off the ends of lines.
    let start = places.local(atPoint: 0).window
    let end = places.local(atPoint: values.count - 1).window
    let (low, high) = (recorded(in: start), recorded(in: end))
    for index in start.prefix(start.count / 2) { values[index] = low.nearest(to: values[index]) }
    for index in end.suffix(end.count / 2) { values[index] = high.nearest(to: values[index]) }
    if let turn = places.turn {
      for index in places.windows[turn - 1].lowerBound..<places.windows[turn].upperBound {
        values[index] = recorded(in: places.windows[index]).nearest(to: values[index])
      }
    }
    return values
  }

  private var lineValues: [Double] {
    let x = places.x
    let (windows, bases) = (places.windows, places.bases)
    guard windows.isEmpty else {
      guard isShort else { return lines.values(windows, bases) }
      var known: KnownTrend?
      return x.indices.map {
        fittedValueOfShort(at: x[$0], in: windows[$0], bases[$0], knowing: &known)
      }
    }
    var near: Range<Int>?
    return x.map { place in
      let window = places.window(around: place, from: near)
      near = window
      return lines.value(window, places.base(of: window, at: place))
    }
  }

  /// The fitted line's value at `place`, freed from the bend of a short run.
  ///
  /// In a run of fewer than fifty points the least window is a large part of the curve, and a line
  /// through a bend misses its end. What the line makes of the trend there is taken off again.
  func fittedValue(at place: Double, in window: Range<Int>, _ base: LineBase) -> Double {
    guard isShort else { return recorded(in: window).nearest(to: lines.value(window, base)) }
    var known: KnownTrend?
    return fittedValueOfShort(at: place, in: window, base, knowing: &known)
  }

  private func fittedValueOfShort(
    at place: Double, in window: Range<Int>, _ base: LineBase, knowing known: inout KnownTrend?
  ) -> Double {
    let value = lines.value(window, base)
    return recorded(in: window)
      .nearest(to: bent(value, at: place, in: window, base, knowing: &known))
  }

  /// The recorded values of a window.
  ///
  /// A line through a bend, or through a step of the learning rate, may leave everything that was recorded: the
  /// level is at most what the values of its window reach.
  private func recorded(in window: Range<Int>) -> ClosedRange<Double> {
    let y = y
    var (least, most) = (y[window.lowerBound], y[window.lowerBound])
    for index in window {
      least = min(least, y[index])
      most = max(most, y[index])
    }
    return least...most
  }

  private func bent(
    _ value: Double, at place: Double, in window: Range<Int>, _ base: LineBase,
    knowing known: inout KnownTrend?
  ) -> Double {
    let stretch = stretch(
      atLevelOf: window, around: place, atLeast: LevelEstimator.leastPointsForNoise)
    if known?.stretch != stretch {
      let shapes = places.shapes(of: stretch)
      known = (stretch, shapes, shapes.map { Trend(y[stretch], $0) })
    }
    guard let shapes = known?.shapes, let trend = known?.trend, trend.isBent else { return value }
    let start = places.x[stretch.lowerBound]
    let length = places.x[stretch.upperBound - 1] - start
    var line = 0.0
    for index in window {
      line +=
        places.weight(of: index, base)
        * trend.value(atPoint: index - stretch.lowerBound, of: shapes)
    }
    return value + trend.value(at: (place - start) / length, of: shapes) - line
  }

  /// The points around `place`, only as far as they lie at the level of the window: a steep start
  /// would count as noise where no trend fits it.
  func stretch(
    atLevelOf window: Range<Int>, around place: Double, atLeast least: Int
  ) -> Range<Int> {
    let region = places.onOneSide(
      places.window(around: place, width: places.width, within: places.span, atLeast: least),
      of: place)
    let (y, near) = (y, recorded(in: window))
    let reach = LevelEstimator.reachOfLevel * (near.upperBound - near.lowerBound)
    let level = near.lowerBound - reach...near.upperBound + reach
    var (start, end) = (window.lowerBound, window.upperBound)
    while start > region.lowerBound, level.contains(y[start - 1]) { start -= 1 }
    while end < region.upperBound, level.contains(y[end]) { end += 1 }
    return start..<end
  }
}

extension ClosedRange<Double> {
  /// The value of the range that is nearest to another.
  fileprivate func nearest(to value: Double) -> Double {
    Swift.min(Swift.max(value, lowerBound), upperBound)
  }
}
