import Glibc

/// Where one curve is heading, oriented: its level and how far it may be off, at any multiple of what
/// was seen.
struct CurveTrend: Sendable {
  /// How often the interval holds the truth.
  static let coverage = 0.8
  /// How far the interval reaches to either side, in units of `deviation`: curves fall farther than
  /// forecast about twice as often as less far.
  static let reachBelow = 1.4
  /// Over epochs and steps a curve may turn up that has not yet; over training-set sizes few do.
  ///
  /// With 0.7 for both, the intervals hold .755 at AlgoPerf's half and .863 at 40 % of LCDB 1.0; with these
  /// .772 to .844 on AlgoPerf and DeepOBS and .759 to .845 on LCDB 1.0 and 1.1, at every cut.
  static let reachAbove = 0.85
  static let reachAboveOverSizes = 0.6
  /// What rises seldom comes down again: of the trainings that rose 1 to 4 % ended below the longer reach.
  ///
  /// With 0.7 the intervals hold .747 at AlgoPerf's half, with 1.4 .856 at DeepOBS' quarter, with 1.0 .755 to
  /// .838 on both at every cut.
  static let reachBelowOfRising = 1.0

  private let mixture: TrendMixture
  private let closing: ClosingGap?
  private let widening: WideningGap?
  private let recentRange: Double
  private let bounds: ClosedRange<Double>
  private let overSizes: Bool
  /// Where the seen curve begins, in units of its end.
  private let origin: Double
  /// The level at the end of the seen part.
  let level: Double
  /// The last place on the x-axis.
  let end: Double
  /// Whether the curve holds values of steps, not of evaluations.
  let isDense: Bool

  /// - Parameters:
  ///   - curve: what was seen.
  ///   - ideal: the metric's best value, oriented.
  ///   - bounds: what the metric can be, oriented; infinite where nothing is known.
  ///   - floor: a level that everybody reaches; a curve that is better and does not rise stays so.
  ///   - closing: the gap to training, over training-set sizes.
  ///   - train: where training is heading, over epochs or steps.
  init(
    _ curve: SeenCurve, ideal: Double?, bounds: ClosedRange<Double>, floor: Double? = nil,
    closing: ClosingGap? = nil, beside train: CurveTrend? = nil
  ) {
    let mixture = TrendMixture(curve, ideal: ideal)
    self.mixture = mixture
    self.closing = closing
    origin = curve.origin
    widening = train.flatMap {
      WideningGap(
        validation: mixture.slope / (1 - curve.origin), train: $0.mixture.slope / (1 - $0.origin))
    }
    let worst = mixture.isRising ? .infinity : floor ?? .infinity
    self.bounds =
      bounds.lowerBound...max(min(bounds.upperBound, worst), bounds.lowerBound)
    recentRange = curve.recentRange
    level = mixture.level(at: 1)
    end = curve.end
    isDense = curve.isDense
    overSizes = curve.overSizes
  }

  /// Standard deviation of the recorded values around the curve.
  var noise: Double { mixture.noise }
  var isRising: Bool { mixture.isRising }

  /// A multiple of the last place as one of what was seen of the curve.
  private func place(at ratio: Double) -> Double { (ratio - origin) / (1 - origin) }

  func level(at ratio: Double) -> Double {
    var expected = mixture.level(at: place(at: ratio))
    if let closing {
      expected += ClosingGap.share * (level + closing.change(at: ratio) - expected)
    }
    return min(max(expected, bounds.lowerBound), bounds.upperBound)
  }

  /// How far a value recorded at `ratio` may be off its forecast: the level's error and the noise.
  ///
  /// One formula serves epochs and training-set sizes; scripts/benchmark-forecasts measures what its
  /// intervals cover on each collection.
  func deviation(at ratio: Double) -> Double {
    let level = levelDeviation(at: ratio)
    return (level * level + noise * noise / 2).squareRoot()
  }

  /// How far the level at `ratio` may be off its forecast: half of the noise's variance and the range of
  /// the recent part, shared by as many points as the forecast rests on, both walking with the logarithm
  /// of x, and the whole of the expected change.
  func levelDeviation(at ratio: Double) -> Double {
    let walk = log(max(place(at: ratio), 1))
    let change = level(at: ratio) - level
    let drift = (noise * noise / 2 + recentRange * recentRange / mixture.effectiveCount) * walk
    return (drift + change * change).squareRoot()
  }

  /// The 80 % interval, within the metric's bounds; a curve that rises may do so in a straight line.
  func interval(at ratio: Double) -> (low: Double, high: Double) {
    let level = level(at: ratio)
    let deviation = deviation(at: ratio)
    let reach = overSizes ? Self.reachAboveOverSizes : Self.reachAbove
    let above = hypot(reach * deviation, widening?.rise(at: ratio) ?? 0)
    let straight = isRising ? self.level + mixture.straightSlope * (place(at: ratio) - 1) : level
    let below = isRising ? Self.reachBelowOfRising : Self.reachBelow
    return (
      max(level - below * deviation, bounds.lowerBound),
      min(max(level + above, straight + above / 2), bounds.upperBound)
    )
  }

  /// Probability that the level at `ratio` is at `target` or better.
  ///
  /// - Parameters:
  ///   - ratio: the place, in units of the last one seen.
  ///   - target: the level asked about, oriented.
  ///   - luck: how far below the level the best of several recorded values lies.
  /// - Returns: a probability that allows for the errors of the forecast and of the target.
  func probability(at ratio: Double, of target: UncertainLevel, luck: Double) -> Double {
    let distance = target.value - level(at: ratio) + luck
    let scale = levelDeviation(at: ratio) / StudentThree.quantile80
    let uncertainty = (target.deviationBelow + target.deviationAbove) / 2
    let error = (scale * scale + uncertainty * uncertainty).squareRoot()
    guard error > 0 else { return distance >= 0 ? 1 : 0 }
    return StudentThree.cumulative(distance / error)
  }
}
