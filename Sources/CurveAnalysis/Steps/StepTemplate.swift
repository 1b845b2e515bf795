import CurveModel

/// A step of the catalogue: what to do, what it costs, who recommends it, and why a run calls for it.
///
/// A class, since every surveyed run orders its steps and would copy all that they hold.
package final class StepTemplate: Sendable {
  /// What bounds the most that a step can gain.
  enum Gain: Sendable {
    /// The part of the excess that it addresses.
    case component
    /// The whole excess, while the run still improves: time brings validation down beyond what training lacks.
    case time
    /// What the last checkpoint gives away.
    case checkpoint
  }

  /// Kebab-case name, stable: `--tried` and rules refer to it.
  package let id: String
  package let title: String
  package let addresses: NextStep.Addresses
  package let cost: NextStep.Cost
  package let stage: NextStep.Stage
  package let sources: [String]
  let gain: Gain
  /// Why this run calls for it, from its numbers.
  let why: @Sendable (StepContext) -> String

  init(
    _ id: String, _ title: String, addresses: NextStep.Addresses, cost: NextStep.Cost,
    stage: NextStep.Stage, sources: [String], gain: Gain = .component,
    why: @escaping @Sendable (StepContext) -> String
  ) {
    self.id = id
    self.title = title
    self.addresses = addresses
    self.cost = cost
    self.stage = stage
    self.sources = sources
    self.gain = gain
    self.why = why
  }
}

/// What a step's reason can be built from.
struct StepContext: Sendable {
  let assessment: Assessment
  let findings: [Finding]
  let forecast: Forecast?
  let words: Wording
  let target: StepTarget

  init(_ assessment: Assessment, findings: [Finding], forecast: Forecast?) {
    self.assessment = assessment
    target = StepTarget(assessment)
    self.findings = findings
    self.forecast = forecast
    words = Wording(assessment.evidence)
  }

  var evidence: Evidence { assessment.evidence }

  /// A step with its reason in this run and the most that it can gain.
  func step(_ template: StepTemplate, wasTried: Bool) -> NextStep {
    NextStep(
      id: template.id, title: template.title, why: template.why(self),
      addresses: template.addresses, atMost: atMost(template),
      cost: template.cost, sources: template.sources, stage: template.stage, wasTried: wasTried)
  }

  /// What a rule found in this run; nil where it was quiet.
  func finding(_ rule: any DiagnosisRule.Type) -> Finding? { findings.first(of: rule) }

  /// That the run still improved at its end; over training-set size a curve tells it of more data.
  var improvesInTime: Finding? {
    evidence.run.axis.kind == .examples ? nil : finding(StillImproving.self)
  }

  /// "training is 15.0 points above the human baseline".
  var biasPhrase: String {
    guard let bias = target.bias else { return "training is far from what can be reached" }
    return
      "training is \(words.amount(bias)) \(bias.value < 0 ? words.better : words.worse) \(targetName)"
  }

  /// "validation is 5.0 above training".
  var gapPhrase: String {
    guard let gap = evidence.gap else { return "validation is worse than training" }
    if assessment.isUnderfittingWithheld {
      return "training reaches \(targetName) later in the run, validation does not"
    }
    let side = gap.value < 0 ? words.better : words.worse
    return "validation is \(words.amount(gap)) \(side) training"
  }

  /// "validation was best at epoch 2 (0.5) and ended at 0.75", of a run too short for a finding about it.
  var turnOfFew: String? {
    guard let place = evidence.checkpointOfFew,
      let curve = evidence.validation ?? evidence.train, let best = curve.level(at: place),
      let last = curve.lastLevel
    else { return nil }
    let word = evidence.validation == nil ? "training" : "validation"
    return "\(word) was best at \(words.place(place)) (\(words.level(best.value))) and ended at "
      + words.level(last.value)
  }

  /// What the forecast adds to a step that spends more of what the x-axis counts: training longer over
  /// epochs and steps, more data over training-set sizes; empty where it tells nothing about it.
  func outlook(over stage: NextStep.Stage) -> String {
    let counted: NextStep.Stage = evidence.run.axis.kind == .examples ? .data : .training
    guard stage == counted, let curve = forecast?.validation ?? forecast?.train else { return "" }
    let halfWidth = (curve.high - curve.low) / 2
    func level(_ value: Double) -> String {
      words.ownLevel(value, halfWidth > 0 ? halfWidth / 2 : nil)
    }
    let split = forecast?.validation == nil ? "training" : "validation"
    let interval = DecimalText.range(
      curve.low, curve.high, suffix: evidence.metric.unitSuffix, text: level)
    return "; the forecast of \(split) for \(words.place(curve.x)) is \(level(curve.predicted)) "
      + "(\(interval)) against \(level(curve.lastValue)) recorded last"
      + (evidence.stopsShort(curve)
        ? ", and the trend levels off at about \(level(curve.farLevel)), short of \(baselineName)"
        : "")
  }

  /// The best baseline that is left out only since nobody says whether it is comparable, where validation has
  /// not reached it.
  var tighterUnsettled: String? {
    guard let level = evidence.validationLevel?.value else { return nil }
    let open = evidence.selection.entries.filter { entry in
      entry.baseline.comparable == .unknown && entry.exclusion != nil
        && !entry.baseline.kind.isTrivial && (entry.level?.value ?? .infinity) < level
    }
    return open.min { ($0.level?.value ?? .infinity) < ($1.level?.value ?? .infinity) }
      .map { words.baseline($0) }
  }

  /// The baseline's name in a sentence.
  var baselineName: String {
    evidence.baseline.map { words.name($0) } ?? "a baseline"
  }

  /// The name of what the steps are to reach.
  var targetName: String {
    target.baseline.map { words.name($0) } ?? "a baseline"
  }

  /// The most a step can gain, in the metric's units (docs/decision.md §5): at most the bias for bias
  /// steps, what is forecast of the excess for a longer run that still improves, at most V − max(T, B) for gap steps.
  func atMost(_ step: StepTemplate) -> Double? {
    switch step.gain {
    case .checkpoint: return givenAway
    case .time where improvesInTime != nil:
      return target.excess.map { max(min($0.value, mostByTime ?? .infinity), 0) }
    case .time, .component: break
    }
    let validation = evidence.validationLevel?.value
    let train = evidence.trainLevel?.value
    switch step.addresses {
    case .avoidableBias:
      // Validation is what is to come down: where it is the better of the two, by less than training.
      return target.bias.map { max(min($0.value, target.excess?.value ?? .infinity), 0) }
    case .generalizationGap:
      guard let validation, let train else { return nil }
      if let kin = evidence.varianceBound {
        return max(kin - max(train, target.level?.value ?? train), 0)
      }
      return max(validation - max(train, target.level?.value ?? train), 0)
    case .distributionShift:
      return evidence.breakdown?.term(.distributionShift).map { max($0.value, 0) }
    case .validationOverfitting:
      return evidence.breakdown?.term(.validationOverfitting).map { max($0.value, 0) }
    case .baseline, .evidence, .pipeline:
      return nil
    }
  }

  /// What validation gains up to the best that is forecast of it, at the farthest place or within the interval of the
  /// one that is stated; nil without a forecast.
  private var mostByTime: Double? {
    guard let curve = forecast?.validation, let validation = evidence.validationLevel?.value else {
      return nil
    }
    let sign = evidence.metric.direction.sign
    let best = [curve.farLevel, curve.low, curve.high].map { $0 * sign }.min()
    return best.map { validation - $0 }
  }

  /// What the last checkpoint gives away against the judged one.
  private var givenAway: Double? {
    guard let last = evidence.lastLevels.validation, let judged = evidence.validationLevel else {
      return nil
    }
    return max(last.value - judged.value, 0)
  }
}
