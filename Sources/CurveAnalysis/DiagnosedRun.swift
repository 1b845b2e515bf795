import CurveModel

/// A judgement beside the run and the logs it was made from: all that a doubt may look at.
package struct DiagnosedRun {
  let judgement: Judgement
  /// As it was read, without levels that were stated beside it.
  let run: TrainingRun
  /// The judged curves, raw and in the metric's own units; nil where they were not logged or are left out.
  let train: LearningCurve?
  let validation: LearningCurve?
  private let files: [FileInspection]

  /// `files` say how the logs were understood.
  package init(_ judgement: Judgement, of run: TrainingRun, files: [FileInspection] = []) {
    self.judgement = judgement
    self.run = run
    self.files = files
    train = judgement.assessment.recorded(judgement.assessment.evidence.train)
    validation = judgement.assessment.recorded(judgement.assessment.evidence.validation)
  }

  /// A run of many, of which no log is at hand any more.
  package init(_ judgement: Judgement) {
    self.init(judgement, of: judgement.assessment.evidence.run)
  }

  var verdict: Verdict { judgement.verdict }
  var metric: Metric { evidence.metric }

  /// Whether neither an option nor a baseline says which metric is judged.
  var isMetricUnnamed: Bool { evidence.input.options.metric == nil && evidence.baseline == nil }

  /// The split the verdict is about.
  var judgedSplit: Split { evidence.judgedSplit }

  var isOverSizes: Bool { run.axis.kind == .examples }

  /// The word for a place on the x-axis: "epoch".
  var placeWord: String { run.axis.word }

  var tolerance: Double? { evidence.tolerance }

  /// Why training was logged and is left out all the same; nil where it is not.
  var unusableTraining: UnusableTraining? { evidence.unusableTraining }

  /// Whether the test set is left out, since it is validation once more.
  var testRepeatsValidation: Bool { evidence.heldOut.testRepeatsValidation }

  /// The runs whose mean was judged; none of a single run.
  var seeds: [TrainingRun] { run.replicates.count > 1 ? run.replicates : [] }
  /// Seeds that stopped long before those.
  var stoppedSeeds: [TrainingRun] { run.stoppedReplicates }
  /// Seeds that learnt nothing, unlike those.
  var unmovedSeeds: [TrainingRun] { run.unmovedReplicates }

  /// Columns of its logs that are no curves.
  var ignored: [IgnoredColumn] { files.flatMap(\.ignored) }

  /// From the smallest to the largest value of the judged curves.
  var judgedRange: ClosedRange<Double>? { LearningCurve.finiteRange(of: train, validation) }

  /// The header of the judged metric's curve on a split.
  func column(on split: Split) -> String? {
    run.series.first { $0.metric == metric.name && $0.split == split }?.column
  }

  private var evidence: Evidence { judgement.assessment.evidence }
}

extension DiagnosedRun {
  /// The judged curves over the course of a training, as far as they are numbers; nil where one of them is missing, or
  /// validation has fewer than `leastPoints`.
  var loggedAlong: (train: LearningCurve, validation: LearningCurve)? {
    guard !isOverSizes, let validation = validation?.finite,
      validation.count >= Self.leastPoints, let train = train?.finite
    else { return nil }
    return (train, validation)
  }

  /// Fewer points do not tell how often a curve is measured, and may be the same by chance.
  static let leastPoints = 4
}
