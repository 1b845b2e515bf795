import CurveModel

/// Steps for models that find objects: a loss of boxes and classes compares with nobody else's.
enum DetectionSteps: LearnerSteps {
  static let all = [scorePublishedDetector]

  static func trained(_ evidence: Evidence) -> Bool {
    evidence.run.series.contains { isOfBoxes($0.metric) }
  }

  /// Mean average precision at an overlap.
  private static func isOfBoxes(_ metric: String) -> Bool {
    !overlapWords.isDisjoint(with: MetricName.words(metric))
  }

  private static let overlapWords: Set = ["map50", "map75", "ap50", "ap75"]

  static func instead(of step: StepTemplate) -> StepTemplate? {
    switch step.id {
    case BaselineSteps.measureMeanPredictor.id: scorePublishedDetector
    case BaselineSteps.measureScripted.id, BaselineSteps.measureLinear.id,
      BiasSteps.addFeatures.id:
      nil
    default: step
    }
  }

  static let scorePublishedDetector = StepTemplate(
    "score-published-detector",
    "Score a published detector on the validation set as it is, in mAP",
    addresses: .baseline, cost: .hours, stage: .planning,
    sources: ["Full Stack Deep Learning 2021, lecture 5 (published results)"]
  ) { context in
    let judged = context.evidence.metric
    let scores = context.evidence.run.metrics.filter(isOfBoxes)
    guard judged.direction == .lower, let score = scores.last else {
      return "it is the level that training on your own data has to pass"
    }
    return
      "'\(judged.name)' compares with no other model's; judge the run in what detectors are compared by, with "
      + "--metric '\(score)'"
  }
}
