import CurveModel

extension ReadingOptions {
  /// Refuses `--train` and `--validation` whose names say that they are of two metrics, or of another than
  /// `--metric` says, and one column for two of `--x`, `--train` and `--validation`.
  ///
  /// A name without a known metric could be any, and "loss" could be every quantity of which less is
  /// better; so could two names of which `--metric` says that they are one.
  ///
  /// - Throws: Both names, as one problem.
  package func checkMetrics() throws(InvalidInput) {
    for (flag, column) in [("--train", train), ("--validation", validation)] {
      if let column, column == x { throw InvalidInput(.judgedAxis(column, flag: flag)) }
    }
    if let train, let validation {
      guard train != validation else { throw InvalidInput(.sameColumn(train)) }
      try check(train, validation)
    }
    try checkNamedMetric()
  }

  private func check(_ train: String, _ validation: String) throws(InvalidInput) {
    let trained = ColumnGrammar.metricColumn(train).metric
    let validated = ColumnGrammar.metricColumn(validation).metric
    guard let kinship = MetricKinship(trained, validated),
      kinship.areOpposed || kinship.areApart && metric == nil
    else { return }
    throw InvalidInput(
      .mixedMetrics(
        train: (train, trained), validation: (validation, validated), kinship.areOpposed))
  }

  /// A name may be given to any column but one that improves the other way.
  private func checkNamedMetric() throws(InvalidInput) {
    guard let metric, let named = MetricFamily.of(metric) else { return }
    for (flag, column) in [("--train", train), ("--validation", validation)] {
      guard let column else { continue }
      let logged = ColumnGrammar.metricColumn(column).metric
      guard MetricName.key(logged) != MetricName.key(metric),
        let family = MetricFamily.of(logged), family.direction != named.direction
      else { continue }
      throw InvalidInput(.otherMetric(metric, flag: flag, column: column, logged))
    }
  }
}

extension InputProblem {
  fileprivate static func sameColumn(_ column: String) -> InputProblem {
    InputProblem(
      code: "same-column",
      message: "--train and --validation both name '\(column)': a curve has no gap to itself",
      hint: "name two columns, or only one of the flags: the other side is found")
  }

  fileprivate static func judgedAxis(_ column: String, flag: String) -> InputProblem {
    InputProblem(
      code: "same-column",
      message: "--x and \(flag) both name '\(column)': a curve over its own values tells nothing",
      hint: "give --x a column that counts (epochs, steps, examples), or leave it out")
  }

  fileprivate static func otherMetric(
    _ metric: String, flag: String, column: String, _ logged: String
  ) -> InputProblem {
    InputProblem(
      code: "mixed-metrics",
      message:
        "\(flag) '\(column)' is in '\(logged)', --metric says '\(metric)': one of them is better "
        + "lower, the other higher",
      hint: "leave out --metric, or name a column of '\(metric)'")
  }

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
