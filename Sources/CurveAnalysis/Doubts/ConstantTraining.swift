import CurveModel

/// What is read as training never changes, while validation moves.
package enum ConstantTraining: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "constant-training",
    summary: "Training has one value at every place, to the last digit, while validation moves.",
    whyItMatters:
      "A model that learns changes its loss: what is read as training is a setting or a summary that the log repeats, and "
      + "its level says nothing.",
    whatToDo: "Name the column that holds training with --train.")

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    guard let (train, validation) = run.loggedAlong, train.count >= DiagnosedRun.leastPoints,
      let value = train.y.first, train.y.allSatisfy({ $0 == value }), value != run.metric.ideal,
      validation.y.contains(where: { $0 != validation.y[0] })
    else { return [] }
    return [
      warning(
        "training is \(DecimalText.significant(value, digits: 4)) at all \(train.count) places, to the last digit, "
          + "while validation moves",
        hint:
          "check that it is the curve of the training, and no value that the log says again and again"
      )
    ]
  }
}
