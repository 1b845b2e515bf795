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

  package let curve: LearningCurve
  package let span: ClosedRange<Double>
  /// Sampling and rounding error that no averaging over epochs removes.
  package let floor: @Sendable (Double) -> Double
  private let lines: LocalLines

  /// - Parameters:
  ///   - curve: finite values; lone spikes are removed here.
  ///   - span: the run's x-axis, over all splits.
  ///   - floor: smallest standard error of a level, from rounding and sampling.
  package init(
    _ curve: LearningCurve, span: ClosedRange<Double>,
    floor: @escaping @Sendable (Double) -> Double = { _ in 0 }
  ) {
    self.curve = LoneSpikes.removed(from: curve)
    self.span = span
    self.floor = floor
    lines = LocalLines(self.curve)
  }

  private var width: Double { Self.windowShare * (span.upperBound - span.lowerBound) }

  package var hasFit: Bool { curve.count >= Self.leastPointsForFit }

  /// The level at `place`; nil for an empty curve.
  package func level(at place: Double) -> Level? {
    guard curve.count > 0 else { return nil }
    return hasFit ? fittedLevel(at: place) : recordedLevel(at: place)
  }

  /// The fitted values at every point of the curve (the recorded ones of a curve too short to fit).
  package var smoothed: LearningCurve {
    guard hasFit else { return curve }
    return LearningCurve(x: curve.x, y: curve.x.map { line(at: $0).value })
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

  /// Noise of the points around `place`.
  package func noise(around place: Double) -> Noise {
    let width = max(width, 0)
    let region = lines.window(
      around: place, width: width, within: span, atLeast: Self.leastPointsForNoise)
    return Noise(of: LearningCurve(x: Array(curve.x[region]), y: Array(curve.y[region])))
  }

  private func window(around place: Double) -> Range<Int> {
    lines.window(
      around: place, width: width, within: span, atLeast: Self.leastPointsInWindow)
  }

  private func fittedLevel(at wanted: Double) -> Level {
    // Beyond its own ends a curve is held, not extrapolated.
    let place = min(max(wanted, curve.x[0]), curve.x[curve.count - 1])
    let fit = line(at: place)
    let noise = noise(around: place)
    // The leverage holds for independent points; correlated ones are worth fewer.
    let correlated = Double(fit.count) / noise.effectiveCount(of: fit.count)
    let scatter =
      noise.deviation * min(fit.leverage * correlated, max(fit.leverage, 1)).squareRoot()
      * noise.studentFactor
    return Level(
      value: fit.value, standardError: combined(scatter, floor(fit.value)), x: place)
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
