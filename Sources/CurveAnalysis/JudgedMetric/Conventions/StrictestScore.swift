import CurveModel

/// "top1" beside "top5", where all are one score with a number of guesses that count.
enum StrictestScore: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    let keys = pool.names.map { MetricName.key($0) }
    let kinds = Set(keys.map { $0.filter { !$0.isNumber } })
    let first = pool.names.indices.filter { keys[$0].filter(\.isNumber) == "1" }
    guard kinds.count == 1, let kind = kinds.first, first.count == 1,
      ["top", "accuracy", "prec", "precision"].contains(where: kind.contains),
      keys.allSatisfy({ Int($0.filter(\.isNumber)) != nil })
    else { return nil }
    return MetricChoice(
      name: pool.names[first[0]],
      reason: "it is the strictest of the same score, and no baseline names another")
  }
}
