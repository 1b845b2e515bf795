import CurveModel

/// The part of a level's standard error that no averaging over epochs removes: sampling and rounding.
enum LevelFloor: Sendable {
  case fixed(Double)
  /// By the number of validation examples; the factor turns oriented values into the metric's units.
  case sampling(ValidationSampling, sign: Double)

  static let none = LevelFloor.fixed(0)

  /// The floor of training: its stated error, that of a stated number of examples, or its rounding alone.
  ///
  /// How many examples a log's training was measured on is not asked: it is the training set itself.
  static func ofTraining(
    _ curve: LearningCurve?, metric: Metric, options: AnalysisOptions
  ) -> LevelFloor {
    if let stated = options.statedError(on: .train) { return .fixed(stated) }
    guard let size = options.statedSize(of: .train), metric.isProportion else {
      return .fixed(Resolution.roundingError(unit: Resolution.unit(of: curve?.y ?? [])))
    }
    var own = options
    own.validationSize = size
    return .sampling(
      ValidationSampling(curve, metric: metric, options: own), sign: metric.direction.sign)
  }

  /// The floor at an oriented value.
  func error(at value: Double) -> Double {
    switch self {
    case .fixed(let error): error
    case .sampling(let sampling, let sign): sampling.standardError(at: value * sign)
    }
  }
}
