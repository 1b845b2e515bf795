import CurveModel

/// The metric that is called the loss, or the sum of the losses.
enum NamedLoss: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    if let loss = pool.names.first(where: { MetricName.key($0) == "loss" }) {
      return MetricChoice(
        name: loss, reason: "it is the loss, and no baseline names another metric")
    }
    return pool.names.first(where: MetricName.isSumOfLosses).map {
      MetricChoice(
        name: $0, reason: "it is the sum of the losses, and no baseline names another metric")
    }
  }
}

/// The loss of training, where nothing on validation is known as a metric.
enum LossOfTraining: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    guard let loss = pool.trainingLoss, pool.names.allSatisfy({ MetricFamily.of($0) == nil })
    else { return nil }
    return MetricChoice(
      name: loss.metric, reason: "it is the loss, and nothing on validation is known as a metric")
  }
}

/// The loss that classifiers are trained on, among losses that they are judged by.
enum ClassifierLoss: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    let objectives = pool.losses.filter {
      !words.isDisjoint(with: MetricName.words($0)) || MetricName.key($0).contains("crossentropy")
    }
    guard objectives.count == 1 else { return nil }
    return MetricChoice(
      name: objectives[0],
      reason: "it is the loss that classifiers are trained on, and no baseline names another")
  }

  private static let words: Set = [
    "mlogloss", "multilogloss", "logloss", "crossentropy", "nll", "xent", "ce", "bce",
  ]
}
