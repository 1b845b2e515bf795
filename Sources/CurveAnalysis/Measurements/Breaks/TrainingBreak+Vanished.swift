import CurveModel

extension TrainingBreak {
  /// Values that are exactly 0 at the end of a training; fewer may be rounded.
  static let fewestZeros = 3
  /// Share of the values since the first of them that are 0 as well.
  static let shareOfZeros = 0.9

  /// Where a loss became exactly 0 while validation became no number.
  ///
  /// A trainer that leaves NaN out of the mean that it logs logs 0 once every step gives NaN, as Hugging Face's does in half
  /// precision.
  ///
  /// - Parameters:
  ///   - train: a loss, as recorded.
  ///   - validation: as recorded.
  /// - Returns: the break; nil where validation ends in a number, or training in another one than 0.
  static func ofVanished(_ train: LearningCurve, beside validation: LearningCurve) -> TrainingBreak?
  {
    guard validation.y.last?.isFinite == false, train.y.last == 0,
      let first = train.y.firstIndex(of: 0), first > 0
    else { return nil }
    let zeros = train.y[first...].count { $0 == 0 }
    guard zeros >= fewestZeros, Double(zeros) >= shareOfZeros * Double(train.count - first) else {
      return nil
    }
    return TrainingBreak(
      kind: .vanished, healthyUntil: train.x[first - 1], brokenFrom: train.x[first])
  }
}
