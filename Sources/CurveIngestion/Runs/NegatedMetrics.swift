import CurveModel

/// Curves that look like those of scikit-learn's negated losses under the name of the loss itself.
enum NegatedMetrics {
  private static let negations: Set = ["neg", "negative", "negated", "minus"]

  /// What a reviewer should know about a metric that goes from 0 upwards by its name, and lies below 0 and
  /// rises everywhere.
  static func warning(about runs: [TrainingRun]) -> ReadingWarning? {
    let series = runs.flatMap(\.series).first { series in
      guard let family = MetricFamily.of(series.metric), family.scale == .nonNegative,
        negations.isDisjoint(with: MetricName.words(series.metric)),
        let first = series.curve.y.first,
        let last = series.curve.y.last
      else { return false }
      return last > first && series.curve.y.allSatisfy { $0 < 0 }
    }
    return series.map { series in
      ReadingWarning(
        message:
          "'\(series.column)' lies below 0 and rises: if it is a negated loss, as scikit-learn's "
          + "scorers give it, say --direction higher")
    }
  }
}
