/// A shape that the trend of a curve may have; A + B·g(u), u being the place in units of the last one seen.
enum TrendLaw: Hashable, Sendable {
  /// Goes on as a power of x; see `PowerBasis`.
  case power(rate: Double)
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

  private static let powers = PowerBasis.rates.map(TrendLaw.power)
  private static let powersAndLevel = powers + [.level(since: levelSince)]

  /// The laws of one axis: with more data nothing happens at once.
  static func all(overSizes: Bool) -> [TrendLaw] { overSizes ? powers : powersAndLevel }

  /// g of each of the laws at one place.
  static func values(at place: Double, overSizes: Bool) -> [Double] {
    let powers = PowerBasis.values(at: place)
    return overSizes ? powers : powers + [min(place, levelSince) - levelSince]
  }

  var prior: Double {
    switch self {
    case .power: 1
    case .level: Self.priorOfLevel
    }
  }

  /// The change with the logarithm of x at the end of the seen part, in units of B.
  var steepnessAtEnd: Double {
    switch self {
    case .power: 1
    case .level: 0
    }
  }
}
