import CurveModel

extension Evidence {
  /// A value or two may be rounded to 0.
  static let leastPointsOfBlindLoss = 3

  /// Whether the judged metric is a loss that every value of every logged split has at exactly 0.
  var isLossBlind: Bool {
    guard (validationLevel ?? trainLevel)?.value == 0, ideal == 0, !metric.isProportion
    else { return false }
    return [train, validation].compactMap(\.self).allSatisfy { curve in
      let values = curve.recorded.finite.y
      return values.count >= Self.leastPointsOfBlindLoss && values.allSatisfy { $0 == 0 }
    }
  }

  /// Whether accuracy beside the judged metric never left what guessing reaches.
  var isAccuracyAtChance: Bool {
    accuracy(on: .train).flatMap { ChanceAccuracy(of: $0) } != nil
  }
}
