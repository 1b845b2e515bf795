import CurveModel

/// A diagnosis beside the run and the logs it was made from.
package struct DiagnosedRun {
  let diagnosis: Diagnosis
  /// As it was read, without levels that were stated beside it.
  let run: TrainingRun
  /// Columns of its logs that are no curves.
  let ignored: [IgnoredColumn]

  /// `files` say how the logs were understood.
  package init(_ diagnosis: Diagnosis, of run: TrainingRun, files: [FileInspection] = []) {
    self.diagnosis = diagnosis
    self.run = run
    ignored = files.flatMap(\.ignored)
  }

  var metric: Metric { diagnosis.run.metric }

  /// The split the verdict is about.
  var judgedSplit: Split { diagnosis.run.judgedSplit }

  var isOverSizes: Bool { diagnosis.run.axis.kind == .examples }

  /// The word for a place on the x-axis: "epoch".
  var placeWord: String { diagnosis.run.axis.word }

  /// Every row that was listed, in file order.
  var baselines: [Baseline] { diagnosis.baselines.map(\.baseline) }

  /// The runs whose mean was judged; none of a single run.
  var seeds: [TrainingRun] { run.replicates.count > 1 ? run.replicates : [] }

  /// From the smallest to the largest value of the judged curves.
  var judgedRange: ClosedRange<Double>? {
    LearningCurve.finiteRange(of: diagnosis.curves.train, diagnosis.curves.validation)
  }

  /// The header of the judged metric's curve on a split.
  func column(on split: Split) -> String? {
    run.series.first { $0.metric == metric.name && $0.split == split }?.column
  }
}

extension DiagnosedRun {
  /// The judged curves over the course of a training, as far as they are numbers; nil where one of them is missing, or
  /// validation has fewer than `leastPoints`.
  var loggedAlong: (train: LearningCurve, validation: LearningCurve)? {
    guard !isOverSizes, let validation = diagnosis.curves.validation?.finite,
      validation.count >= Self.leastPoints, let train = diagnosis.curves.train?.finite
    else { return nil }
    return (train, validation)
  }

  /// Fewer points do not tell how often a curve is measured, and may be the same by chance.
  static let leastPoints = 4
}
