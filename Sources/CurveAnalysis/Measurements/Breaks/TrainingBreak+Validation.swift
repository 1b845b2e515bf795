import CurveModel
import Glibc

extension TrainingBreak {
  /// Share of the explosion that has to lie between two neighbouring values: overfitting gets as far in small
  /// steps.
  static let leastJump = 0.5
  /// Or the distance to the ideal has to grow by this factor from value to value, to so many times the first:
  /// overfitting doubles it at most a few times.
  static let leastGrowth = 1.4
  static let timesTheStartByGrowth = 10.0

  /// Where validation exploded by itself; nil where it did not, or got there little by little.
  ///
  /// - Parameters:
  ///   - curve: validation, oriented.
  ///   - ideal: the metric's best value, oriented, where it is known.
  ///   - span: the run's x-axis.
  /// - Returns: the break, or nil.
  static func ofValidation(
    _ curve: LearningCurve, ideal: Double?, span: ClosedRange<Double>
  ) -> TrainingBreak? {
    let found = find(in: curve, isTraining: false, ideal: ideal, span: span)
    return found?.kind == .explosion ? found : nil
  }

  /// Whether validation got there at once, or by factors, and not little by little, as overfitting does.
  func isSudden(in curve: LearningCurve, ideal: Double?) -> Bool {
    guard let place = healthyUntil,
      let healthy = curve.x.lastIndex(where: { $0 <= place }), healthy + 1 < curve.count,
      let lowest = curve.finite.y.suffix(Self.fewestFar).min()
    else { return false }
    let next = curve.y[healthy + 1]
    // One that comes back at once is a spike, and what follows it may rise little by little.
    let stays = curve.y[(healthy + 1)...].prefix(Self.fewestFar).min() ?? next
    let isFarAtOnce =
      ideal.map { stays - $0 > Self.timesTheStart * abs(curve.y[0] - $0) } ?? false
    return isFarAtOnce || next - curve.y[healthy] > Self.leastJump * (lowest - curve.y[healthy])
      || Self.growsByFactors(curve.finite, after: place, ideal: ideal)
  }

  /// Fewer values of validation behind an explosion do not tell that it went on well; behind a value that is no number
  /// one does, since a model whose weights are none predicts none, and behind a leap, since one that lost everything
  /// predicts nothing.
  private static let leastPointsBehind = 3

  /// Whether validation went on as if nothing had broken: then training is measured as something else from there on, as
  /// where a term is added to its loss, or a mean took in one batch without a number.
  ///
  /// - Parameter validation: oriented.
  /// - Returns: false where too little of it lies behind the break to tell.
  func isDenied(by validation: LearningCurve) -> Bool {
    kind != .vanished
      && Self.keepsProgress(
        validation, behind: brokenFrom,
        leastPoints: kind == .explosion && !isLeap ? Self.leastPointsBehind : 1)
  }

  /// Whether half of the values from a place on kept half of the progress before it, and none lacks a number.
  ///
  /// - Parameters:
  ///   - curve: oriented.
  ///   - place: on its x-axis.
  ///   - leastPoints: how many values from there on tell.
  /// - Returns: false where there are fewer, or nothing before it.
  static func keepsProgress(
    _ curve: LearningCurve, behind place: Double, leastPoints: Int
  ) -> Bool {
    guard curve.y.allSatisfy(\.isFinite) else { return false }
    let start = curve.x.firstIndex { $0 >= place } ?? curve.count
    var behind = Array(curve.y[start...])
    guard behind.count >= leastPoints, let best = curve.y[..<start].min(),
      let worst = curve.y[..<start].max()
    else { return false }
    return Median.of(&behind) < best + lostShareOfProgress * (worst - best)
  }

  /// Whether what comes after a place grew by a factor with every value.
  private static func growsByFactors(
    _ curve: LearningCurve, after place: Double, ideal: Double?
  ) -> Bool {
    guard let ideal, let first = curve.y.first, let end = curve.y.suffix(fewestFar).min(),
      let healthy = curve.x.lastIndex(where: { $0 <= place }), curve.y[healthy] > ideal
    else { return false }
    let growth = (curve.y[curve.count - 1] - ideal) / (curve.y[healthy] - ideal)
    let steps = Double(curve.count - 1 - healthy)
    return end - ideal > timesTheStartByGrowth * abs(first - ideal)
      && growth > pow(leastGrowth, steps)
  }
}
