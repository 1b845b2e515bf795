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

/// The loss of training, where validation has metrics of which none is the one to judge: it tells whether training went
/// well, and `ValidationNotJudged` what it does not tell.
enum TrainingLossAlone: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    // A misspelt split is asked for, since with it there is more to judge. An agent is not judged by its loss, which
    // grows with what it earns.
    guard let loss = pool.trainingLoss, MisspeltSplits(in: pool.run).hint == nil,
      !pool.names.contains(where: Metric.isReturn)
    else { return nil }
    return MetricChoice(
      name: loss.metric,
      reason: "it is the loss, and validation has several metrics, none of which is named")
  }
}

/// The loss that classifiers are trained on, among losses that they are judged by.
enum ClassifierLoss: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    let objectives = pool.losses.filter {
      !words.isDisjoint(with: MetricName.words($0)) || isWrittenOut(MetricName.key($0))
    }
    guard objectives.count == 1 else { return nil }
    return MetricChoice(
      name: objectives[0],
      reason: "it is the loss that classifiers are trained on, and no baseline names another")
  }

  private static func isWrittenOut(_ key: String) -> Bool {
    ["crossentropy", "negativelogl", "negloglik"].contains(where: key.contains)
  }

  private static let words: Set = [
    "mlogloss", "multilogloss", "logloss", "crossentropy", "nll", "xent", "ce", "bce",
  ]
}
