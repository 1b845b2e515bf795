import CurveModel

/// What the user may overrule.
package struct AnalysisOptions: Hashable, Sendable {
  /// The decision metric, by any spelling of its name.
  package var metric: String?
  /// Where it is named, if that is a file.
  package var metricLocation: InputLocation?
  package var direction: MetricDirection?
  package var policy: Policy
  /// The smallest difference worth acting on, in the metric's units unless it is in percent.
  package var tolerance: Double?
  /// Whether the tolerance was written with a percent sign: points of a share, whatever its unit.
  package var isToleranceInPercent = false
  /// Number of validation examples, for the sampling error of a proportion.
  package var validationSize: Int?
  /// Levels stated beside the log, in the decision metric.
  package var levels: [GivenLevel]
  /// Ids of next steps that were tried already; they are listed last.
  package var tried: Set<String>
  /// Whether the curves are forecast: a tenth of a millisecond each that many runs at once can save.
  package var forecasts: Bool
  /// Whether findings are put into words: half of what a judgement costs, which many runs at once can
  /// save.
  package var sentences: Bool
  /// Whether a run that logs none of the metrics of the baselines is judged without one; of many runs each may log
  /// others, where a single one is asked about what is misspelt.
  package var allowsForeignBaselines = false
  /// The place to forecast, on the run's x-axis; twice what was seen when nil.
  package var forecastPlace: Double?

  package init(
    metric: String? = nil, direction: MetricDirection? = nil, policy: Policy = .biasFirst,
    tolerance: Double? = nil, validationSize: Int? = nil, levels: [GivenLevel] = [],
    tried: Set<String> = [], forecasts: Bool = true, sentences: Bool = true,
    forecastPlace: Double? = nil
  ) {
    self.metric = metric
    self.direction = direction
    self.policy = policy
    self.tolerance = tolerance
    self.validationSize = validationSize
    self.levels = levels
    self.tried = tried
    self.forecasts = forecasts
    self.sentences = sentences
    self.forecastPlace = forecastPlace
  }
}
