import Glibc

/// Where one curve is heading, oriented: its level and how far it may be off, at any multiple of what
/// was seen.
struct CurveTrend: Sendable {
  /// How often the interval holds the truth.
  static let coverage = 0.8
  /// Half the width of the interval in units of `deviation`; see `deviation(at:)`.
  static let intervalWidth = 1.0

  private let mixture: TrendMixture
  private let closing: ClosingGap?
  private let recentRange: Double
  private let bounds: ClosedRange<Double>
  /// The level at the end of the seen part.
  let level: Double
  /// The last place on the x-axis.
  let end: Double

  /// - Parameters:
  ///   - ideal: the metric's best value, oriented.
  ///   - bounds: what the metric can be, oriented; infinite where nothing is known.
  init(_ curve: SeenCurve, ideal: Double?, bounds: ClosedRange<Double>, closing: ClosingGap?) {
    mixture = TrendMixture(curve, ideal: ideal)
    self.closing = closing
    self.bounds = bounds
    recentRange = curve.recentRange
    level = mixture.level(at: 1)
    end = curve.end
  }

  /// Standard deviation of the recorded values around the curve.
  var noise: Double { mixture.noise }
  var isRising: Bool { mixture.isRising }

  func level(at ratio: Double) -> Double {
    var expected = mixture.level(at: ratio)
    if let closing {
      expected += ClosingGap.share * (level + closing.change(at: ratio) - expected)
    }
    return min(max(expected, bounds.lowerBound), bounds.upperBound)
  }

  /// How far the forecast may be off: noise that grows like a random walk in the logarithm of x, and
  /// the whole of the expected change, both more uncertain the fewer points they rest on; and the
  /// range of the recent part shared by as many points.
  ///
  /// All factors are 1 and one width serves epochs and training-set sizes; scripts/benchmark-forecasts
  /// measures its coverage on each collection.
  func deviation(at ratio: Double) -> Double {
    let walk = log(max(ratio, 1))
    let change = level(at: ratio) - level
    let points = mixture.effectiveCount
    let known = (noise * noise * walk + change * change) * (1 + 1 / points)
    return (known + recentRange * recentRange * walk / points).squareRoot()
  }

  /// The 80 % interval, within the metric's bounds.
  func interval(at ratio: Double) -> (low: Double, high: Double) {
    let level = level(at: ratio)
    let reach = Self.intervalWidth * deviation(at: ratio)
    return (max(level - reach, bounds.lowerBound), min(level + reach, bounds.upperBound))
  }

  /// Probability that a value recorded at `ratio` is at `target` or better.
  ///
  /// - Parameter luck: how far below the level the best of several recorded values lies.
  func probability(at ratio: Double, of target: UncertainLevel, luck: Double) -> Double {
    let distance = target.value - level(at: ratio) + luck
    let scale = deviation(at: ratio) / StudentThree.quantile80
    let uncertainty = (target.deviationBelow + target.deviationAbove) / 2
    let error = (scale * scale + uncertainty * uncertainty).squareRoot()
    guard error > 0 else { return distance >= 0 ? 1 : 0 }
    return StudentThree.cumulative(distance / error)
  }
}
