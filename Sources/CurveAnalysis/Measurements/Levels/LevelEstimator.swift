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
  /// The error of a level is measured on at least so many points, where the curve has them.
  ///
  /// Twenty points do not show how large a slow noise is. On forty, the 80 % intervals of training hold the
  /// truth in 82 to 88 % of flat runs of fifty epochs, on twenty-five in 80 to 96 %, by the correlation.
  static let leastPointsForLevelNoise = 40
  /// The same as a share of the run, where that is more.
  static let noiseShare = 0.5
  /// Points belong to the level of a window while they stay within this many of its ranges: noise
  /// alone leaves the range of five points by more than two ranges in one of a thousand points.
  static let reachOfLevel = 2.0

  /// A line whose value at a place is that of one point by more than this share says nothing but that
  /// point: at the end of five equally spaced points the share is 0.6, behind a gap of five spaces 0.9.
  static let mostOfOnePoint = 0.9

  /// The curve without its lone spikes, shortened where it is long.
  package var curve: LearningCurve { measured.curve }
  /// Single points that were left out of `curve`.
  var spikes: [LoneSpikes.Spike] { measured.spikes }
  package var span: ClosedRange<Double> { measured.span }
  /// The fitted values at every point of the curve (the recorded ones of a curve too short to fit).
  package var smoothed: LearningCurve { measured.smoothed }
  /// Number of smoothed values.
  package var count: Int { measured.count }
  /// Index of the lowest smoothed value, the first of equals.
  package var bestIndex: Int? { measured.bestIndex }
  /// Index of the checkpoint worth keeping.
  package var checkpointIndex: Int? { measured.checkpointIndex }
  /// Sampling and rounding error that no averaging over epochs removes.
  let floor: LevelFloor
  private let measured: MeasuredCurve

  /// - Parameters:
  ///   - curve: finite values; lone spikes are removed and long curves shortened here.
  ///   - span: the run's x-axis, over all splits.
  ///   - sizes: the points' own errors, of a curve over training-set size.
  ///   - floor: smallest standard error of a level, from rounding and sampling.
  ///   - memory: places of earlier curves.
  init(
    _ curve: LearningCurve, span: ClosedRange<Double>, sizes: SizeLevels? = nil, floor: LevelFloor,
    memory: AnalysisMemory? = nil
  ) {
    self.init(MeasuredCurve.measure(curve, span: span, sizes: sizes, memory: memory), floor: floor)
  }

  package init(_ curve: LearningCurve, span: ClosedRange<Double>) {
    self.init(curve, span: span, floor: .none)
  }

  private init(_ measured: MeasuredCurve, floor: LevelFloor) {
    self.measured = measured
    self.floor = floor
  }

  /// The same estimates with another smallest standard error; nothing is measured again.
  func with(floor: LevelFloor) -> LevelEstimator { LevelEstimator(measured, floor: floor) }

  package var hasFit: Bool { measured.hasFit }

  /// Whether levels are means over neighbouring points, not the recorded values.
  var isSmoothed: Bool { hasFit && measured.sizes == nil }

  /// The level at a place.
  ///
  /// - Parameters:
  ///   - place: where on the x-axis; beyond its own ends a curve is held.
  ///   - isPicked: whether the place was chosen for this curve being best there, which makes its level
  ///     optimistic.
  ///   - ideal: what no value lies below, where that is known; noise may grow with the distance to it.
  /// - Returns: the level, or nil for an empty curve.
  package func level(at place: Double, isPicked: Bool = false, above ideal: Double? = nil)
    -> Level?
  {
    guard curve.count > 0 else { return nil }
    if let sizes = measured.sizes { return sizeLevel(at: place, sizes, isPicked: isPicked) }
    return isSmoothed
      ? fittedLevel(at: place, isPicked: isPicked, above: ideal)
      : recordedLevel(at: place, above: ideal)
  }

  /// The value of the level at `place`, whose error takes most of the time; nil for an empty curve.
  func value(at place: Double) -> Double? {
    guard curve.count > 0 else { return nil }
    return isSmoothed ? fitted(at: place).value : curve.y[recordedIndex(at: place)]
  }

  /// The straight line through the window around `place`, and the noise around it.
  package func line(at place: Double) -> LineFit {
    let (window, base) = measured.places.local(at: place)
    return measured.fit(window, base)
  }

  /// Whether the smoothed value of a point rests on that point alone, as behind a gap; what is too
  /// short to fit is taken as it was recorded.
  func restsOnOnePoint(at index: Int) -> Bool {
    guard hasFit, measured.sizes == nil else { return false }
    return measured.places.local(atPoint: index).base.leverage > Self.mostOfOnePoint
  }

  /// Number of points in the window around one of them.
  func pointsOfWindow(at index: Int) -> Int {
    measured.places.local(atPoint: index).window.count
  }

  /// The line through the last `share` of the x-axis (at least five points), at its end.
  package func trend(overLast share: Double) -> LineFit? {
    guard hasFit, let end = curve.x.last else { return nil }
    let width = share * (span.upperBound - span.lowerBound)
    let range = measured.places.window(
      around: end, width: width, within: end - width...end, atLeast: Self.leastPointsInWindow)
    return measured.fit(range, measured.places.base(of: range, at: end))
  }

  /// Noise of the points around `place`, measured on twenty points where the curve has them.
  package func noise(around place: Double) -> Noise {
    measured.noise(of: measured.stretch(around: place, atLeast: Self.leastPointsForNoise))
  }

  /// Noise of the points after `place`; nil for fewer than `least`.
  func noise(after place: Double, atLeast least: Int) -> Noise? {
    stretch(after: place, atLeast: least).map { measured.noise(of: $0) }
  }

  /// The same, freed from what the trend takes with it.
  func levelNoise(after place: Double, atLeast least: Int) -> LevelNoise? {
    stretch(after: place, atLeast: least).map { measured.levelNoise(of: $0) }
  }

  private func stretch(after place: Double, atLeast least: Int) -> Range<Int>? {
    let stretch = measured.places.firstIndex(after: place)..<curve.count
    return stretch.count >= least ? stretch : nil
  }

  /// What the points of a window say of the level at a place.
  private struct Fitted {
    var place: Double
    var window: Range<Int>
    var base: LineBase
    var value: Double
  }

  private func fitted(at wanted: Double) -> Fitted {
    // Beyond its own ends a curve is held, not extrapolated.
    let place = min(max(wanted, curve.x[0]), curve.x[curve.count - 1])
    let (window, base) = measured.places.local(at: place)
    let value = measured.fittedValue(at: place, in: window, base)
    return Fitted(place: place, window: window, base: base, value: value)
  }

  private func fittedLevel(at wanted: Double, isPicked: Bool, above ideal: Double?) -> Level {
    let fitted = fitted(at: wanted)
    let (place, value) = (fitted.place, fitted.value)
    let fit = measured.fit(fitted.window, fitted.base)
    let stretch = measured.stretch(
      atLevelOf: fitted.window, around: place,
      atLeast: max(Self.leastPointsForLevelNoise, Int(Self.noiseShare * Double(curve.count))))
    var scatter =
      if let ideal, let relative = measured.relativeNoise(of: stretch, above: ideal) {
        (value - ideal) * relative.standardError(leverage: fit.leverage, count: fit.count)
      } else {
        measured.levelNoise(of: stretch)
          .standardError(leverage: fit.leverage, count: fit.count)
      }
    if isPicked {
      scatter *= PickedLevel.widening(
        value: value, standardError: scatter, among: smoothed.y, window: fit.count)
    }
    return Level(value: value, standardError: combined(scatter, at: value), x: place)
  }

  /// Index of the recorded value at or before `place`.
  private func recordedIndex(at place: Double) -> Int {
    let after = measured.places.firstIndex(notBelow: place + 1e-9 * max(abs(place), 1))
    return max(after - 1, 0)
  }

  /// The recorded value at or before `place`, with its standard error from the values near it.
  private func recordedLevel(at place: Double, above ideal: Double?) -> Level {
    let index = recordedIndex(at: place)
    let value = curve.y[index]
    let scatter = FewPointsScatter.standardError(at: index, in: curve.y, above: ideal)
    return Level(value: value, standardError: combined(scatter, at: value), x: curve.x[index])
  }

  /// The recorded value at the size at or below `place`, with the error of that size.
  private func sizeLevel(at place: Double, _ sizes: SizeLevels, isPicked: Bool) -> Level {
    let index = recordedIndex(at: place)
    let value = curve.y[index]
    var scatter = sizes.standardErrors[index]
    if isPicked {
      scatter *= PickedLevel.widening(
        value: value, standardError: scatter, among: curve.y, window: 1)
    }
    return Level(
      value: value, standardError: combined(scatter, at: value), x: curve.x[index])
  }

  private func combined(_ scatter: Double, at value: Double) -> Double {
    let floor = floor.error(at: value)
    let error = (scatter * scatter + floor * floor).squareRoot()
    // Where all values are the same, arithmetic leaves a scatter.
    return RoundingError.isExceeded(by: error, of: value) ? error : 0
  }
}
