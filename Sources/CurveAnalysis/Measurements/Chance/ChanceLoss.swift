import CurveModel
import Glibc

/// The cross-entropy of guessing among k classes, ln k, where a loss stands at it.
struct ChanceLoss: Sendable {
  /// More classes make every loss look like the logarithm of a whole number.
  static let mostClasses = 20
  /// How near to ln k the values have to be, as a share of it.
  static let tolerance = 0.005
  /// The same of a loss that came down to ln k and stays there: it might be one that happens to settle near it.
  static let settledTolerance = 0.001
  /// The same of training whose validation never came below ln k.
  ///
  /// What training gained is no more than noise learnt by heart. "Within about one percent of the start" is how readers
  /// of curves name a run that learnt nothing.
  static let unbeatenTolerance = 0.01
  /// With more classes, that much around ln k takes up more than a third of the way from one to the next.
  static let mostUnbeatenClasses = 6
  /// Values behind the first that have to stand there, where validation does not tell the same.
  static let leastPointsStanding = 5

  let classes: Int
  /// ln k.
  let level: Double

  private init(classes: Int) {
    self.classes = classes
    level = log(Double(classes))
  }

  /// Whether a value lies below ln k of any number of classes, and is at none: nearly all losses end there.
  static func isBelowAll(_ value: Double) -> Bool { value < (1 - unbeatenTolerance) * M_LN2 }

  /// The ln k that all values are at; nil where they are at none.
  init?(heldBy values: ArraySlice<Double>, within share: Double = Self.tolerance) {
    // Twice the distance around the largest ln k, with room for rounding.
    let widest = 2.1 * share * log(Double(Self.mostClasses))
    guard values.count > 1, let first = values.first, let last = values.last,
      // Nearly all curves end here.
      abs(last - first) < widest, let least = values.min(), let most = values.max(),
      most - least < widest
    else { return nil }
    let middle = (least + most) / 2
    let nearest = (2...Self.mostClasses).min {
      abs(log(Double($0)) - middle) < abs(log(Double($1)) - middle)
    }
    guard let nearest else { return nil }
    self.init(classes: nearest)
    guard abs(least - level) < share * level, abs(most - level) < share * level else { return nil }
  }

  /// The ln k at which a curve has settled, and validation as well where it is known.
  init?(settledAtBy values: [Double], beside validation: [Double]?) {
    guard let found = Self.end(of: values),
      validation.map({ Self.end(of: $0)?.classes == found.classes }) ?? true
    else { return nil }
    self = found
  }

  /// The ln k of few classes that training starts and ends near, while validation, of three values or more, never gets
  /// below it.
  init?(heldBy training: [Double], unbeatenBy validation: [Double]?) {
    let late = training[(training.count / 2)...]
    guard let found = ChanceLoss(heldBy: late, within: Self.unbeatenTolerance),
      found.classes <= Self.mostUnbeatenClasses, let validation,
      training.allSatisfy({
        $0 > (1 - Self.unbeatenTolerance) * found.level && $0 < Self.unlearntStart * found.level
      }),
      validation.count >= Self.leastUnbeaten,
      validation.allSatisfy({ $0 > (1 - Self.settledTolerance) * found.level })
    else { return nil }
    self = found
  }

  /// A classifier that has learnt nothing begins a little above ln k; what begins farther off has come down from there.
  private static let unlearntStart = 1.05
  /// One or two values may be above ln k by chance.
  private static let leastUnbeaten = 3

  /// The ln k at which a curve ends, from its middle on, where it never was below.
  private static func end(of values: [Double]) -> ChanceLoss? {
    guard let found = ChanceLoss(heldBy: values[(values.count / 2)...], within: settledTolerance),
      values.allSatisfy({ $0 > (1 - tolerance) * found.level })
    else { return nil }
    return found
  }

  /// Whether a metric is a loss of which the level at chance is known: "loss", or a cross-entropy.
  static func isKnown(of metric: String) -> Bool { keys.contains(MetricName.key(metric)) }

  /// The most frequent one first.
  private static let keys = [
    "loss", "logloss", "crossentropy", "nll", "nllloss", "crossentropyloss",
  ]
}

extension Evidence {
  /// The ln k at which a loss stood throughout, where that is above a baseline: what guessing reaches is a floor that
  /// nobody has to measure, and near a loose baseline it is no success.
  func chanceFloor(above baseline: Double?) -> Double? {
    guard input.isLoss, improvement?.answer == false, let baseline,
      let values = learner?.smoothed.y, let chance = ChanceLoss(heldBy: values[...]),
      baseline < chance.level
    else { return nil }
    return chance.level
  }

  /// The ln k at which training stood from its second value on: whatever validation does, it has learnt no more.
  var chanceTrainingStandsAt: ChanceLoss? {
    guard let name = chanceLoss, let recorded = curve(ofLoss: name, on: .train)?.levels.curve.y,
      recorded.count > ChanceLoss.leastPointsStanding
    else { return nil }
    return ChanceLoss(heldBy: recorded.dropFirst(), within: ChanceLoss.settledTolerance)
  }
}
