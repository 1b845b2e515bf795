import CurveModel

/// Predictions that came from elsewhere, scored.
package enum GivenPredictions {
  /// Scores classes against classes.
  ///
  /// - Throws: A metric that is not defined on them, or predictions that name none of the classes.
  package static func score(
    _ predicted: ClassColumn, truth: ClassColumn, metric: any ScoringMetric.Type, positive: String?
  ) throws(InputProblem) -> MeasuredScore {
    let names = ClassColumn.allNames(of: [truth, predicted])
    guard !Set(truth.names).isDisjoint(with: predicted.names) else {
      throw InputProblem(
        code: "other-classes",
        message: "the predictions \(Spelling.quotedList(predicted.names)) are none of the classes "
          + Spelling.quotedList(truth.names),
        hint: "predict the labels as they stand in the target column")
    }
    guard case .labels(let score) = metric.scoring else {
      preconditionFailure("the metric is one of classes")
    }
    return try score(
      LabelAnswers(
        truth: truth.coded(in: names), predicted: predicted.coded(in: names), names: names,
        positive: try PositiveClass.place(in: names, stated: positive)))
  }
}
