import CurveModel

/// Curves that look like those of scikit-learn's negated losses under the name of the loss itself, or of an
/// objective that is raised (Kaldi's log-likelihood).
enum NegatedMetrics {
  private static let negations: Set = ["neg", "negative", "negated", "minus"]

  private static func isObjective(_ metric: String) -> Bool {
    MetricName.words(metric).contains("objective")
  }

  /// What a reviewer should know about a metric that goes from 0 upwards by its name, or is an objective, and lies
  /// below 0 and rises everywhere.
  static func warning(about runs: [TrainingRun]) -> ReadingWarning? {
    let series = runs.flatMap(\.series).first { series in
      // Nearly all curves lie above 0, whatever their names say.
      guard let first = series.curve.y.first, let last = series.curve.y.last, first < 0,
        last > first, series.curve.y.allSatisfy({ $0 < 0 }),
        let family = MetricFamily.of(series.metric),
        family.scale == .nonNegative || isObjective(series.metric)
      else { return false }
      return negations.isDisjoint(with: MetricName.words(series.metric))
    }
    return series.map { series in
      let what =
        isObjective(series.metric)
        ? "an objective to raise, as Kaldi's"
        : "a negated loss, as scikit-learn's scorers give it"
      return ReadingWarning(
        message:
          "'\(series.column)' lies below 0 and rises: if it is \(what), say --direction higher")
    }
  }
}
