/// The final value of a metric, with the range it was seen in.
package struct FinalValue: Hashable, Sendable {
  /// The mean of what was seen, or the middle of a range.
  package var value: Double
  package var low: Double
  package var high: Double

  package init(_ value: Double) {
    self.init(low: value, high: value, mean: value)
  }

  package init(low: Double, high: Double, mean: Double? = nil) {
    self.low = low
    self.high = high
    value = mean ?? low / 2 + high / 2
  }

  /// Whether more than one value was seen.
  package var isRange: Bool { low < high }
}

/// What somebody asks of one metric.
package struct MetricRequirement: Hashable, Sendable {
  /// The metric's name as written.
  package var metric: String
  package var value: Double
  /// True when the value carried a percent sign: it is a share then, 0.9 for "90%".
  package var isWrittenAsPercent: Bool
  /// Nil where only a level is named and the metric's direction tells the rest.
  package var comparison: Comparison?
  package var location: InputLocation?

  package init(
    metric: String, value: Double, isWrittenAsPercent: Bool = false,
    comparison: Comparison? = nil, location: InputLocation? = nil
  ) {
    self.metric = metric
    self.value = value
    self.isWrittenAsPercent = isWrittenAsPercent
    self.comparison = comparison
    self.location = location
  }

  /// A row of a baselines file, or of the requirements in a settings file.
  package init(_ row: Baseline, on metric: String) {
    self.init(
      metric: metric, value: row.isWrittenAsPercent ? row.value / 100 : row.value,
      isWrittenAsPercent: row.isWrittenAsPercent, comparison: row.comparison,
      location: row.location)
  }
}

extension MetricTable {
  /// What to write for a metric that is not there.
  package func choice(for name: String) -> String {
    Spelling.suggestion(among: metrics, for: name)
      ?? "the metrics are \(Spelling.quotedList(Spelling.nearestFirst(metrics, to: name)))"
  }
}

/// The final values of one model.
package struct ModelValues: Hashable, Sendable {
  package var name: String
  /// One value for each metric of the table; nil where none was recorded.
  package var values: [FinalValue?]

  package init(name: String, values: [FinalValue?]) {
    self.name = name
    self.values = values
  }
}

/// Final values of several metrics, for one or several models.
package struct MetricTable: Hashable, Sendable {
  /// Names of the metrics, as written.
  package var metrics: [String]
  package var models: [ModelValues]

  package init(metrics: [String], models: [ModelValues]) {
    self.metrics = metrics
    self.models = models
  }

  /// The place of a metric, by any spelling of its name.
  package func index(of name: String) -> Int? {
    metrics.firstIndex(of: name)
      ?? metrics.firstIndex { MetricName.key($0) == MetricName.key(name) }
  }
}
