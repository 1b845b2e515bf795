import CurveModel

extension ReadingOptions {
  /// Refuses `--train` and `--validation` whose names say that they are of two metrics.
  ///
  /// A name without a known metric could be any, and "loss" could be every quantity of which less is
  /// better; so could two names of which `--metric` says that they are one.
  ///
  /// - Throws: Both names, as one problem.
  package func checkMetrics() throws(InvalidInput) {
    guard let train, let validation else { return }
    let trained = ColumnGrammar.metricColumn(train).metric
    let validated = ColumnGrammar.metricColumn(validation).metric
    guard MetricName.key(trained) != MetricName.key(validated),
      let first = MetricFamily.of(trained), let second = MetricFamily.of(validated)
    else { return }
    let areOpposed = first.direction != second.direction
    let areApart =
      metric == nil && first.scale != .open && second.scale != .open
      && Self.names(trained, in: first).isDisjoint(with: Self.names(validated, in: second))
    guard areOpposed || areApart else { return }
    throw InvalidInput(
      .mixedMetrics(train: (train, trained), validation: (validation, validated), areOpposed))
  }

  /// The words of a name by which it belongs to its family, each by its usual spelling.
  private static func names(_ metric: String, in family: MetricFamily) -> Set<String> {
    Set(MetricName.words(metric).filter(family.words.contains).map(MetricName.key))
  }
}

extension InputProblem {
  fileprivate static func mixedMetrics(
    train: (column: String, metric: String), validation: (column: String, metric: String),
    _ areOpposed: Bool
  ) -> InputProblem {
    InputProblem(
      code: "mixed-metrics",
      message: "--train '\(train.column)' is in '\(train.metric)', --validation "
        + "'\(validation.column)' in '\(validation.metric)': two metrics cannot be compared",
      hint: "give two columns of one metric, or only one of the flags: the other side is found"
        + (areOpposed ? "" : "; if both are one metric, name it with --metric"))
  }
}
