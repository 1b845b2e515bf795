/// What keeps a run from a verdict, the most fundamental first.
enum OpenQuestion: Sendable {
  /// The loss is at its ideal throughout, so it does not see the error.
  case blindMetric
  /// No difference between the floor and the best baseline exceeds the tolerance that somebody named.
  case toleranceCoversRange
  /// The mean predictor is as good as every other baseline.
  case metricDoesNotSeparate
  /// A verdict is likely, and not likely enough.
  case leaning(Verdict)
  /// Validation is above the baseline, and nothing tells how much of that is training's.
  case noTraining
  /// Training has reached the baseline, and nothing tells what became of validation.
  case noValidation
  /// Neither split has a level.
  case noLevel
  /// Nothing tells which difference matters.
  case noScale

  /// The question that an undecided run leaves.
  init(_ evidence: Evidence, leaning: Verdict?) {
    let input = evidence.decisionInput(against: evidence.baselineLevel)
    self =
      if input.isMetricBlind {
        .blindMetric
      } else if DecisionBranch.doesToleranceCoverRange(input) {
        .toleranceCoversRange
      } else if DecisionBranch.metricDoesNotSeparate(input) {
        .metricDoesNotSeparate
      } else if let leaning {
        .leaning(leaning)
      } else if input.train == nil {
        input.validation == nil ? .noLevel : .noTraining
      } else {
        input.validation == nil ? .noValidation : .noScale
      }
  }
}

extension Assessment {
  /// What is open; nil for a run that has a verdict.
  var openQuestion: OpenQuestion? {
    primary == .undecided ? OpenQuestion(evidence, leaning: leans) : nil
  }
}
