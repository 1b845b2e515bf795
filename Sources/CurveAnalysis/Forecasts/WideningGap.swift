import Glibc

/// What training tells about validation over epochs and steps: where validation no longer follows, it
/// may turn up.
///
/// No law that fits a falling curve shows that it will turn. Where it does, training went on falling before,
/// and the gap between the two widened.
struct WideningGap: Sendable {
  /// How much of the widening validation may rise, in the 80 % interval.
  ///
  /// Of the trainings of scripts/benchmark-trainings, cut at a quarter and a half, the intervals hold the
  /// last value of .71 and .79, and of .76 and .80 of 360 on which it was not chosen. When it was chosen, before
  /// rising curves reached farther, they held .05 less at a quarter and .08 less at a half without it, and with
  /// 0.3 and 0.5 some .02 less and more.
  static let share = 0.4

  /// The growth of validation − training with the logarithm of x, oriented.
  private let growth: Double

  /// Nil where training does not improve, or validation improves as fast.
  ///
  /// - Parameters:
  ///   - validation: the slope of validation at its end, with the logarithm of x, oriented.
  ///   - train: that of training.
  init?(validation: Double, train: Double) {
    guard train < 0, validation > train else { return nil }
    growth = validation - train
  }

  /// How far validation may rise by `ratio` times the seen x-axis.
  func rise(at ratio: Double) -> Double { Self.share * growth * log(max(ratio, 1)) }
}
