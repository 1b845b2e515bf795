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
  static func ofTraining(_ input: JudgedInput) -> LevelFloor {
    if let stated = input.options.statedError(on: .train) { return .fixed(stated) }
    guard let size = input.options.statedSize(of: .train), input.metric.isProportion else {
      return .fixed(Resolution.roundingError(unit: Resolution.unit(of: input.train?.y ?? [])))
    }
    return .sampling(
      ValidationSampling(input.train, metric: input.metric, size: size),
      sign: input.metric.direction.sign)
  }

  /// The floor at an oriented value.
  func error(at value: Double) -> Double {
    switch self {
    case .fixed(let error): error
    case .sampling(let sampling, let sign): sampling.standardError(at: value * sign)
    }
  }
}
