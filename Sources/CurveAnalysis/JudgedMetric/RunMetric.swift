import CurveModel

/// The metric that a run would be judged in, before there are baselines.
package enum RunMetric {
  /// - Throws: What the user has to settle first: several candidates, or an unknown direction.
  package static func metric(
    of run: TrainingRun, options: AnalysisOptions = AnalysisOptions()
  ) throws(InvalidInput) -> Metric {
    try MetricResolution.metric(of: run, baselines: [], options: options)
  }

  /// The metric of a name alone.
  ///
  /// - Throws: A name that does not tell the direction, where none is stated.
  package static func metric(
    named name: String, direction: MetricDirection? = nil
  ) throws(InvalidInput) -> Metric {
    try MetricResolution.metric(named: name, direction: direction)
  }
}
