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
  /// The error of a level is measured on half of the run where that is more: twenty points do not
  /// show how large a slow noise is.
  static let noiseShare = 0.5
  /// Points belong to the level of a window while they stay within this many of its ranges: noise
  /// alone leaves the range of five points by more than two ranges in one of a thousand points.
  static let reachOfLevel = 2.0

  /// Standard error of a recorded value as a share of the range of three: of four and five points
  /// that do not fall, the intervals then hold the truth even where they are alike
  /// (`scripts/benchmark-decisions coverage`).
  static let rangeShare = 1.25
  /// The same of up to three points, most of whose range is the fall of the curve.
  static let rangeShareOfFew = 0.5
  static let leastPointsToTellScatter = 4

  package let curve: LearningCurve
  package let span: ClosedRange<Double>
  /// Sampling and rounding error that no averaging over epochs removes.
  package private(set) var floor: @Sendable (Double) -> Double
  private let lines: LocalLines
  private let knownNoise = KnownNoise()
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
  ///
  /// `isPicked` says that the place was chosen for this curve being best there, which makes its level
  /// optimistic.
  package func level(at place: Double, isPicked: Bool = false) -> Level? {
    guard curve.count > 0 else { return nil }
    return hasFit ? fittedLevel(at: place, isPicked: isPicked) : recordedLevel(at: place)
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
  private func stretch(
    atLevelOf window: Range<Int>, around place: Double, atLeast least: Int
  ) -> Range<Int> {
    let region = lines.window(around: place, width: width, within: span, atLeast: least)
    let near = curve.y[window]
    let lowest = near.min() ?? 0
    let highest = near.max() ?? 0
    let reach = Self.reachOfLevel * (highest - lowest)
    let isAtLevel = { (index: Int) in
      (lowest - reach...highest + reach).contains(curve.y[index])
    }
    let start = (region.lowerBound..<window.lowerBound).last { !isAtLevel($0) }
    let end = (window.upperBound..<max(region.upperBound, window.upperBound))
      .first { !isAtLevel($0) }
    return (start.map { $0 + 1 } ?? region.lowerBound)..<(end ?? region.upperBound)
  }

  private func points(atLevelOf window: Range<Int>, around place: Double) -> LearningCurve {
    points(stretch(atLevelOf: window, around: place, atLeast: Self.leastPointsForNoise))
  }

  private func points(_ stretch: Range<Int>) -> LearningCurve {
    LearningCurve(x: Array(curve.x[stretch]), y: Array(curve.y[stretch]))
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

  private func fittedLevel(at wanted: Double, isPicked: Bool) -> Level {
    // Beyond its own ends a curve is held, not extrapolated.
    let place = min(max(wanted, curve.x[0]), curve.x[curve.count - 1])
    let fit = line(at: place)
    let value = fittedValue(at: place)
    let stretch = stretch(
      atLevelOf: window(around: place), around: place,
      atLeast: max(Self.leastPointsForNoise, Int(Self.noiseShare * Double(curve.count))))
    let noise = knownNoise.noise(of: stretch) { LevelNoise(of: points(stretch)) }
    // The leverage holds for independent points; correlated ones are worth fewer.
    let variance = min(fit.leverage * noise.inflation(of: fit.count), max(fit.leverage, 1))
    var scatter = noise.deviation * variance.squareRoot() * noise.studentFactor
    if isPicked {
      scatter *= PickedLevel.widening(
        value: value, standardError: scatter, among: smoothed.y, window: fit.count)
    }
    return Level(value: value, standardError: combined(scatter, floor(value)), x: place)
  }

  /// The recorded value at or before `place`, with its standard error from the range of the three
  /// values up to it.
  private func recordedLevel(at place: Double) -> Level {
    let after = lines.firstIndex(notBelow: place + 1e-9 * max(abs(place), 1))
    let index = max(after - 1, 0)
    let first = max(index - 2, 0)
    let near = curve.y[first..<min(first + 3, curve.count)]
    let range = (near.max() ?? 0) - (near.min() ?? 0)
    let share =
      curve.count < Self.leastPointsToTellScatter ? Self.rangeShareOfFew : Self.rangeShare
    let value = curve.y[index]
    return Level(
      value: value, standardError: combined(range * share, floor(value)), x: curve.x[index])
  }

  private func combined(_ scatter: Double, _ floor: Double) -> Double {
    (scatter * scatter + floor * floor).squareRoot()
  }
}
