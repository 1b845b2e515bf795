import CurveModel

/// A training curve whose values are those of validation.
package enum TrainingRepeatsValidation: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "training-repeats-validation",
    summary: "Training is the same as validation to the last digit, and is left out.",
    whyItMatters:
      "No two sets of data give the same numbers: one curve was logged under both names, so that training is not known, "
      + "and underfitting and overfitting cannot be told apart.",
    whatToDo: "Name the column that holds training with --train, or log the loss of training.")

  private static let leastValues = 3

  /// Whether training is validation once more, by values that no two sets of data share.
  static func isRepeated(_ train: LearningCurve, of validation: LearningCurve) -> Bool {
    guard
      // Nearly all runs end here.
      train.y.last == validation.y.last, train.y == validation.y
    else { return false }
    return Set(train.y.filter(\.hasTellingDigits)).count >= leastValues
  }

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    guard run.unusableTraining == .repeatsValidation else { return [] }
    func quoted(_ split: Split) -> String { run.column(on: split).map { "'\($0)'" } ?? "" }
    return [
      warning(
        "training (\(quoted(.train))) is the same as validation (\(quoted(run.judgedSplit))) to the last "
          + "digit, and is left out",
        hint:
          "one curve was logged under both names; name the column of training with --train, or log it"
      )
    ]
  }
}
