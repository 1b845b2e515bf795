import CurveModel

/// What is read as training never changes, while validation moves.
package enum ConstantTraining: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "constant-training",
    summary:
      "Training has one value at every place, to the last digit, while validation moves; a loss of 0 is left out.",
    whyItMatters:
      "A model that learns changes its loss: what is read as training is a setting or a summary that the log repeats, and "
      + "its level says nothing.",
    whatToDo: "Name the column that holds training with --train.")

  /// The number of places of a loss that is exactly 0 from the first on, beside validation that is not; nil elsewhere.
  static func zeros(
    of train: LearningCurve, beside validation: LearningCurve, metric: Metric
  ) -> Int? {
    guard train.y.last == 0, metric.direction == .lower, metric.ideal == 0, !metric.isProportion,
      train.count >= DiagnosedRun.leastPoints, train.y.allSatisfy({ $0 == 0 }),
      validation.y.allSatisfy({ $0 > 0 })
    else { return nil }
    return train.count
  }

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    if case .zero(let places)? = run.unusableTraining {
      return [
        warning(
          "training is exactly 0 at all \(places) places, and is left out",
          hint: "check that the log holds the loss of the training, or name its column with --train"
        )
      ]
    }
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
