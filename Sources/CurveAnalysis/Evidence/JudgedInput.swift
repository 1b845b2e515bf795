import CurveModel

/// What a run is asked: the metric, the curves that are compared in it, and the baselines they are held
/// against.
///
/// A class, since what is read of it would otherwise be copied with all of its baselines.
final class JudgedInput: Sendable {
  let run: TrainingRun
  /// The metric of all its series; nil where they differ.
  let onlyMetric: String?
  let metric: Metric
  /// Whether that is a loss whose level at chance is known.
  let isLoss: Bool
  let options: AnalysisOptions
  /// The split that is judged: validation, or what stands in for it.
  let judgedSplit: Split
  /// Why training was logged and is left out all the same; nil where it is not.
  let unusableTraining: UnusableTraining?
  /// How much later training shows the level it had at a place.
  let trainingLag: Double
  /// As recorded, in the metric's own direction.
  let train: LearningCurve?
  let validation: LearningCurve?
  let selection: BaselineSelection

  /// - Throws: everything about the metric or the baselines that the user has to settle first.
  init(
    _ run: TrainingRun, baselines: [Baseline], options: AnalysisOptions
  ) throws(InvalidInput) {
    onlyMetric = run.onlyMetric
    var options = options
    let metric = try MetricResolution.metric(of: run, baselines: baselines, options: options)
    // Once, since to ask for it copies the metric.
    let name = metric.name
    if let problem = JudgedAxis.problem(with: run, metric: name) { throw InvalidInput(problem) }
    self.metric = metric
    isLoss = ChanceLoss.isKnown(of: name)
    trainingLag = HalfEpochLag.of(run, metric: name)
    try InvalidInput.wrapping { () throws(InputProblem) in
      try ToleranceRule.putInUnits(of: metric, &options)
    }
    self.options = options
    if let foreign = ForeignBaselines.problem(with: baselines, in: metric) {
      throw InvalidInput(foreign)
    }
    if let slip = ToleranceRule.slip(options.tolerance, in: metric) { throw InvalidInput(slip) }
    let judgedSplit = run.judgedSplit(of: name)
    self.judgedSplit = judgedSplit
    let logged = run.curve(of: name, on: .train)
    let validation = run.curve(of: name, on: judgedSplit)
    unusableTraining = UnusableTraining(
      logged, beside: validation, metric: metric, on: run.axis)
    let train = unusableTraining == nil ? logged : nil
    (self.train, self.validation) = (train, validation)

    var problems = GatheredProblems()
    problems.add(SplitUnits.problems(of: run, metric: metric, levels: options.levels))
    if let problem = SeedUnits.problem(with: run.replicates, metric: metric) {
      problems.add(problem)
    }
    // Where splits are in two units, the metric is in percent, and the baselines are held against that.
    let isMixed = !problems.all.isEmpty
    func comparable(_ curve: LearningCurve?) -> LearningCurve? {
      isMixed && curve?.finiteRange?.upperBound ?? 0 <= 1 ? nil : curve
    }
    let range = LearningCurve.finiteRange(of: comparable(train), comparable(validation))
    let series = run.series
    do throws(InvalidInput) {
      selection = try BaselineSelection(baselines, metric: metric, curve: range) {
        series.isJudged(on: $0, in: name, judgedOn: judgedSplit)
      }
    } catch {
      throw InvalidInput(problems.all + error.problems)
    }
    try problems.check()
    self.run = run
  }
}

extension JudgedInput {
  /// Whether somebody stated the judged level and how far it may be off: its error, or of a proportion on how many
  /// examples it was measured.
  var statesJudgedError: Bool {
    options.statedError(on: judgedSplit) != nil
      || metric.isProportion && options.statedSize(of: judgedSplit) != nil
  }

  /// Whether the judged metric is the loss of a generator, which rises and falls with its discriminator: that it
  /// rose, however far and for however long, or came to nothing is no fault of the training.
  ///
  /// Asks for the words of all names, so only of runs that would have one of these faults.
  var isGeneratorLoss: Bool { AdversarialLosses.isGenerator(metric.name, of: run) }
}
