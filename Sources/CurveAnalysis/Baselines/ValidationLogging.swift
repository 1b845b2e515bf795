import CurveModel

/// Curves that were not measured all along, or not anew.
enum ValidationLogging {
  /// Of the x-axis; the last validation of a run may lie a few evaluations before its end.
  private static let leastMissing = 0.3
  private static let leastPoints = 4

  static func doubts(of diagnosis: Diagnosis) -> [InputProblem] {
    guard diagnosis.run.axis.kind != .examples,
      let validation = diagnosis.curves.validation?.finite, validation.count >= leastPoints,
      let train = diagnosis.curves.train?.finite
    else { return [] }
    return [
      missingEnd(of: validation, beside: train, diagnosis), constant(validation, train, diagnosis),
      constantTraining(train, validation, diagnosis),
    ].compactMap(\.self)
  }

  /// Validation that stops while training goes on for longer than between any two evaluations.
  private static func missingEnd(
    of validation: LearningCurve, beside train: LearningCurve, _ diagnosis: Diagnosis
  ) -> InputProblem? {
    guard let first = train.x.first, let end = train.x.last, let last = validation.x.last
    else { return nil }
    if let broken = notANumber(behind: last, until: end, diagnosis) { return broken }
    let longest = zip(validation.x, validation.x.dropFirst()).map { $1 - $0 }.max() ?? 0
    guard end - last >= leastMissing * (end - first), end - last > 2 * longest else { return nil }
    let word = diagnosis.run.axis.word
    return InputProblem(
      code: "validation-stops",
      message:
        "validation was last measured at \(word) \(DecimalText.place(last)), training goes on to "
        + "\(word) \(DecimalText.place(end))",
      hint: "if the rest was lost, the verdict is that of the first part of the run")
  }

  /// Validation that was measured on, but is no number any more where training still is one.
  private static func notANumber(
    behind last: Double, until end: Double, _ diagnosis: Diagnosis
  ) -> InputProblem? {
    // Of several seeds the one that broke is named.
    guard diagnosis.run.seeds == 1, let recorded = diagnosis.curves.validation,
      let first = recorded.x.firstIndex(where: { $0 > last }), recorded.count - first > 1,
      end >= recorded.x[first]
    else { return nil }
    return InputProblem(
      code: "validation-not-finite",
      message:
        "validation is no number from \(diagnosis.run.axis.word) \(DecimalText.place(recorded.x[first])) on, while "
        + "training goes on",
      hint:
        "check the numerics of the evaluation: logarithms of 0, half precision, an empty batch; the verdict is that "
        + "of the values before")
  }

  /// The same value to the last digit at every place, beside a training that moves.
  private static func constant(
    _ validation: LearningCurve, _ train: LearningCurve, _ diagnosis: Diagnosis
  ) -> InputProblem? {
    guard let value = validation.y.first, validation.y.allSatisfy({ $0 == value }),
      value != diagnosis.run.metric.ideal, train.y.contains(where: { $0 != train.y[0] })
    else { return nil }
    return InputProblem(
      code: "constant-validation",
      message:
        "validation is \(DecimalText.significant(value, digits: 4)) at all \(validation.count) places, "
        + "to the last digit, while training moves",
      hint: "check that it is measured anew each time, on the model that is trained")
  }

  /// The other way round: what is read as training never changes, while validation moves.
  private static func constantTraining(
    _ train: LearningCurve, _ validation: LearningCurve, _ diagnosis: Diagnosis
  ) -> InputProblem? {
    guard train.count >= leastPoints, let value = train.y.first,
      train.y.allSatisfy({ $0 == value }), value != diagnosis.run.metric.ideal,
      validation.y.contains(where: { $0 != validation.y[0] })
    else { return nil }
    return InputProblem(
      code: "constant-training",
      message:
        "training is \(DecimalText.significant(value, digits: 4)) at all \(train.count) places, to the last digit, "
        + "while validation moves",
      hint:
        "check that it is the curve of the training, and no value that the log says again and again"
    )
  }
}
