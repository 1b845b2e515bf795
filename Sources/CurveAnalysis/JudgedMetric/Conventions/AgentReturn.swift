import CurveModel

/// The return of an agent, whose losses need not fall while it learns.
///
/// An accuracy beside the loss is that of a model of rewards, which is fitted to preferences and acts on nothing.
enum AgentReturn: MetricConvention {
  /// Nil where there is no return, or several of which none is called the whole.
  static func choice(in pool: MetricPool) -> MetricChoice? {
    let keys = Set(pool.names.map(MetricName.key))
    guard !keys.contains("loss") || keys.isDisjoint(with: ["accuracy", "acc"]) else { return nil }
    let returns = pool.names.filter {
      Metric.isReturn($0) && notTheReturn.isDisjoint(with: MetricName.words($0))
    }
    // RLlib writes the return of its only agent once more under the names of the agent and of its module.
    guard let first = shortest(of: returns) else { return nil }
    let isOne = returns.allSatisfy { pool.shown($0) == pool.shown(first) }
    // Of several agents, a section each, any may be meant.
    let areAgents = returns.contains { !isWhole($0) && $0.contains("/") }
    let judged = isOne ? first : areAgents ? nil : whole(among: returns)
    return judged.map {
      MetricChoice(
        name: $0, reason: "it is the return of an agent, and no baseline names another metric")
    }
  }

  /// The return that is no part of others, where there are any; nil where there is none.
  static func whole(among metrics: [String]) -> String? {
    shortest(of: metrics.filter { Metric.isReturn($0) && isWhole($0) })
  }

  private static func shortest(of names: [String]) -> String? {
    names.min { $0.utf8.count < $1.utf8.count }
  }

  /// Whether a name says no part that the return is of, as "ss_reward" beside "total_reward" does.
  private static func isWhole(_ name: String) -> Bool {
    MetricName.words(name).allSatisfy { ofWhole.contains($0) || Metric.isReturn($0) }
  }

  private static let ofWhole: Set = [
    "total", "sum", "cumulative", "cum", "mean", "avg", "average", "running", "moving", "smoothed",
    "episode", "episodes", "episodic", "ep", "per", "score", "undiscounted", "env", "rewards",
    "agent", "overall", "value", "raw", "train", "training", "runners", "sampler", "results",
    "rollout", "history",
  ]

  private static let notTheReturn: Set = [
    "min", "max", "std", "var", "intrinsic", "best", "normalized",
  ]
}
