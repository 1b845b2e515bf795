import CurveModel

/// Baselines that name no metric and look like those of another one.
enum ForeignBaselines {
  /// The problem with floors that beat every level that somebody reached, where higher is better: an error of
  /// 91 % is worse than one of 1.5 %, an accuracy of 91 % is not.
  static func problem(with baselines: [Baseline], in metric: Metric) -> InputProblem? {
    guard metric.direction == .higher, MetricFamily.of(metric.name)?.scale == .share else {
      return nil
    }
    let rows = baselines.filter { $0.metric == nil && $0.comparable != .no }
    let reached = rows.filter { $0.kind.isDemonstrated && !$0.kind.isTrivial }
    guard let floor = rows.first(where: \.kind.isTrivial), !reached.isEmpty,
      reached.allSatisfy({
        $0.isWrittenAsPercent == floor.isWrittenAsPercent && $0.value < floor.value
      })
    else { return nil }
    let best = reached.max { $0.value < $1.value } ?? reached[0]
    // People err in few cases and chance in most; a floor a little above a weak level is a fact about both.
    let half = floor.isWrittenAsPercent || floor.value > 1 ? 50 : 0.5
    guard best.value < half, floor.value > half else { return nil }
    return InputProblem(
      code: "look-like-error-rates",
      message:
        "the baselines look like error rates: in '\(metric.name)', where higher is better, the floor "
        + "'\(floor.name)' (\(floor.valueText)) would be better than '\(best.name)' (\(best.valueText))",
      at: floor.location,
      hint: "say in a column 'metric' what they are in, or give them in '\(metric.name)'")
  }
}

extension Baseline {
  /// Its value as it was written, rounded for a sentence: "91", "5.9 %".
  var valueText: String {
    DecimalText.significant(value, digits: 4) + (isWrittenAsPercent ? " %" : "")
  }
}
