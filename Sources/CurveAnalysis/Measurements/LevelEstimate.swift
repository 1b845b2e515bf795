import CurveModel

/// Estimates the level of a curve at a place, with its standard error.
///
/// Oriented or not makes no difference: the estimate of a negated curve is the negated estimate.
package struct LevelEstimator: Sendable {
  /// Share of the x-axis a level is fitted on.
  ///
  /// 10 % is long enough to average step noise (240 training rows against 20 validation rows then
  /// describe the same stretch) and short enough for a straight line.
  package static let windowShare = 0.10
  package static let leastPointsInWindow = 5
  /// Below this many points there is nothing to fit: the level is the recorded value itself.
  package static let leastPointsForFit = 6
  /// Noise is measured on at least this many points, where the curve has them.
  static let leastPointsForNoise = 20
  /// Points belong to the level of a window while they stay within this many of its ranges: noise
  /// alone leaves the range of five points by more than two ranges in one of a thousand points.
  static let reachOfLevel = 2.0

  package let curve: LearningCurve
  package let span: ClosedRange<Double>
  /// Sampling and rounding error that no averaging over epochs removes.
  package private(set) var floor: @Sendable (Double) -> Double
  private let lines: LocalLines
  /// The fitted values at every point of the curve (the recorded ones of a curve too short to fit).
  package private(set) var smoothed: LearningCurve

  /// - Parameters:
  ///   - curve: finite values; lone spikes are removed and long curves shortened here.
  ///   - span: the run's x-axis, over all splits.
  ///   - floor: smallest standard error of a level, from rounding and sampling.
  package init(
    _ curve: LearningCurve, span: ClosedRange<Double>,
    floor: @escaping @Sendable (Double) -> Double = { _ in 0 }
  ) {
    self.curve = LongCurve.shortened(curve, omitting: LoneSpikes.indices(in: curve))
    self.span = span
    self.floor = floor
    lines = LocalLines(self.curve)
    smoothed = self.curve
    if hasFit { smoothed = fittedCurve() }
  }

  /// The same estimates with another smallest standard error; nothing is measured again.
  func with(floor: @escaping @Sendable (Double) -> Double) -> LevelEstimator {
    var copy = self
    copy.floor = floor
    return copy
  }

  private var width: Double { Self.windowShare * (span.upperBound - span.lowerBound) }

  package var hasFit: Bool { curve.count >= Self.leastPointsForFit }

  /// The level at `place`; nil for an empty curve.
  package func level(at place: Double) -> Level? {
    guard curve.count > 0 else { return nil }
    return hasFit ? fittedLevel(at: place) : recordedLevel(at: place)
  }

  /// The straight line through the window around `place`, and the noise around it.
  package func line(at place: Double) -> LineFit {
    lines.fit(window(around: place), at: place)
  }

  /// The line through the last `share` of the x-axis (at least five points), at its end.
  package func trend(overLast share: Double) -> LineFit? {
    guard hasFit, let end = curve.x.last else { return nil }
    let width = share * (span.upperBound - span.lowerBound)
    let range = lines.window(
      around: end, width: width, within: end - width...end, atLeast: Self.leastPointsInWindow)
    return lines.fit(range, at: end)
  }

  /// Noise of the points around `place`, measured on twenty points where the curve has them.
  package func noise(around place: Double) -> Noise {
    Noise(of: points(atLevelOf: window(around: place), around: place))
  }

  /// The points around `place`, only as far as they lie at the level of the window: a steep start
  /// would count as noise where no trend fits it.
  private func points(atLevelOf window: Range<Int>, around place: Double) -> LearningCurve {
    let region = lines.window(
      around: place, width: width, within: span, atLeast: Self.leastPointsForNoise)
    let near = curve.y[window]
    let least = near.min() ?? 0
    let most = near.max() ?? 0
    let reach = Self.reachOfLevel * (most - least)
    let isAtLevel = { (index: Int) in
      (least - reach...most + reach).contains(curve.y[index])
    }
    let start = (region.lowerBound..<window.lowerBound).last { !isAtLevel($0) }
    let end = (window.upperBound..<max(region.upperBound, window.upperBound))
      .first { !isAtLevel($0) }
    let level = (start.map { $0 + 1 } ?? region.lowerBound)..<(end ?? region.upperBound)
    return LearningCurve(x: Array(curve.x[level]), y: Array(curve.y[level]))
  }

  /// The fitted line's value at `place`, freed from the bend of a short run.
  ///
  /// In a run of fewer than fifty points the least window is a large part of the curve, and a line
  /// through a bend misses its end. What the line makes of the trend there is taken off again.
  private func fittedValue(at place: Double) -> Double {
    fittedValue(at: place, in: window(around: place))
  }

  private func fittedValue(at place: Double, in window: Range<Int>) -> Double {
    let line = lines.fit(window, at: place)
    guard Double(curve.count) * Self.windowShare < Double(Self.leastPointsInWindow),
      let trend = Trend(of: points(atLevelOf: window, around: place)), trend.isBent
    else { return line.value }
    let places = Array(curve.x[window])
    let bent = LocalLines(LearningCurve(x: places, y: places.map(trend.value)))
    return line.value + trend.value(at: place) - bent.fit(0..<places.count, at: place).value
  }

  private func fittedCurve() -> LearningCurve {
    var near: Range<Int>?
    let fitted = curve.x.map { place in
      let window = window(around: place, from: near)
      near = window
      return fittedValue(at: place, in: window)
    }
    return LearningCurve(x: curve.x, y: fitted)
  }

  private func window(around place: Double, from neighbour: Range<Int>? = nil) -> Range<Int> {
    lines.window(
      around: place, width: width, within: span, atLeast: Self.leastPointsInWindow,
      from: neighbour)
  }

  private func fittedLevel(at wanted: Double) -> Level {
    // Beyond its own ends a curve is held, not extrapolated.
    let place = min(max(wanted, curve.x[0]), curve.x[curve.count - 1])
    let fit = line(at: place)
    let value = fittedValue(at: place)
    let noise = noise(around: place)
    // The leverage holds for independent points; correlated ones are worth fewer.
    let correlated = Double(fit.count) / noise.effectiveCount(of: fit.count)
    let scatter =
      noise.deviation * min(fit.leverage * correlated, max(fit.leverage, 1)).squareRoot()
      * noise.studentFactor
    return Level(
      value: value, standardError: combined(scatter, floor(value)), x: place)
  }

  /// The recorded value at or before `place`; half the range of the three values up to it as its
  /// standard error.
  private func recordedLevel(at place: Double) -> Level {
    let after = lines.firstIndex(notBelow: place + 1e-9 * max(abs(place), 1))
    let index = max(after - 1, 0)
    let near = curve.y[max(index - 2, 0)...index]
    let range = (near.max() ?? 0) - (near.min() ?? 0)
    let value = curve.y[index]
    return Level(
      value: value, standardError: combined(range / 2, floor(value)), x: curve.x[index])
  }

  private func combined(_ scatter: Double, _ floor: Double) -> Double {
    (scatter * scatter + floor * floor).squareRoot()
  }
}
