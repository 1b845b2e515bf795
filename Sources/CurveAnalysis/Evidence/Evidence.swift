import CurveModel

/// Everything measured about a run, once, and oriented: lower is better.
///
/// Rules compare these numbers with named thresholds; none of them measures the decision anew.
package final class Evidence: Sendable {
  /// What the run is asked.
  let input: JudgedInput
  /// Its curves, as far as they are healthy.
  let curves: HealthyCurves
  /// The course of the learning rate, where it was logged.
  let schedule: RateSchedule?
  package let judged: JudgedPoint
  /// T and V with their standard errors, oriented, at the judged checkpoint.
  package let trainLevel: Level?
  package let validationLevel: Level?
  package let improvement: Improvement?
  /// The curve that shows whether anything was learnt: training; over sizes validation.
  let learner: CurveEvidence?
  /// Whether repeats or a second point on every logged curve show how much the levels scatter, or the error of the
  /// judged level was stated with it.
  let showsScatter: Bool
  /// Levels on the other held-out splits, oriented.
  let heldOut: HeldOutLevels

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

  /// Measures what a run is asked; `memory` is what earlier runs of the same kind left to know.
  init(_ input: JudgedInput, memory: AnalysisMemory? = nil) {
    self.input = input
    schedule = input.run.learningRate.flatMap {
      RateSchedule($0.curve, plannedEnd: input.run.plannedEnd)
    }
    curves = HealthyCurves(input, memory: memory)
    let (train, validation, ideal) = (curves.train, curves.validation, curves.ideal)
    let (span, sampling) = (curves.span, curves.sampling)

    let judged = JudgedPoint(train: train, validation: validation)
    self.judged = judged
    func level(_ curve: CurveEvidence?, on split: Split, later lag: Double = 0) -> Level? {
      let spread = SeedSpread(
        of: input.run.replicates, metric: input.metric.name, split: split, at: judged.x,
        span: span)
      let isPicked = split == .validation || input.validation == nil
      guard let curve, var level = curve.level(at: judged.x + lag, isPicked: isPicked) else {
        return nil
      }
      if lag > 0 { level.x = min(level.x, judged.x) }
      return level.widened(by: spread, over: curve.levels.floor)
    }
    let trainLevel = level(train, on: .train, later: input.trainingLag)
    let validationLevel = level(validation, on: input.judgedSplit)
    self.trainLevel = trainLevel
    self.validationLevel = validationLevel
    heldOut = HeldOutLevels(input, at: judged.x, span: span)
    showsScatter =
      input.run.replicates.count > 1 || train?.count != 1 && validation?.count != 1
      || input.statesJudgedError
    let isOverSizes = input.run.axis.kind == .examples
    learner = isOverSizes ? validation ?? train : train ?? validation
    let selection = input.selection
    trivial = selection.floor.flatMap { selection.entries[$0].level?.value }
    let baselineLevel = selection.judgedAgainst.flatMap { selection.entries[$0].level }
    self.baselineLevel = baselineLevel
    let rule = ToleranceRule(
      override: input.options.tolerance, trivial: trivial, ideal: ideal,
      isProportion: input.metric.isProportion,
      worst: input.metric.orientedBounds.upperBound.isFinite
        ? input.metric.orientedBounds.upperBound : nil)
    toleranceRule = rule
    tolerance = (validationLevel?.value ?? trainLevel?.value).flatMap { level in
      rule.tolerance(level: level, baseline: baselineLevel?.value ?? ideal ?? level)
    }
    bias = Component.difference(trainLevel?.uncertain, baselineLevel)
    gap = Component.difference(validationLevel?.uncertain, trainLevel?.uncertain)
    excess = Component.difference(validationLevel?.uncertain, baselineLevel)
    // What repeats differ by, they differ by all along.
    let ownLevel = input.run.replicates.isEmpty ? trainLevel : train?.level(at: judged.x)
    trainReach = ownLevel.flatMap {
      train?.reach(from: judged.x, standardError: $0.standardError)
    }
    let turn = Turn(train: train, validation: validation, ideal: ideal, sampling: sampling)
    self.turn = turn
    var improvement = Improvement.of(isOverSizes ? nil : train, validation, ideal: ideal)
    // Validation alone that turned up, or stood still beside a loss that fell, tells nothing of what training
    // learnt.
    if train == nil,
      turn?.isReal ?? false
        || !isOverSizes && improvement?.answer == false
          && Self.didTrainingLossImprove(in: input.run)
    {
      improvement = nil
    }
    // Nor does the loss of a generator, a log of the end of a training, or a loss of training alone that stood still
    // while what validation is measured by improved.
    if improvement?.answer == false,
      input.isGeneratorLoss || curves.startLate(on: input.run.axis)
        || !isOverSizes && validation == nil && Self.didValidationImprove(in: input.run)
    {
      improvement = nil
    }
    self.improvement = improvement
  }
}

extension Evidence {
  package var run: TrainingRun { input.run }
  package var metric: Metric { input.metric }
  package var options: AnalysisOptions { input.options }
  /// The split V was measured on: validation, or what stands in for it.
  package var judgedSplit: Split { input.judgedSplit }
  var selection: BaselineSelection { input.selection }
  /// Why training was logged and is left out all the same; nil where it is not.
  var unusableTraining: UnusableTraining? { input.unusableTraining }

  package var train: CurveEvidence? { curves.train }
  package var validation: CurveEvidence? { curves.validation }
  /// The metric's best value, oriented.
  package var ideal: Double? { curves.ideal }
  package var trainingBreak: TrainingBreak? { curves.trainingBreak }
  /// Where validation alone exploded.
  var validationBreak: TrainingBreak? { curves.validationBreak }
  /// Number of validation examples, given or inferred, for proportions.
  var sampling: ValidationSampling { curves.sampling }
  package var validationSize: Int? { sampling.size }
}

extension Evidence {
  /// Validation in a sentence about levels that may differ from the recorded values.
  var validationCurve: String { validation?.name("validation") ?? "validation" }

  /// Why there is no training level: "training was not logged".
  var noTraining: String {
    unusableTraining?.clause ?? notLogged("training", .train)
  }

  /// Whether validation was logged and none of its values is finite.
  var isValidationNaN: Bool {
    input.validation.map { curve in
      curve.count > 0 && curve.y.allSatisfy { !$0.isFinite }
    } ?? false
  }

  /// Why there is no validation level: "validation was not logged".
  var noValidation: String {
    guard isValidationNaN else { return notLogged("validation", .validation) }
    let isAll = input.validation?.y.allSatisfy(\.isNaN) ?? false
    return "validation is NaN\(isAll ? "" : " or infinite") throughout"
  }

  /// "training was not logged", or not in the judged metric where it was in another.
  private func notLogged(_ word: String, _ split: Split) -> String {
    run.series.contains { $0.split == split }
      ? "\(word) was not logged in this metric" : "\(word) was not logged"
  }

  /// The split of `learner`, as a word.
  var learnerWord: String { learner === train ? "training" : "validation" }

  /// The split of `improvement`, as a word.
  var improvedWord: String { improvement?.split == .validation ? "validation" : "training" }

  /// The entry the run is held against.
  package var baselineIndex: Int? { selection.judgedAgainst }
  package var baseline: Baseline? { baselineIndex.map { selection.entries[$0].baseline } }

  /// Where the tolerance comes from, for people.
  var toleranceReason: String {
    toleranceRule.reason(
      level: (validationLevel ?? trainLevel)?.value, baseline: baselineLevel?.value ?? ideal,
      goal: baselineLevel == nil
        ? "the ideal value"
        : baseline?.kind == .requirement ? "the target" : "the tightest baseline")
  }

  /// The decision's input at the judged checkpoint, against `level` (the tightest baseline unless
  /// another is asked about).
  func decisionInput(against level: UncertainLevel?) -> DecisionInput {
    var input = DecisionInput(
      train: trainLevel?.value, trainReach: trainReach,
      trainBest: bestLearnt, validation: validationLevel?.value,
      baseline: level?.value, trivial: trivial ?? chanceFloor(above: level?.value),
      knownLevels: selection.knownLevels,
      tolerance: toleranceRule, policy: options.policy, isBroken: trainingBreak != nil,
      improved: improvement?.answer)
    input.isOptimumOpen = isOptimumOpen
    if isLossBlind {
      input.isMetricBlind = true
      input.improved = isAccuracyAtChance ? false : nil
    }
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
