import CurveModel

/// The metric by which spaCy chooses its best model: the weighted sum of the scores of all parts, which stand beside it
/// in percent.
enum SpaCyLog: MetricConvention {
  static func choice(in pool: MetricPool) -> MetricChoice? {
    let series = pool.run.series
    let trained = series.filter { $0.split == .train }
    guard !trained.isEmpty, trained.allSatisfy({ $0.column.hasPrefix("LOSS ") }),
      let score = series.first(where: { $0.column == "SCORE" && $0.split == .validation }),
      pool.names.contains(score.metric)
    else { return nil }
    return MetricChoice(
      name: score.metric,
      reason: "spaCy chooses its best model by it, and no baseline names another")
  }
}
