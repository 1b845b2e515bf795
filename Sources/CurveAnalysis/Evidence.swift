import CurveModel

/// Everything measured about a run, once, and oriented: lower is better.
///
/// Rules compare these numbers with named thresholds; none of them measures the decision anew.
package struct Evidence: Sendable {
  package let run: TrainingRun
  package let metric: Metric
  package let options: AnalysisOptions
  package let train: CurveEvidence?
  package let validation: CurveEvidence?
  package let trainingBreak: TrainingBreak?
  package let judged: JudgedPoint
  /// T and V with their standard errors, oriented, at the judged checkpoint.
  package let trainLevel: Level?
  package let validationLevel: Level?
  /// Number of validation examples, given or inferred, for proportions.
  package let validationSize: Int?
  package let isValidationSizeInferred: Bool
  package let improvement: Improvement?
  /// The split V was measured on: validation, or what stands in for it.
  package let judgedSplit: Split
  /// Levels on the other held-out splits, oriented.
  let heldOut: HeldOutLevels
  let selection: BaselineSelection

  init(
    _ run: TrainingRun, baselines: [Baseline], options: AnalysisOptions
  ) throws(InvalidInput) {
    self.run = run
    self.options = options
    let metric = try MetricResolution.metric(of: run, baselines: baselines, options: options)
    self.metric = metric
    let recordedTrain = run.curve(of: metric.name, on: .train)
    judgedSplit = run.judgedSplit(of: metric.name)
    let recordedValidation = run.curve(of: metric.name, on: judgedSplit)
    let curves = [recordedTrain, recordedValidation].compactMap { $0 }
    selection = try BaselineSelection(
      baselines, metric: metric, curves: curves, judgedOn: run.judgedSplits(of: metric.name))

    let sign = metric.direction.sign
    let ideal = metric.ideal.map { $0 * sign }
    let places = curves.flatMap { [$0.x.first, $0.x.last] }.compactMap { $0 }
    let span = (places.min() ?? 0)...(places.max() ?? 0)
    let orientedTrain = recordedTrain?.scaled(by: sign)
    let orientedValidation = recordedValidation?.scaled(by: sign)
    let trainLevels = orientedTrain.map { LevelEstimator($0.finite, span: span) }
    // Training shows a break; where it was not logged, validation has to. Over training-set sizes every
    // point is a training of its own, and training gets worse with more data.
    let broken = run.axis.kind == .examples ? nil : orientedTrain ?? orientedValidation
    trainingBreak = broken.flatMap {
      TrainingBreak.find(in: $0, levels: trainLevels, ideal: ideal, span: span)
    }
    let end = trainingBreak.map { $0.healthyUntil ?? -.infinity }

    let sampling = ValidationSampling(recordedValidation, metric: metric, options: options)
    validationSize = sampling.size
    isValidationSizeInferred = sampling.isInferred
    let rounding = recordedTrain.map { Resolution.roundingError(unit: Resolution.unit(of: $0.y)) }
    train = orientedTrain.map { curve in
      let stated = options.statedError(on: .train)
      return CurveEvidence(curve, levels: trainLevels, until: end, span: span) { _ in
        stated ?? rounding ?? 0
      }
    }
    validation = orientedValidation.map { curve in
      let stated = options.statedError(on: run.judgedSplit(of: metric.name))
      return CurveEvidence(curve, until: end, span: span) {
        stated ?? sampling.standardError(at: $0 * sign)
      }
    }
    judged = JudgedPoint(train: train, validation: validation)
    let place = judged.x
    func level(_ curve: CurveEvidence?, on split: Split) -> Level? {
      let spread = SeedSpread(
        of: run.replicates, metric: metric, split: split, at: place, span: span)
      let isPicked = split == .validation || recordedValidation == nil
      return curve?.levels.level(at: place, isPicked: isPicked)?.widened(by: spread)
    }
    trainLevel = level(train, on: .train)
    validationLevel = level(validation, on: judgedSplit)
    heldOut = HeldOutLevels(
      run, metric: metric, options: options, besides: judgedSplit, at: place, span: span)
    improvement = (train ?? validation).flatMap { Improvement(of: $0.levels, ideal: ideal) }
  }
}

extension Evidence {
  /// The metric's best value, oriented.
  package var ideal: Double? { metric.ideal.map { $0 * metric.direction.sign } }

  /// The best floor, oriented.
  package var trivial: Double? { selection.floor.flatMap { selection.entries[$0].level?.value } }

  /// The level the run is held against: the tightest baseline, else a requirement as a target.
  package var baselineIndex: Int? { selection.tightest ?? selection.requirement }
  package var baseline: Baseline? { baselineIndex.map { selection.entries[$0].baseline } }
  package var baselineLevel: UncertainLevel? {
    baselineIndex.flatMap { selection.entries[$0].level }
  }

  package var toleranceRule: ToleranceRule {
    ToleranceRule(override: options.tolerance, trivial: trivial, ideal: ideal)
  }

  /// The smallest difference worth acting on; nil when nothing gives it a scale.
  package var tolerance: Double? {
    guard let level = validationLevel?.value ?? trainLevel?.value else { return nil }
    return toleranceRule.tolerance(level: level, baseline: baselineLevel?.value ?? ideal ?? level)
  }

  /// T − B, oriented.
  package var bias: Component? {
    guard let trainLevel, let baselineLevel else { return nil }
    return .difference(trainLevel.uncertain, baselineLevel)
  }

  /// V − T, oriented.
  package var gap: Component? {
    guard let validationLevel, let trainLevel else { return nil }
    return .difference(validationLevel.uncertain, trainLevel.uncertain)
  }

  /// V − B, oriented.
  package var excess: Component? {
    guard let validationLevel, let baselineLevel else { return nil }
    return .difference(validationLevel.uncertain, baselineLevel)
  }

  /// Whether a run too short to show a trend got better up to its last point, on every split.
  var endsWhileFalling: Bool {
    let short = [train, validation].compactMap { $0 }.filter { !$0.levels.hasFit }
    return !short.isEmpty
      && short.allSatisfy { curve in
        let end = curve.smoothed.y.suffix(3)
        return end.count >= 2 && zip(end, end.dropFirst()).allSatisfy { $0 > $1 }
      }
  }

  /// The decision's input at the judged checkpoint, against `level` (the tightest baseline unless
  /// another is asked about).
  func decisionInput(against level: UncertainLevel?) -> DecisionInput {
    DecisionInput(
      train: trainLevel?.value, trainReach: train?.bestValue(from: judged.x),
      trainBest: train?.bestValue ?? validation?.bestValue, validation: validationLevel?.value,
      baseline: level?.value, trivial: trivial, knownLevels: selection.knownLevels,
      tolerance: toleranceRule, policy: options.policy, isBroken: trainingBreak != nil,
      improved: improvement?.isReal)
  }
}

extension TrainingRun {
  /// The splits a baseline may have been measured on: validation, and test where the log has no other
  /// validation than a column of that name.
  fileprivate func judgedSplits(of metric: String) -> Set<Split> {
    let judged = judgedSplit(of: metric)
    guard judged == .validation else { return [.validation, judged] }
    let column = series.first { $0.metric == metric && $0.split == .validation }?.column ?? ""
    return MetricName.words(column).contains("test") ? [.validation, .test] : [.validation]
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
}
