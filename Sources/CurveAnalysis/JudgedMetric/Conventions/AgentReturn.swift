import CurveModel

/// The return of an agent, whose losses need not fall while it learns.
///
/// An accuracy beside the loss is that of a model of rewards, which is fitted to preferences and acts on nothing.
enum AgentReturn: MetricConvention {
  /// Nil where there is no return, or several that are not told apart by their extremes.
  static func choice(in pool: MetricPool) -> MetricChoice? {
    let keys = Set(pool.names.map(MetricName.key))
    guard !keys.contains("loss") || keys.isDisjoint(with: ["accuracy", "acc"]) else { return nil }
    let returns = pool.names.filter {
      Metric.isReturn($0) && notTheReturn.isDisjoint(with: MetricName.words($0))
    }
    // RLlib writes the return of its only agent once more under the names of the agent and of its module.
    guard let first = returns.min(by: { $0.utf8.count < $1.utf8.count }),
      returns.allSatisfy({ isSameCurve($0, as: first, in: pool) })
    else { return nil }
    return MetricChoice(
      name: first, reason: "it is the return of an agent, and no baseline names another metric")
  }

  private static func isSameCurve(
    _ metric: String, as other: String, in pool: MetricPool
  ) -> Bool {
    let split = pool.run.judgedSplit(of: other)
    return metric == other
      || pool.run.curve(of: metric, on: split) == pool.run.curve(of: other, on: split)
  }

  private static let notTheReturn: Set = [
    "min", "max", "std", "var", "intrinsic", "best", "normalized",
  ]
}
