import CurveModel

/// Everything measured about a run, once, and oriented: lower is better.
///
/// Rules compare these numbers with named thresholds; none of them measures the decision anew.
package final class Evidence: Sendable {
  package let run: TrainingRun
  package let metric: Metric
  package let options: AnalysisOptions
  package let train: CurveEvidence?
  package let validation: CurveEvidence?
  /// Whether training was logged in another unit than validation, and is left out for it.
  let isTrainingScaled: Bool
  /// The course of the learning rate, where it was logged.
  let schedule: RateSchedule?
  package let trainingBreak: TrainingBreak?
  /// Where validation alone exploded.
  let validationBreak: TrainingBreak?
  package let judged: JudgedPoint
  /// T and V with their standard errors, oriented, at the judged checkpoint.
  package let trainLevel: Level?
  package let validationLevel: Level?
  /// Number of validation examples, given or inferred, for proportions.
  let sampling: ValidationSampling
  package var validationSize: Int? { sampling.size }
  package let improvement: Improvement?
  /// The curve that shows whether anything was learnt: training; over sizes validation.
  let learner: CurveEvidence?
  /// The split V was measured on: validation, or what stands in for it.
  package let judgedSplit: Split
  /// Levels on the other held-out splits, oriented.
  let heldOut: HeldOutLevels
  let selection: BaselineSelection

  /// The metric's best value, oriented.
  package let ideal: Double?
  /// The best floor, oriented.
  package let trivial: Double?
  /// The level the run is held against: the tightest baseline, else a requirement as a target.
  package let baselineLevel: UncertainLevel?
  package let toleranceRule: ToleranceRule
  /// The smallest difference worth acting on; nil when nothing gives it a scale.
  package let tolerance: Double?
  /// T − B, V − T and V − B, oriented.
  package let bias: Component?
  package let gap: Component?
  package let excess: Component?
  /// The lowest level training reaches at the judged checkpoint or later.
  let trainReach: Double?
  /// Whether validation turned up; nil without validation, or with too little of it.
  let turn: Turn?

  /// Measures a run; `memory` is what earlier runs of the same kind left to know.
  ///
  /// - Throws: everything about the metric or the baselines that the user has to settle first.
  init(
    _ run: TrainingRun, baselines: [Baseline], options: AnalysisOptions,
    memory: AnalysisMemory? = nil
  ) throws(InvalidInput) {
    self.run = run
    schedule = run.learningRate.flatMap { RateSchedule($0.curve) }
    var options = options
    let metric = try MetricResolution.metric(of: run, baselines: baselines, options: options)
    self.metric = metric
    try InvalidInput.wrapping { () throws(InputProblem) in
      try ToleranceRule.putInUnits(of: metric, &options)
    }
    self.options = options
    if let foreign = ForeignBaselines.problem(with: baselines, in: metric) {
      throw InvalidInput(foreign)
    }
    if let slip = ToleranceRule.slip(options.tolerance, in: metric) { throw InvalidInput(slip) }
    let judgedSplit = run.judgedSplit(of: metric.name)
    self.judgedSplit = judgedSplit
    isTrainingScaled = ScaledTraining.factor(in: run, metric: metric, judgedOn: judgedSplit) != nil
    let recordedTrain = isTrainingScaled ? nil : run.curve(of: metric.name, on: .train)
    let recordedValidation = run.curve(of: metric.name, on: judgedSplit)
    var problems = GatheredProblems()
    problems.add(SplitUnits.problems(of: run, metric: metric, levels: options.levels))
    problems.add([SeedUnits.problem(with: run.replicates, metric: metric)].compactMap(\.self))
    // Where splits are in two units, the metric is in percent, and the baselines are held against that.
    let comparable = [recordedTrain, recordedValidation].filter { curve in
      problems.all.isEmpty
        || curve.flatMap { LearningCurve.finiteRange(of: [$0]) }.map { $0.upperBound > 1 } ?? false
    }
    let selected = problems.value(
      ofAll: try BaselineSelection(
        baselines, metric: metric, curves: comparable
      ) { run.isJudged(on: $0, in: metric.name, judgedOn: judgedSplit) })
    guard let selection = selected, problems.all.isEmpty else { throw InvalidInput(problems.all) }
    self.selection = selection

    let sign = metric.direction.sign
    let ideal = metric.ideal.map { $0 * sign }
    self.ideal = ideal
    let bounds = metric.orientedBounds
    let span = Self.span(of: recordedTrain, recordedValidation)
    let orientedTrain = recordedTrain?.scaled(by: sign)
    let orientedValidation = recordedValidation?.scaled(by: sign)
    let trainLevels = orientedTrain.map {
      LevelEstimator(
        $0.finite, span: span, sizes: run.sizeLevels($0, of: metric.name, on: .train),
        floor: .none, memory: memory)
    }
    // Training shows a break; where it was not logged, validation has to. Over training-set sizes every
    // point is a training of its own, and training gets worse with more data.
    let broken = run.axis.kind == .examples ? nil : orientedTrain ?? orientedValidation
    trainingBreak = broken.flatMap {
      TrainingBreak.find(
        in: $0, isTraining: orientedTrain != nil, levels: trainLevels, ideal: ideal, span: span)
    }
    let end = trainingBreak.map { $0.healthyUntil ?? -.infinity }
    let isAlone = trainingBreak == nil && orientedTrain != nil && broken != nil
    validationBreak = (isAlone ? orientedValidation : nil).flatMap {
      TrainingBreak.ofValidation($0, ideal: ideal, span: span)
    }
    let validEnd = validationBreak?.healthyUntil ?? end
    let sampling = ValidationSampling(recordedValidation, metric: metric, options: options)
    self.sampling = sampling
    train = orientedTrain.map { curve in
      CurveEvidence(
        curve, levels: trainLevels, until: end, span: span,
        floor: .ofTraining(recordedTrain, metric: metric, options: options), bounds: bounds,
        memory: memory)
    }
    validation = orientedValidation.map { curve in
      let stated = options.statedError(on: judgedSplit)
      return CurveEvidence(
        curve, until: validEnd, span: span,
        sizes: run.sizeLevels(curve, of: metric.name, on: judgedSplit),
        floor: stated.map { .fixed($0) } ?? .sampling(sampling, sign: sign), bounds: bounds,
        memory: memory)
    }
    judged = JudgedPoint(train: train, validation: validation)
    let place = judged.x
    func level(_ curve: CurveEvidence?, on split: Split, later lag: Double = 0) -> Level? {
      let spread = SeedSpread(
        of: run.replicates, metric: metric, split: split, at: place, span: span)
      let isPicked = split == .validation || recordedValidation == nil
      guard var level = curve?.level(at: place + lag, isPicked: isPicked) else { return nil }
      if lag > 0 { level.x = min(level.x, place) }
      return level.widened(by: spread)
    }
    let trainLevel = level(
      train, on: .train, later: HalfEpochLag.of(run, metric: metric.name))
    let validationLevel = level(validation, on: judgedSplit)
    self.trainLevel = trainLevel
    self.validationLevel = validationLevel
    heldOut = HeldOutLevels(
      run, metric: metric, options: options, besides: judgedSplit, at: place, span: span)
    let isOverSizes = run.axis.kind == .examples
    learner = isOverSizes ? validation ?? train : train ?? validation
    improvement = Improvement.of(isOverSizes ? nil : train, validation, ideal: ideal)

    trivial = selection.floor.flatMap { selection.entries[$0].level?.value }
    let baselineLevel = selection.judgedAgainst.flatMap { selection.entries[$0].level }
    self.baselineLevel = baselineLevel
    let rule = ToleranceRule(
      override: options.tolerance, trivial: trivial, ideal: ideal, isProportion: metric.isProportion
    )
    toleranceRule = rule
    tolerance = (validationLevel?.value ?? trainLevel?.value).flatMap { level in
      rule.tolerance(level: level, baseline: baselineLevel?.value ?? ideal ?? level)
    }
    bias = Component.difference(trainLevel?.uncertain, baselineLevel)
    gap = Component.difference(validationLevel?.uncertain, trainLevel?.uncertain)
    excess = Component.difference(validationLevel?.uncertain, baselineLevel)
    trainReach = train?.bestValue(from: place)
    turn = Turn(train: train, validation: validation, ideal: ideal, sampling: sampling)
  }

  /// The run's x-axis: from the first to the last place of its curves.
  private static func span(of train: LearningCurve?, _ validation: LearningCurve?)
    -> ClosedRange<Double>
  {
    var (least, most): (Double?, Double?)
    for case let curve? in [train, validation] {
      guard let first = curve.x.first, let last = curve.x.last else { continue }
      least = min(least ?? first, first, last)
      most = max(most ?? first, first, last)
    }
    return (least ?? 0)...(most ?? 0)
  }
}

extension Evidence {
  /// Validation in a sentence about levels that may differ from the recorded values.
  var validationCurve: String { validation?.name("validation") ?? "validation" }

  /// Why there is no training level: "training was not logged".
  var noTraining: String {
    isTrainingScaled
      ? "training was logged in another unit than validation" : "training was not logged"
  }

  /// The split of `learner`, as a word.
  var learnerWord: String { learner === train ? "training" : "validation" }

  /// The entry the run is held against.
  package var baselineIndex: Int? { selection.judgedAgainst }
  package var baseline: Baseline? { baselineIndex.map { selection.entries[$0].baseline } }

  /// Where the tolerance comes from, for people.
  var toleranceReason: String {
    toleranceRule.reason(
      level: (validationLevel ?? trainLevel)?.value, baseline: baselineLevel?.value ?? ideal)
  }

  /// The decision's input at the judged checkpoint, against `level` (the tightest baseline unless
  /// another is asked about).
  func decisionInput(against level: UncertainLevel?) -> DecisionInput {
    var input = DecisionInput(
      train: trainLevel?.value, trainReach: trainReach,
      trainBest: bestLearnt, validation: validationLevel?.value,
      baseline: level?.value, trivial: trivial, knownLevels: selection.knownLevels,
      tolerance: toleranceRule, policy: options.policy, isBroken: trainingBreak != nil,
      improved: improvement?.answer)
    input.isOptimumOpen = isOptimumOpen
    return input
  }
}

extension Level {
  /// The level as the decision takes it.
  var uncertain: UncertainLevel { UncertainLevel(value, deviation: standardError) }
}

extension Component {
  static func difference(_ a: UncertainLevel, _ b: UncertainLevel) -> Component {
    UncertainLevel.difference(a, b)
  }

  /// Nil where one of the levels is not known.
  static func difference(_ a: UncertainLevel?, _ b: UncertainLevel?) -> Component? {
    guard let a, let b else { return nil }
    return UncertainLevel.difference(a, b)
  }
}
