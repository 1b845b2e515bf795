import Glibc

/// A shape that the trend of a curve may have; A + B·g(u), u being the place in units of the last one seen.
enum TrendLaw: Hashable, Sendable {
  /// Goes on as a power of x; see `PowerBasis`.
  case power(rate: Double)
  /// Nears its limit by the same share with each step: g(u) = (1 − e^(−r(u − 1))) / r.
  case exponential(rate: Double)
  /// Fell in a straight line and is level since a place: g(u) = min(u, place) − place.
  case level(since: Double)

  /// Since which place a curve may be level, in units of the last one seen.
  ///
  /// No power falls ever faster and then stops: a run that fell from 650 to 40 in 35 epochs and stayed there for
  /// 16 was forecast at 3, with 73 % to reach 33; now at 33, with 50 %. A second place, 0.75, would forecast it at 41,
  /// but costs .005 of AlgoPerf's balanced accuracy at three quarters; a third costs another .005.
  private static let levelSince = 0.6

  /// How likely a level is before the curve was seen, in units of a power's likelihood.
  ///
  /// It counts only where every power misses the curve: balanced accuracy on AlgoPerf and DeepOBS stays within .002
  /// at every cut with it, and with a third of it.
  private static let priorOfLevel = 0.01

  /// How many times what is left to the limit shrinks by 1/e over as much of the x-axis as was seen.
  private static let exponentialRates = [2.0, 2.8, 4, 5.6, 8]

  /// How likely each exponential is before the curve was seen, in units of a power's likelihood.
  ///
  /// Powers alone forecast what nears its limit exponentially far below it: of simulated losses that fell by 2 to .4,
  /// seen for three to five time constants, by .13, .09 and .05 (the last value was .10, .04 and .02 off), now by .04,
  /// .03 and .04, and the levels of power laws as before. Balanced accuracy on AlgoPerf and DeepOBS stays within .002 at
  /// every cut, and gains .006 at DeepOBS' quarter; a prior of 0.3 costs .009 at AlgoPerf's half and three quarters,
  /// exponentials of the distance to the ideal .012 at DeepOBS' half.
  private static let priorOfExponential = 0.03

  private static let powers = PowerBasis.rates.map(TrendLaw.power)
  private static let ofTime =
    powers + exponentialRates.map(TrendLaw.exponential) + [.level(since: levelSince)]

  /// The laws of one axis: with more data nothing happens at once.
  static func all(overSizes: Bool) -> [TrendLaw] { overSizes ? powers : ofTime }

  /// g of each of the laws at one place.
  static func values(at place: Double, overSizes: Bool) -> [Double] {
    let powers = PowerBasis.values(at: place)
    guard !overSizes else { return powers }
    return powers + exponentialRates.map { (1 - exp(-$0 * (place - 1))) / $0 }
      + [min(place, levelSince) - levelSince]
  }

  /// How likely it is before the curve was seen, of the metric itself or of the logarithm of its distance to the ideal.
  func prior(inLogarithms: Bool) -> Double {
    switch self {
    case .power: 1
    case .exponential: inLogarithms ? 0 : Self.priorOfExponential
    case .level: Self.priorOfLevel
    }
  }

  /// The change with the logarithm of x at the end of the seen part, in units of B.
  var steepnessAtEnd: Double {
    switch self {
    case .power, .exponential: 1
    case .level: 0
    }
  }
}
