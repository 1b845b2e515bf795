import CurveModel

/// Baselines in several metrics for runs that log one of them each.
enum SharedBaselines {
  /// The rows without the doubt about baselines in another metric, of runs that are held against those in their own,
  /// where other runs are held against these.
  static func settled(_ rows: [SurveyRow]) -> [SurveyRow] {
    let used = Set(
      rows.compactMap(\.judgement).filter { $0.tightest != nil }
        .map { MetricName.key($0.metric.name) })
    return rows.map { row in
      guard var judgement = row.judgement, judgement.tightest != nil,
        let others = judgement.otherMetrics, !others.isEmpty, used.isSuperset(of: others)
      else { return row }
      judgement.doubts.removeAll { $0 == NotCompared.documentation.code }
      var settled = row
      settled.outcome = .judged(judgement)
      return settled
    }
  }
}
