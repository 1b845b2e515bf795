import CurveModel

/// Metrics whose names end in a qualifier in parentheses: "mAP50-95(B)" of boxes, "MAE (eV)".
///
/// People write baselines without it.
enum QualifiedMetrics {
  /// The only name among `names` that is `wanted` with a qualifier; nil where `wanted` is among them itself, or
  /// several could be meant.
  static func only(named wanted: String, among names: [String]) -> String? {
    let key = MetricName.key(wanted)
    guard !names.contains(where: { MetricName.key($0) == key }) else { return nil }
    let qualified = names.filter { unqualified($0).map(MetricName.key) == key }
    return qualified.count == 1 ? qualified[0] : nil
  }

  /// The baselines, with the metrics that the run logs under a qualifier called as the run calls them.
  static func named(_ baselines: [Baseline], as run: TrainingRun) -> [Baseline] {
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
