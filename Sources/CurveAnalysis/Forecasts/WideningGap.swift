import Glibc

/// What training tells about validation over epochs and steps: where validation no longer follows, it
/// may turn up.
///
/// No law that fits a falling curve shows that it will turn. While training goes on falling faster, the
/// gap between the two widens, and overfitting runs turn up later in four of five cases.
struct WideningGap: Sendable {
  /// How much of the widening validation may rise, in the 80 % interval.
  ///
  /// Of 317 trainings of our own (scripts/benchmark-trainings) intervals hold the last value of .65 and
  /// .70 from a quarter and a half without it, of .69 and .79 with 0.3, .72 and .80 with 0.4, .74 and .82
  /// with 0.5; on AlgoPerf and DeepOBS, training given, of .82 to .87 with 0.4.
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
