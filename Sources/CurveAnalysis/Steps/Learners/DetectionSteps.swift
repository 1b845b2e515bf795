import CurveModel

/// Steps for models that find objects: a loss of boxes and classes compares with nobody else's.
enum DetectionSteps: LearnerSteps {
  static let all = [scorePublishedDetector]

  static func trained(_ evidence: Evidence) -> Bool {
    evidence.run.series.contains { isOfBoxes($0.metric) }
      || learnsBoxes(evidence.run.series.map(\.metric))
  }

  /// Mean average precision at an overlap, as "mAP50" or "mAP_0.5:0.95".
  private static func isOfBoxes(_ metric: String) -> Bool {
    scores.value(of: metric) { metric in
      let own = metric.split(separator: "/").last.map(String.init) ?? metric
      return overlaps.contains(MetricName.key(own))
        || !overlaps.isDisjoint(with: MetricName.words(metric))
    }
  }

  private static let scores = NameMemo<Bool>()
  private static let overlaps: Set = [
    "map50", "map75", "map5095", "ap50", "ap75", "ap5095",
  ]

  /// Whether one part of the loss is that of boxes, and another that of classes or objects.
  private static func learnsBoxes(_ metrics: [String]) -> Bool {
    let parts = metrics.map(part(of:))
    return parts.contains(.boxes) && parts.contains(.classes)
  }

  /// What a loss is of.
  private enum Part { case boxes, classes, other }

  private static func part(of metric: String) -> Part {
    parts.value(of: metric) { metric in
      let words = Set(MetricName.words(metric))
      guard words.contains("loss") else { return .other }
      return !words.isDisjoint(with: boxes)
        ? .boxes : words.isDisjoint(with: classes) ? .other : .classes
    }
  }

  private static let parts = NameMemo<Part>()
  private static let boxes: Set = ["box", "bbox", "boxes", "giou", "ciou"]
  private static let classes: Set = [
    "cls", "class", "classifier", "classification", "obj", "objectness", "ce",
  ]

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
