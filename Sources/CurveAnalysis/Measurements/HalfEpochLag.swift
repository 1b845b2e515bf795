import CurveModel

/// The lag of a training loss that is averaged while the epoch runs.
///
/// Keras and Lightning log the mean over an epoch's batches at its end, and measure validation there.
/// Such a mean describes the model half an epoch earlier, so validation is fairly compared as it was
/// there (docs/decision.md §2): a part of a gap in a steep run is only this lag.
package enum HalfEpochLag {
  /// Level of validation half an epoch before `place`, less its level there.
  ///
  /// Oriented: positive while validation falls. Linear between the points.
  /// - Returns: nil unless both curves have one point an epoch, at the same places, and `place` is one
  ///   of them with another before it.
  package static func amount(
    train: LearningCurve, validation: LearningCurve, at place: Double
  ) -> Double? {
    guard train.x == validation.x, let index = validation.x.firstIndex(of: place), index > 0 else {
      return nil
    }
    return (validation.y[index - 1] - validation.y[index]) / 2
  }
}
