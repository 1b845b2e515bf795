import CurveModel
import Glibc

/// The levels of a curve over training-set size, with their standard errors.
///
/// Each size is a training of its own, so its level is the recorded value and no mean over neighbours,
/// which lie far apart and on a bend. Its error is the one its repeats or the log state, widened to
/// Student's t; else what the points scatter around the smooth curve: around the best power law through
/// all sizes, or around the line between their neighbours in ln size, whichever is smaller, since both
/// also count what they miss of the curve itself.
struct SizeLevels: Sendable {
  /// Standard error of each point, to be read with normal quantiles.
  let standardErrors: [Double]

  /// A law has three parameters; with one point more its residuals say nothing yet.
  static let leastPointsForLaw = 6
  private static let parameters = 3

  /// - Parameters:
  ///   - curve: finite, in the order of its sizes.
  ///   - spread: what repeats or the log say of each point.
  ///
  /// Nil for fewer than three points of unknown spread, which show no scatter.
  init?(_ curve: LearningCurve, spread: PointSpread?) {
    if let spread, spread.standardErrors.count == curve.count {
      standardErrors = zip(spread.standardErrors, spread.counts).map { error, count in
        error * Self.studentFactor(Double(count - 1))
      }
      return
    }
    guard curve.count >= 3 else { return nil }
    let near = PointErrors(scatterOf: curve)
    let between = zip(near.standardErrors, near.degreesOfFreedom).map {
      $0 * Self.studentFactor($1)
    }
    guard let law = Self.scatterAroundLaw(curve) else {
      standardErrors = between
      return
    }
    standardErrors = between.map { min($0, law) }
  }

  private static func studentFactor(_ freedom: Double) -> Double {
    NormalDistribution.studentQuantile95(degreesOfFreedom: max(freedom, Noise.leastFreedom))
      / UncertainLevel.z
  }

  /// Root mean square around A + B·g(x) with the best of the rates, per degree of freedom; nil where a
  /// size is not positive or the points are too few.
  private static func scatterAroundLaw(_ curve: LearningCurve) -> Double? {
    guard curve.count >= leastPointsForLaw, let end = curve.x.last, curve.x.allSatisfy({ $0 > 0 })
    else { return nil }
    let rows = curve.x.map { PowerBasis.values(at: $0 / end) }
    let squares = PowerBasis.rates.indices.map { rate in
      residuals(of: curve.y, on: rows.map { $0[rate] })
    }
    let freedom = Double(curve.count - parameters)
    return squares.min().map { ($0 / freedom).squareRoot() * studentFactor(freedom) }
  }

  /// Sum of squares left by a straight line in `basis`.
  private static func residuals(of values: [Double], on basis: [Double]) -> Double {
    let count = Double(values.count)
    let center = basis.reduce(0, +) / count
    let mean = values.reduce(0, +) / count
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for (x, y) in zip(basis, values) {
      xx += (x - center) * (x - center)
      xy += (x - center) * (y - mean)
      yy += (y - mean) * (y - mean)
    }
    return max(yy - (xx > 0 ? xy * xy / xx : 0), 0)
  }
}
