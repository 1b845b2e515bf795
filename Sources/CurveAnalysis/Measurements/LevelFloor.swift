/// The part of a level's standard error that no averaging over epochs removes: sampling and rounding.
enum LevelFloor: Sendable {
  case fixed(Double)
  /// By the number of validation examples; the factor turns oriented values into the metric's units.
  case sampling(ValidationSampling, sign: Double)

  static let none = LevelFloor.fixed(0)

  /// The floor at an oriented value.
  func error(at value: Double) -> Double {
    switch self {
    case .fixed(let error): error
    case .sampling(let sampling, let sign): sampling.standardError(at: value * sign)
    }
  }
}
