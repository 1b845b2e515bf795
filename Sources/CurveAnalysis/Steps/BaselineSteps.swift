import CurveModel

/// Steps that find out what can be reached.
enum BaselineSteps {
  /// For a run without a baseline, cheapest first.
  static let missing = [
    measureMeanPredictor, measureScripted, measureLinear, measureHuman, findPublished,
  ]
  static let all =
    missing + [
      findTighterBaseline, checkForLeak, measureBaselineOnMore, chooseAnotherMetric, ship,
    ]

  static let measureMeanPredictor = StepTemplate(
    "measure-mean-predictor", "Measure the mean predictor (majority class, mean, class prior)",
    addresses: .baseline, cost: .minutes, stage: .planning,
    sources: ["Full Stack Deep Learning 2021, lecture 5"]
  ) { context in
    let command = "'tightline baseline measure mean-predictor' computes it"
    if let still = context.finding(NoImprovement.self) {
      return
        "\(still.summary): it tells whether the model had learnt before the log begins, or learns nothing; "
        + command
    }
    return
      "it takes minutes and shows how much was learnt at all, as other baselines show how much is left; \(command)"
  }

  static let measureScripted = StepTemplate(
    "measure-scripted-baseline", "Write down the rule you would use without a model, and score it",
    addresses: .baseline, cost: .hours, stage: .planning,
    sources: ["Full Stack Deep Learning 2021, lecture 5"]
  ) { _ in
    "a level that somebody reached, unlike a floor, tells underfitting from overfitting; 'tightline "
      + "baseline measure scripted' scores it"
  }

  static let measureLinear = StepTemplate(
    "measure-linear-baseline", "Fit a linear model on the same split",
    addresses: .baseline, cost: .hours, stage: .planning,
    sources: ["Full Stack Deep Learning 2021, lecture 5", "skore SKD010"]
  ) { _ in
    "it is often tighter than expected, and a deep model below it points to a bug; 'tightline baseline "
      + "measure linear' fits and scores one"
  }

  static let measureHuman = StepTemplate(
    "measure-human-baseline", "Have people label a sample of the validation set",
    addresses: .baseline, cost: .days, stage: .planning,
    sources: ["Full Stack Deep Learning 2021, lecture 5", "Ng, Machine Learning Yearning, ch. 33"]
  ) { context in
    (context.evidence.baseline != nil
      ? "nobody has shown that the target can be reached; "
      : context.evidence.trivial == nil ? "" : "only a floor is known; ")
      + "human level is the usual stand-in for what can be reached; 'tightline baseline measure human' "
      + "scores the labels"
  }

  static let findPublished = StepTemplate(
    "find-published-result", "Look for a published result on comparable data",
    addresses: .baseline, cost: .hours, stage: .planning,
    sources: ["Full Stack Deep Learning 2021, lecture 7 (known results)"]
  ) { _ in "official code on similar data counts most; make sure the comparison is fair" }

  static let findTighterBaseline = StepTemplate(
    "find-tighter-baseline", "Find a tighter baseline",
    addresses: .baseline, cost: .days, stage: .planning,
    sources: ["Full Stack Deep Learning 2021, lecture 5", "Ng, Machine Learning Yearning, ch. 34"]
  ) { context in
    let relation =
      context.assessment.primary == .undecided
      ? "is near what the run reached"
      : context.assessment.working == .baselineBeaten
        ? "is beaten"
        : "is reached to within \(context.evidence.tolerance.map(context.words.small) ?? "the tolerance")"
    let open =
      context.target.baseline == context.evidence.baseline
      ? "what to work on next" : "whether \(context.targetName) can be reached"
    let tail = "\(context.baselineName) \(relation), so it cannot tell \(open); "
    guard let unsettled = context.tighterUnsettled else {
      return tail + tighter(than: context.evidence.baseline?.kind)
    }
    return tail
      + "\(unsettled) would, if it is comparable: settle that first, and say it in the column comparable"
  }

  private static func tighter(than kind: BaselineKind?) -> String {
    switch kind {
    case .human: "better labelers, an ensemble of them, or a stronger published system can"
    case .requirement: "a level that people or another model reached can"
    default: "people, a stronger model, or a published result can"
    }
  }

  static let checkForLeak = StepTemplate(
    "check-for-leak", "Look for validation examples in the training data",
    addresses: .evidence, cost: .hours, stage: .data,
    sources: ["UMLAUT (Schoop et al. 2021)", "Ng, Machine Learning Yearning, ch. 35"]
  ) { context in
    context.finding(BaselineBeaten.self).map {
      "\($0.summary); duplicates between the splits would explain it"
    }
      ?? "duplicates between the splits make validation look better than it is"
  }

  static let measureBaselineOnMore = StepTemplate(
    "measure-baseline-on-more", "Measure the baseline on more examples",
    addresses: .evidence, cost: .days, stage: .data,
    sources: ["Bouthillier et al. 2021", "Full Stack Deep Learning 2021, lecture 5"]
  ) { context in
    guard let level = context.evidence.baselineLevel else { return "its level is uncertain" }
    // In the metric's own units the ends of an oriented interval may change places.
    let bounds = context.evidence.metric.orientedBounds
    let ends = [
      context.words.level(max(level.low, bounds.lowerBound), level.deviationBelow),
      context.words.level(min(level.high, bounds.upperBound), level.deviationAbove),
    ]
    let isLower = context.evidence.metric.direction == .lower
    return
      "\(context.baselineName) is only known to lie between \(ends[isLower ? 0 : 1]) and "
      + "\(ends[isLower ? 1 : 0]), and the verdict hangs on where"
  }

  static let chooseAnotherMetric = StepTemplate(
    "choose-another-metric", "Judge the run in a metric that rewards learning",
    addresses: .evidence, cost: .hours, stage: .planning,
    sources: ["Deepchecks issues 474 and 1300"]
  ) { context in
    let advice =
      "with a rare class, per-class recall, F1, AUC or a cost tell a model from the majority class"
    if let worse = context.finding(BaselineWorseThanFloor.self) {
      return "\(worse.summary); if they are right: \(advice)"
    }
    guard let finding = context.finding(FloorNearIdeal.self) else { return advice }
    return "\(finding.summary); \(advice)\(examplesNeeded(context) ?? "")"
  }

  /// How many validation examples tell the excess from chance, where their number is not known: the n at
  /// which 1.96 √(p(1 − p)/n) is the excess.
  private static func examplesNeeded(_ context: StepContext) -> String? {
    let evidence = context.evidence
    guard evidence.validationSize == nil, let excess = evidence.excess?.value.magnitude, excess > 0,
      let level = evidence.validationLevel
    else { return nil }
    let whole = evidence.metric.whole
    let share = (level.value * evidence.metric.direction.sign) / whole
    guard share > 0, share < 1 else { return nil }
    let ratio = UncertainLevel.z * whole / excess
    let needed = min(share * (1 - share) * ratio * ratio, Self.mostExamples)
    let size = DecimalText.rough(Int(needed.rounded(.up)))
    return
      "; telling \(context.words.amount(excess)) from chance takes about \(size) validation examples, "
      + "and how many there are is not known: state --validation-n"
  }

  /// Nobody has more.
  private static let mostExamples = 1e12

  static let ship = StepTemplate(
    "ship", "Ship it, or raise the requirement",
    addresses: .baseline, cost: .days, stage: .deployment,
    sources: ["Full Stack Deep Learning 2021, lecture 5"]
  ) { context in
    context.evidence.selection.requirement.map {
      "\(context.words.baseline(context.evidence.selection.entries[$0])) is met"
    } ?? "what is asked for is reached"
  }
}
