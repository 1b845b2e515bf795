import CurveModel

/// Whether an accuracy never left what guessing reaches.
package enum ChanceAccuracy: Hashable, Sendable {
  /// Flat at one in this many classes.
  case oneOf(Int)
  /// Exactly the same value at every point: one class is predicted, and this is its share.
  case oneClass(Double)

  /// Beyond so many classes 1/k and 1/(k + 1) are too close to tell apart.
  package static let mostClasses = 10
  /// Largest and smallest value may differ by this much: guesses on 2,000 examples of ten classes
  /// scatter by ± 1.3 points.
  package static let mostRange = 0.02
  /// The mean may be this share off 1/k.
  package static let mostDistance = 0.05
  /// Beside validation that is exactly 1/k at every point, training may stand this far from it: small sets and
  /// means over a moving model scatter further.
  package static let mostRangeBesideOneClass = 0.04
  /// Of validation beside training that is far ahead the range times the number of classes may be this: 20 points of
  /// guesses on 700 examples of two classes scatter less in nine of ten cases.
  package static let rangeInAllBesideLearnt = 0.2
  /// Guesses have no trend: the z of Mann and Kendall that they exceed in one of twenty curves.
  static let leastTrend = 1.96
  /// Fewer points after the first show no standing still.
  package static let leastPoints = 4

  /// What rules that ask it state of themselves.
  static let thresholds: [RuleDocumentation.Threshold] = [
    .init("most-classes", Double(mostClasses), "beyond it 1/k and 1/(k + 1) are too close"),
    .init("range", mostRange, "guesses on 2,000 examples of ten classes scatter by ± 1.3 points"),
    .init("trend", leastTrend, "Mann-Kendall z: an accuracy that creeps on is no guess"),
    .init("relative-distance", mostDistance, "half the way from 1/10 to 1/11"),
  ]

  /// Looks at a curve of shares between 0 and 1, without its first point, which may precede training.
  ///
  /// - Parameters:
  ///   - values: the shares.
  ///   - rangeInAll: how far the largest and the smallest may differ, times the number of classes; in any case they may
  ///     by `mostRange`.
  package init?(of values: [Double], rangeInAll: Double = 0) {
    let rest = values.dropFirst()
    guard rest.count >= Self.leastPoints, let least = rest.min(), let most = rest.max(),
      least > 0, most < 1
    else { return nil }
    let mean = rest.reduce(0, +) / Double(rest.count)
    let classes = (2...Self.mostClasses).first { count in
      abs(mean * Double(count) - 1) <= Self.mostDistance
    }
    if let classes, most - least <= max(Self.mostRange, rangeInAll / Double(classes)),
      abs(MonotoneTrend.z(of: MonotoneTrend.coarse(rest))) < Self.leastTrend
    {
      self = .oneOf(classes)
    } else if most == least {
      self = .oneClass(mean)
    } else {
      return nil
    }
  }

  /// Looks at a training curve: where validation is exactly 1/k at every point, since one class is named for all of it,
  /// training that stands near 1/k guesses as well.
  package init?(of values: [Double], beside validation: [Double]?) {
    if let found = ChanceAccuracy(of: values) {
      self = found
      return
    }
    let rest = values.dropFirst()
    guard rest.count >= Self.leastPoints, let validation,
      case .oneOf(let classes) = ChanceAccuracy(of: validation),
      validation.allSatisfy({ abs($0 - 1 / Double(classes)) < Self.exactly }),
      rest.allSatisfy({ abs($0 - 1 / Double(classes)) <= Self.mostRangeBesideOneClass }),
      abs(MonotoneTrend.z(of: MonotoneTrend.coarse(rest))) < Self.leastTrend
    else { return nil }
    self = .oneOf(classes)
  }

  /// Shares are recorded with four digits or more.
  private static let exactly = 0.00005
}
