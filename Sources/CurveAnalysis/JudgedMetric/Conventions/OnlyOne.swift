import CurveModel

/// The only metric there is.
enum OnlyMetric: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    guard pool.names.count == 1 else { return nil }
    let place = pool.isValidated ? "on validation" : "as a curve"
    return MetricChoice(name: pool.names[0], reason: "no other metric was logged \(place)")
  }
}

/// The only quantity that is minimised.
enum OnlyLoss: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    let losses = pool.losses
    guard losses.count == 1 else { return nil }
    return MetricChoice(
      name: losses[0], reason: "no other metric is a loss, and no baseline names another")
  }
}

/// The only metric with several points on both splits, where validation lacks the loss of training.
enum OnlyPair: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    let pairs = pool.names.filter { metric in
      [.train, pool.run.judgedSplit(of: metric)].allSatisfy {
        pool.run.curve(of: metric, on: $0)?.count ?? 0 > 1
      }
    }
    guard pairs.count == 1, pool.trainingLoss != nil else { return nil }
    return MetricChoice(
      name: pairs[0],
      reason: "no other metric has a curve on both splits, and no baseline names another")
  }
}

/// The only metric whose name says which way is better.
enum OnlyDirected: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    let known = pool.names.filter { pool.run.direction(of: $0) != nil }
    guard known.count == 1 else { return nil }
    return MetricChoice(
      name: known[0],
      reason: "no other metric says which way is better, and no baseline names another")
  }
}
