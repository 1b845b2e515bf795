import CurveModel

/// Why a training curve that was logged is left out of the judgement.
enum UnusableTraining: Sendable {
  /// It was summed or scaled, where validation is a mean.
  case scaled
  /// It is validation once more.
  case repeatsValidation
  /// It was recorded along another stretch of the x-axis.
  case disjoint

  init?(
    _ train: LearningCurve?, beside validation: LearningCurve?, metric: Metric, on axis: Axis,
    judgedOn split: Split
  ) {
    guard let train = train?.finite, let validation = validation?.finite else { return nil }
    if ScaledTraining.factor(of: train, beside: validation, metric: metric, on: axis) != nil {
      self = .scaled
    } else if split != .train, RepeatedSplit.isRepeated(train, of: validation) {
      self = .repeatsValidation
    } else if split != .train, DisjointTraining.isDisjoint(train, from: validation, on: axis) {
      self = .disjoint
    } else {
      return nil
    }
  }

  /// What is said of training: "is in another unit".
  var predicate: String {
    switch self {
    case .scaled: "is in another unit"
    case .repeatsValidation: "repeats validation"
    case .disjoint: "was recorded elsewhere on the x-axis"
    }
  }

  /// The same where no level of training is known.
  var clause: String {
    switch self {
    case .scaled: "training was logged in another unit than validation"
    case .repeatsValidation: "what was logged as training repeats validation"
    case .disjoint: "training was recorded elsewhere on the x-axis than validation"
    }
  }
}
