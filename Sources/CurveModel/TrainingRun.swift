/// One curve of a run, with the column it came from.
package struct Series: Hashable, Sendable {
  /// Name of the metric without its split: "loss", "accuracy", "mAP50-95(B)".
  package var metric: String
  package var split: Split
  /// Header of the column (or tag, or file) the values were read from.
  package var column: String
  package var curve: LearningCurve
  /// The error of each point, where the log holds repeats or their spread; one entry for each point.
  package var spread: PointSpread?
  /// Which way the metric improves; nil where the log does not say it.
  package var direction: MetricDirection?
}

extension Series {
  // In an extension, so that it makes the value from its parts: an initializer that sets one part after the other ends
  // with a copy of everything.
  package init(
    metric: String, split: Split, column: String, curve: LearningCurve, spread: PointSpread? = nil
  ) {
    self.init(
      metric: metric, split: split, column: column, curve: curve, spread: spread, direction: nil)
  }
}

/// One training: its curves on every split and in every metric that was logged.
package struct TrainingRun: Hashable, Sendable {
  package var name: String
  package var axis: Axis
  /// All series, in the order of the file; at most one for each metric and split.
  package var series: [Series]
  /// The learning rate, if it was logged.
  package var learningRate: LearningRate?
  /// Where the training was to end on the x-axis, if the log says so.
  package var plannedEnd: Double?
  /// The runs whose mean `series` is, where several were read as seeds of one; else empty.
  package var replicates: [TrainingRun]
  /// Further seeds of the same, which stopped long before these and are in no mean.
  package var stoppedReplicates: [TrainingRun] = []
  /// Further seeds of the same, which never moved while these learnt and are in no mean.
  package var unmovedReplicates: [TrainingRun] = []
}

extension TrainingRun {
  // In an extension as that of `Series`.
  package init(
    name: String, axis: Axis, series: [Series], learningRate: LearningRate? = nil,
    replicates: [TrainingRun] = []
  ) {
    self.init(
      name: name, axis: axis, series: series, learningRate: learningRate, plannedEnd: nil,
      replicates: replicates)
  }

  /// Names of the metrics, in the order of the file.
  package var metrics: [String] {
    var seen: Set<String> = []
    return series.map(\.metric).filter { seen.insert($0).inserted }
  }

  /// The metric of all series; nil where they differ, or there are none.
  package var onlyMetric: String? {
    guard let first = series.first?.metric else { return nil }
    return series.allSatisfy { $0.metric == first } ? first : nil
  }

  /// Which way a metric improves, as the log says or by its name.
  package func direction(of metric: String) -> MetricDirection? {
    statedDirection(of: metric) ?? MetricFamily.of(metric)?.direction
  }

  /// Which way a metric improves, as the log says; nil where it does not.
  package func statedDirection(of metric: String) -> MetricDirection? {
    series.first { $0.metric == metric && $0.direction != nil }?.direction
  }

  /// The curve of one metric on one split, if it was logged.
  package func curve(of metric: String, on split: Split) -> LearningCurve? {
    index(of: metric, on: split).map { series[$0].curve }
  }

  /// Whether a metric was logged on a split.
  package func has(_ metric: String, on split: Split) -> Bool {
    index(of: metric, on: split) != nil
  }

  /// Every run is asked a dozen times, and to look at a series in place copies nothing of it.
  private func index(of metric: String, on split: Split) -> Int? {
    series.indices.first { series[$0].split == split && series[$0].metric == metric }
  }
}
