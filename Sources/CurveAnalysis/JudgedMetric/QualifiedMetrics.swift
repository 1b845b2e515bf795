import CurveModel

/// Metrics whose names end in a qualifier in parentheses, "mAP50-95(B)" of boxes, "MAE (eV)", and columns whose names are
/// not those of their metrics.
///
/// People write baselines without the one, and with the other.
enum QualifiedMetrics {
  /// The only name among `names` that is `wanted` with a qualifier; nil where `wanted` is among them itself, or
  /// several could be meant.
  static func only(named wanted: String, among names: [String]) -> String? {
    let key = MetricName.key(wanted)
    guard !names.contains(where: { MetricName.key($0) == key }) else { return nil }
    let qualified = names.filter { unqualified($0).map(MetricName.key) == key }
    return qualified.count == 1 ? qualified[0] : nil
  }

  /// The baselines, with the metrics that the run logs under a qualifier, or in a column that a baseline names, called as
  /// the run calls them.
  static func named(_ baselines: [Baseline], as run: TrainingRun) -> [Baseline] {
    // Those of most streams name no metric.
    let areNamed = baselines.indices.contains { index in
      baselines[index].metric != nil || baselines[index].writtenMetric != nil
    }
    guard areNamed else { return baselines }
    return withoutQualifiers(baselines.map { ofColumn($0, in: run) }, as: run)
  }

  /// The baseline in the metric and on the split of the column that it is called after: "validation_average" is the loss
  /// where the log has no other name for it, and "te_mse" validation where that stands in for it.
  private static func ofColumn(_ baseline: Baseline, in run: TrainingRun) -> Baseline {
    guard let name = baseline.writtenMetric ?? baseline.metric,
      let series = run.series.first(where: { $0.column == name })
    else { return baseline }
    var named = baseline
    named.metric = series.metric
    if baseline.split == .test, series.split == .validation { named.split = .validation }
    return named
  }

  private static func withoutQualifiers(
    _ baselines: [Baseline], as run: TrainingRun
  ) -> [Baseline] {
    guard run.series.contains(where: { $0.metric.utf8.last == UInt8(ascii: ")") }) else {
      return baselines
    }
    let names = run.metrics
    return baselines.map { baseline in
      guard let metric = baseline.metric, let name = only(named: metric, among: names) else {
        return baseline
      }
      var renamed = baseline
      renamed.metric = name
      return renamed
    }
  }

  private static func unqualified(_ name: String) -> String? {
    guard name.last == ")", let open = name.lastIndex(of: "("), open > name.startIndex else {
      return nil
    }
    return String(name[..<open])
  }
}
