import CurveModel

/// Validation of the same value to the last digit at every place, beside a training that moves.
package enum ConstantValidation: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "constant-validation",
    summary:
      "Validation has one value at every place, to the last digit, while training moves.",
    whyItMatters:
      "A model that changes gives other values on the same data: what is logged is the evaluation of another model, of "
      + "no data, or an old value again and again.",
    whatToDo: "Check that validation is measured anew each time, on the model that is trained.")

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    guard let (train, validation) = run.loggedAlong, let value = validation.y.first,
      validation.y.allSatisfy({ $0 == value }),
      // Every answer may be right; no loss is 0 on unseen data.
      value != run.metric.ideal || !run.metric.isProportion,
      train.y.contains(where: { $0 != train.y[0] })
    else { return [] }
    return [
      warning(
        "validation is \(DecimalText.significant(value, digits: 4)) at all \(validation.count) places, "
          + "to the last digit, while training moves",
        hint: "check that it is measured anew each time, on the model that is trained")
    ]
  }
}
