import CurveModel

/// The course of the learning rate over a run.
package struct RateSchedule: Hashable, Sendable {
  /// The highest rate.
  package let highest: Double
  /// The rate at the end.
  package let last: Double
  /// Whether the rate was never lowered, whatever came before its highest value.
  package let isConstant: Bool
  /// Whether the rate has come down to practically nothing, and never rose again on its way.
  package let hasEnded: Bool

  /// A schedule has ended where its next value would be below this share of the highest.
  ///
  /// A cosine of T epochs that is logged before each of them ends at π²/4T² of its highest rate and a straight
  /// line at 1/T, both at 0 one epoch later. Where a schedule ends above 0, a hundredth is the usual rest
  /// (Ultralytics' `lrf`, two tenfold steps), and moves no curve.
  static let leastShare = 0.01
  /// A rate that rises to more than so many times its lowest begins another cycle.
  static let restartFactor = 2.0

  /// Measures a rate; nil where fewer than two values are finite, or none is above 0.
  package init?(_ rate: LearningCurve) {
    let values = rate.finite.y
    guard values.count > 1, let last = values.last, let highest = values.max(), highest > 0,
      let top = values.firstIndex(of: highest)
    else { return nil }
    self.highest = highest
    self.last = last
    let course = values[top...]
    isConstant = course.allSatisfy { $0 >= highest * (1 - 1e-6) }
    var lowest = highest
    let isFalling = course.allSatisfy { rate in
      defer { lowest = min(lowest, rate) }
      return rate <= lowest * Self.restartFactor
    }
    let next = last - max(values[values.count - 2] - last, 0)
    // What was written in three digits may lie above by half a percent.
    hasEnded = isFalling && min(last, next) <= 1.01 * Self.leastShare * highest
  }

  /// "was 0.1 throughout", "came from 0.1 to 0.001".
  var course: String {
    let (most, end) = (DecimalText.significant(highest), DecimalText.significant(last))
    return isConstant ? "was \(end) throughout" : "came from \(most) to \(end)"
  }

  /// "a learning rate of 1e-6 (< 1 % of its highest)".
  var remainder: String {
    let share = last > 0 ? " (\(DecimalText.percent(last / highest)) of its highest)" : ""
    return "a learning rate of \(DecimalText.significant(last))\(share)"
  }
}

extension Evidence {
  /// The course of the learning rate, where it was logged.
  var schedule: RateSchedule? { run.learningRate.flatMap { RateSchedule($0.curve) } }

  /// Whether the schedule came to its end: going on from the last checkpoint would change little.
  var hasScheduleEnded: Bool { schedule?.hasEnded ?? false }
}
