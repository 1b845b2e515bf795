import CurveModel

/// A test set whose values are those of validation: it was evaluated a second time, not something new.
enum RepeatedSplit {
  /// A single value of fewer digits may be the same by chance.
  private static let leastDigits = 4

  static func doubt(of diagnosis: Diagnosis, in run: TrainingRun) -> InputProblem? {
    guard isRepeated(in: run, metric: diagnosis.run.metric.name) else { return nil }
    return InputProblem(
      code: "test-repeats-validation",
      message: "test is the same as validation to the last digit, and is left out",
      hint: "if both are measured on one set, nothing tells what an unseen one would give")
  }

  /// Whether the test set is validation once more, and tells nothing of its own.
  static func isRepeated(in run: TrainingRun, metric: String) -> Bool {
    guard let validation = run.curve(of: metric, on: .validation)?.finite,
      let test = run.curve(of: metric, on: .test)?.finite
    else { return false }
    return repeats(test.y, validation.y)
  }

  private static func repeats(_ test: [Double], _ validation: [Double]) -> Bool {
    guard test.count == 1 else { return test.count == validation.count && test == validation }
    let value = test[0]
    return "\(value)".filter(\.isNumber).drop { $0 == "0" }.count >= leastDigits
      && (value == validation.last || value == validation.min() || value == validation.max())
  }
}
