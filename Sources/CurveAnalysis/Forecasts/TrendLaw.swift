/// A shape that the trend of a curve may have; A + B·g(u), u being the place in units of the last one seen.
enum TrendLaw: Hashable, Sendable {
  /// Goes on as a power of x; see `PowerBasis`.
  case power(rate: Double)
  /// Fell in a straight line and is level since a place: g(u) = min(u, place) − place.
  case level(since: Double)

  /// Places since which a curve may be level, in units of the last one seen.
  ///
  /// No power falls ever faster and then stops: a run that fell from 650 to 40 in 35 epochs and stayed there for
  /// 16 was forecast at 3. With 0.8 left out, public curves are forecast a little worse.
  private static let levelSince = [0.5, 0.65, 0.8]

  /// How likely a level is before the curve was seen, in units of a power's likelihood.
  ///
  /// It counts only where every power misses the curve. Of 1,290 statements about public validation curves, each
  /// forecast from its first half, the Brier score goes from .156 to .154; AlgoPerf's and DeepOBS' balanced
  /// accuracy stays within .002 but for AlgoPerf's three quarters (.808, now .798). Three times as much costs .002
  /// at AlgoPerf's half.
  private static let priorOfLevel = 0.01

  private static let powers = PowerBasis.rates.map(TrendLaw.power)
  private static let powersAndLevels = powers + levelSince.map(TrendLaw.level)

  /// The laws of one axis: with more data nothing happens at once.
  static func all(overSizes: Bool) -> [TrendLaw] { overSizes ? powers : powersAndLevels }

  /// g of each of the laws at one place.
  static func values(at place: Double, overSizes: Bool) -> [Double] {
    let powers = PowerBasis.values(at: place)
    return overSizes ? powers : powers + levelSince.map { min(place, $0) - $0 }
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
