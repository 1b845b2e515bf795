import CurveModel
import Glibc

/// A test set, or a training curve, whose values are those of validation: it was evaluated a second time, not something
/// new.
enum RepeatedSplit {
  /// A single value of fewer digits may be the same by chance.
  private static let leastDigits = 4
  private static let leastValues = 3

  static func doubt(of diagnosis: Diagnosis, in run: TrainingRun) -> InputProblem? {
    guard isRepeated(in: run, metric: diagnosis.run.metric.name) else { return nil }
    return InputProblem(
      code: "test-repeats-validation",
      message: "test is the same as validation to the last digit, and is left out",
      hint: "if both are measured on one set, nothing tells what an unseen one would give")
  }

  /// That training was left out since it is validation once more.
  static func doubtOfTraining(of diagnosis: Diagnosis, in run: TrainingRun) -> InputProblem? {
    let metric = diagnosis.run.metric.name
    let split = run.judgedSplit(of: metric)
    guard split != .train, let train = run.curve(of: metric, on: .train)?.finite,
      let validation = run.curve(of: metric, on: split)?.finite, isRepeated(train, of: validation)
    else { return nil }
    func column(_ split: Split) -> String {
      run.series.first { $0.metric == metric && $0.split == split }.map { "'\($0.column)'" } ?? ""
    }
    return InputProblem(
      code: "training-repeats-validation",
      message:
        "training (\(column(.train))) is the same as validation (\(column(split))) to the last "
        + "digit, and is left out",
      hint:
        "one curve was logged under both names; name the column of training with --train, or log it"
    )
  }

  /// Whether training is validation once more, by values that no two sets of data share.
  static func isRepeated(_ train: LearningCurve, of validation: LearningCurve) -> Bool {
    guard
      // Nearly all runs end here.
      train.y.last == validation.y.last, train.y == validation.y
    else { return false }
    return Set(train.y.filter(hasManyDigits)).count >= leastValues
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
    return [validation.last, validation.min(), validation.max()].contains { other in
      other.map { isSame(test[0], $0) } ?? false
    }
  }

  /// Whether two values are one, of which the other may be printed with fewer digits.
  private static func isSame(_ value: Double, _ other: Double) -> Bool {
    guard value != other else { return hasManyDigits(value) }
    return [(value, other), (other, value)].contains { coarse, fine in
      hasManyDigits(coarse)
        && (2...8).contains { decimals in
          let scale = pow(10, Double(decimals))
          let scaled = coarse * scale
          return abs(scaled - scaled.rounded()) < 1e-6 && abs(fine * scale - scaled) < 0.5001
        }
    }
  }

  private static func hasManyDigits(_ value: Double) -> Bool {
    "\(value)".filter(\.isNumber).drop { $0 == "0" }.count >= leastDigits
  }
}
