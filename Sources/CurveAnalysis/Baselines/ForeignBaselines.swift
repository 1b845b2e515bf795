import CurveModel

/// Baselines that name no metric and look like those of another one.
enum ForeignBaselines {
  /// A floor so many times above everything that a loss showed is none of that loss: the first values of a
  /// training lie near it.
  private static let farAbove = 10.0

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
        + "'\(floor.name)' (\(text(floor))) would be better than '\(best.name)' (\(text(best)))",
      at: floor.location,
      hint: "say in a column 'metric' what they are in, or give them in '\(metric.name)'")
  }

  /// A doubt about a floor far above all that a loss showed.
  static func doubt(of diagnosis: Diagnosis) -> InputProblem? {
    let metric = diagnosis.run.metric
    let judged = diagnosis.curves
    guard metric.direction == .lower, metric.unit == .unbounded, metric.ideal == 0,
      let range = LearningCurve.finiteRange(of: judged.train, judged.validation),
      range.upperBound > 0,
      let floor = diagnosis.baselines.map(\.baseline).first(where: {
        $0.kind.isTrivial && $0.metric == nil && $0.value > farAbove * range.upperBound
      })
    else { return nil }
    return InputProblem(
      code: "far-off-baseline",
      message:
        "the floor '\(floor.name)' (\(text(floor))) is far above everything in '\(metric.name)' "
        + "(\(DecimalText.significant(range.lowerBound)) to \(DecimalText.significant(range.upperBound)))",
      at: floor.location, hint: "say in a column 'metric' what the baselines are in")
  }

  private static func text(_ row: Baseline) -> String {
    DecimalText.significant(row.value, digits: 4) + (row.isWrittenAsPercent ? " %" : "")
  }
}
