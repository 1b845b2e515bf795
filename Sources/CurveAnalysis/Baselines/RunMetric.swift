import CurveModel

/// The metric that a run would be judged in, before there are baselines.
package enum RunMetric {
  /// - Throws: What the user has to settle first: several candidates, or an unknown direction.
  package static func metric(
    of run: TrainingRun, baselines: [Baseline] = [], options: AnalysisOptions = AnalysisOptions()
  ) throws(InvalidInput) -> Metric {
    try MetricResolution.metric(of: run, baselines: baselines, options: options)
  }
}
