import CurveModel
import Glibc

/// A test set whose values are those of validation: it was evaluated a second time, not something new.
package enum TestRepeatsValidation: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "test-repeats-validation",
    summary: "The test set is the same as validation to the last digit, and is left out.",
    whyItMatters:
      "It is validation, evaluated a second time: nothing tells what data gives that the model was not chosen by.",
    whatToDo:
      "Measure the test set on data of its own; if there is none, leave it out of the log.")

  /// Whether the test set is validation once more, and tells nothing of its own.
  static func isRepeated(in run: TrainingRun, metric: String) -> Bool {
    guard let validation = run.curve(of: metric, on: .validation)?.finite,
      let test = run.curve(of: metric, on: .test)?.finite
    else { return false }
    return repeats(test.y, validation.y)
  }

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    guard run.testRepeatsValidation else { return [] }
    return [
      warning(
        "test is the same as validation to the last digit, and is left out",
        hint: "if both are measured on one set, nothing tells what an unseen one would give")
    ]
  }

  private static func repeats(_ test: [Double], _ validation: [Double]) -> Bool {
    guard test.count == 1 else { return test.count == validation.count && test == validation }
    return [validation.last, validation.min(), validation.max()].contains { other in
      other.map { isSame(test[0], $0) } ?? false
    }
  }

  /// Whether two values are one, of which the other may be printed with fewer digits.
  private static func isSame(_ value: Double, _ other: Double) -> Bool {
    guard value != other else { return value.hasTellingDigits }
    return [(value, other), (other, value)].contains { coarse, fine in
      coarse.hasTellingDigits
        && (2...8).contains { decimals in
          let scale = pow(10, Double(decimals))
          let scaled = coarse * scale
          return abs(scaled - scaled.rounded()) < 1e-6 && abs(fine * scale - scaled) < 0.5001
        }
    }
  }
}
