import CurveModel

/// Why a training curve that was logged is left out of the judgement, with what shows it.
package enum UnusableTraining: Hashable, Sendable {
  /// It was summed or scaled, where validation is a mean: by so much.
  case scaled(by: Double)
  /// It is validation once more.
  case repeatsValidation
  /// It was recorded along another stretch of the x-axis.
  case disjoint(train: ClosedRange<Double>, validation: ClosedRange<Double>)
  /// It is exactly 0 throughout, which no loss that is measured is.
  case zero(places: Int)
  /// It is no number from a place on, at which validation goes on as before.
  case notFinite(from: Double)

  /// The first of the reasons that holds; nil where training is of use.
  init?(
    _ train: LearningCurve?, beside validation: LearningCurve?, metric: Metric, on axis: Axis
  ) {
    if let train, let validation,
      let place = TrainingNotFinite.start(of: train, beside: validation, metric: metric, on: axis)
    {
      self = .notFinite(from: place)
      return
    }
    guard let train = train?.finite, let validation = validation?.finite else { return nil }
    if let places = ConstantTraining.zeros(of: train, beside: validation, metric: metric) {
      self = .zero(places: places)
      return
    }
    if let factor = ScaledTraining.factor(
      of: train, beside: validation, metric: metric, on: axis)
    {
      self = .scaled(by: factor)
    } else if TrainingRepeatsValidation.isRepeated(train, of: validation) {
      self = .repeatsValidation
    } else if let apart = DisjointTraining.stretches(of: train, validation, on: axis) {
      self = .disjoint(train: apart.train, validation: apart.validation)
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
    case .zero: "is 0 throughout"
    case .notFinite: "is no number there"
    }
  }

  /// The same where no level of training is known.
  var clause: String {
    switch self {
    case .scaled: "training was logged in another unit than validation"
    case .repeatsValidation: "what was logged as training repeats validation"
    case .disjoint: "training was recorded elsewhere on the x-axis than validation"
    case .zero: "training is exactly 0 throughout"
    case .notFinite: "training is no number where validation is at its best"
    }
  }
}
