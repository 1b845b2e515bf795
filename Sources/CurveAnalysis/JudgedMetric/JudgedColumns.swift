import CurveModel

/// What a diagnosis of a run judges: the metric, its columns, and why that metric.
package struct JudgedColumns: Hashable, Sendable {
  package var run: String
  package var metric: Metric
  /// Headers of the columns; nil where that split was not logged.
  package var train: String?
  package var validation: String?
  /// The split that stands for validation.
  package var split: Split
  /// A clause such as "the baselines are in it".
  package var reason: String
  /// What looks wrong about them, though they can be judged.
  package var doubts: [InputProblem]

  /// - Throws: everything that the user has to settle before the run can be judged.
  package init(
    of run: TrainingRun, files: [FileInspection] = [], baselines: [Baseline],
    options: AnalysisOptions
  ) throws(InvalidInput) {
    let judgement = try Analyzer.judge(run, baselines: baselines, options: options)
    doubts = DoubtCatalog.warnings(about: DiagnosedRun(judgement, of: run, files: files))
    let (metric, reason) = try MetricResolution.judged(
      of: run, baselines: QualifiedMetrics.named(baselines, as: run), options: options)
    self.run = run.name
    self.metric = metric
    self.reason = reason
    let split = run.judgedSplit(of: metric.name)
    self.split = split
    func column(_ split: Split) -> String? {
      run.series.first { $0.metric == metric.name && $0.split == split }?.column
    }
    train = column(.train)
    validation = column(split)
  }
}
