import CurveModel

/// "top1" beside "top5", where all are one score with a number of guesses that count, or what is missing to it:
/// "top1_err" beside "top1_acc".
enum StrictestScore: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    let keys = pool.names.map { MetricName.key($0) }
    let kinds = Set(keys.map(kind))
    let first = pool.names.indices.filter { keys[$0].filter(\.isNumber) == "1" }
    let scores = first.filter { pool.run.direction(of: pool.names[$0]) != .lower }
    guard kinds.count == 1, let kind = kinds.first, let strictest = scores.first,
      scores.count == 1, first.count <= 2,
      ["top", "accuracy", "prec", "precision"].contains(where: kind.contains),
      keys.allSatisfy({ Int($0.filter(\.isNumber)) != nil })
    else { return nil }
    return MetricChoice(
      name: pool.names[strictest],
      reason: "it is the strictest of the same score, and no baseline names another")
  }

  /// The letters of a key, an error being the rest of an accuracy.
  private static func kind(of key: String) -> String {
    key.filter { !$0.isNumber }.replacing("error", with: "accuracy")
      .replacing("err", with: "accuracy")
  }
}
