import CurveModel

/// The verdict in one sentence with its numbers, plain text.
struct VerdictSummary {
  let assessment: Assessment
  let evidence: Evidence
  let words: Wording
  let findings: [Finding]

  init(_ assessment: Assessment, findings: [Finding]) {
    self.assessment = assessment
    self.findings = findings
    evidence = assessment.evidence
    words = Wording(assessment.evidence)
  }

  var sentence: VerdictSentence {
    switch assessment.primary {
    case .diverged: VerdictSentence(.diverged, diverged)
    case .notLearning: VerdictSentence(.notLearning, notLearning)
    case .noBaseline: noBaseline
    case .undecided:
      VerdictSentence(.undecided, separator: isLeaning ? ", " : ": ", undecided)
    case .underfitting, .overfitting, .atBaseline, .baselineBeaten:
      VerdictSentence(assessment.primary, reason(for: assessment.primary))
    }
  }

  /// "is 0.0100 below training": on the side where the difference lies, whatever the verdict is.
  private func stands(
    _ difference: Component?, against other: String, by degree: String = ""
  ) -> String {
    guard let difference else { return "is ? \(words.worse) \(other)" }
    let amount = words.amount(difference)
    // Digits that are all zero tell no side.
    guard DecimalText.holdsDigits(amount) else { return "is level with \(other)" }
    return "is \(degree)\(amount) \(difference.value < 0 ? words.better : words.worse) \(other)"
  }

  // MARK: - Sentences

  /// What a verdict rests on that the levels lead to, or are leaning to.
  private func reason(for verdict: Verdict) -> String {
    switch verdict {
    case .underfitting:
      let rest = validation.map { "; \($0)" } ?? ""
      return
        "training (\(train)) \(stands(evidence.bias, against: baseline))\(rest)\(shift)."
    case .overfitting:
      return
        "validation (\(validationLevel)) \(stands(evidence.gap, against: "training")); training "
        + "(\(train)) \(trainAgainstBaseline)\(shift)."
    case .atBaseline:
      return isWithinTolerance
        ? "validation (\(validationLevel)) is within the tolerance (\(tolerance)) of "
          + "\(baseline)\(clearlyWorse)."
        : "validation (\(validationLevel)) \(stands(evidence.excess, against: baseline)), "
          + "which need not be more than the tolerance (\(tolerance))."
    case .baselineBeaten:
      return
        "validation (\(validationLevel)) \(stands(evidence.excess, against: baseline)), \(beaten)."
    case .notLearning: return notLearning
    default: return ""
    }
  }

  /// Whether the levels as they stand are at the baseline; an uncertain one may be so as well.
  private var isWithinTolerance: Bool {
    evidence.excess.map { !exceeds(abs($0.value), evidence.tolerance ?? 0) } ?? true
  }

  /// That a difference within the tolerance is no chance, so that the tolerance alone makes it one that
  /// does not count.
  private var clearlyWorse: String {
    guard let excess = evidence.excess, excess.low > 0, excess.low < excess.high else {
      return timesTheBaseline.map { ", though \($0)" } ?? ""
    }
    let times = timesTheBaseline.map { " and \($0)" } ?? ""
    return
      ", though the \(words.amount(excess)) between them are more than scatter\(times): state a smaller "
      + "--tolerance if they matter"
  }

  /// Errors so many times the baseline's are told, however small the tolerance makes their difference.
  private static let manyTimes = 2.0

  /// That the distance to the ideal is a multiple of the baseline's: 2 % of a wide range may be all of it.
  private var timesTheBaseline: String? {
    guard let ideal = evidence.ideal, let level = evidence.validationLevel?.value,
      let reached = evidence.baselineLevel?.value, level > reached
    else { return nil }
    let times = (level - ideal) / (reached - ideal)
    guard reached > ideal, times >= Self.manyTimes else { return nil }
    return
      "its distance to the ideal value is \(DecimalText.significant(times, digits: 2)) times the baseline's"
  }

  /// What follows from a beaten baseline, where that is more than a leaning.
  private var beaten: String {
    if assessment.primary == .undecided {
      let deviation = evidence.baselineLevel?.deviationBelow ?? 0
      let isLeastKnown = deviation >= evidence.validationLevel?.standardError ?? 0
      let subject = isLeastKnown ? "which" : "but validation"
      return "\(subject) is too uncertain to tell whether it is beaten"
    }
    return evidence.baseline?.kind == .requirement
      ? "so it is met; how much better the run could be, it does not tell"
      : "so this baseline no longer tells what can be reached"
  }

  private var diverged: String {
    let stop = evidence.trainingBreak
    let place = stop.map { words.place($0.brokenFrom) } ?? "some point"
    let what =
      switch stop?.kind {
      case .explosion: words.exploded
      case .vanished: "is exactly 0, while validation is NaN,"
      case .notFinite, nil: "became NaN or infinite"
      }
    let split = evidence.train == nil ? "validation" : "training"
    let before = assessment.secondary.first.map { "; before that the run was \($0.phrase)" } ?? ""
    if stop?.isFromStart ?? false { return "\(split) was never a finite number." }
    return "\(split) \(what) from \(place) on\(before)."
  }

  private var notLearning: String {
    func best(_ curve: CurveEvidence?) -> String { curve?.bestValue.map { words.level($0) } ?? "?" }
    if evidence.isLossBlind {
      return "\(BlindLoss.phrase(evidence)), and training accuracy never left chance."
    }
    guard let trivial = evidence.trivial else {
      let limit = evidence.improvement?.limit ?? "its noise"
      let level = best(
        evidence.improvement?.split == .validation ? evidence.validation : evidence.train)
      let chance = findings.first(of: LossAtChance.self).map { ": \($0.summary)" } ?? ""
      return
        "\(evidence.improvedWord) (best \(level)) did not improve beyond \(limit)\(beside)\(chance)."
    }
    let level = best(evidence.learner)
    let isWorse = exceeds(
      (evidence.learner?.bestValue ?? trivial) - trivial, evidence.tolerance ?? 0)
    return
      "\(evidence.learnerWord) (best \(level)) is \(isWorse ? "worse" : "not clearly better") than a "
      + "model that learnt nothing (\(words.stated(trivial)))."
  }

  /// What another metric of training did meanwhile.
  private var beside: String {
    evidence.improvedBeside.map { other in
      let values = [other.first, other.best].map { DecimalText.significant($0) }
      return
        ", while '\(other.column)' went from \(values[0]) to \(values[1]): suspect the loss before the model"
    } ?? ""
  }

  private var isLeaning: Bool {
    if case .leaning = assessment.openQuestion { true } else { false }
  }

  private var undecided: String {
    switch assessment.openQuestion {
    case .blindMetric:
      return
        "\(BlindLoss.phrase(evidence)), so it does not see what the model gets wrong; "
        + "judge another metric until it is mended."
    case .toleranceCoversRange:
      let covering =
        words.coveringTolerance(evidence) ?? "the tolerance covers everything there is to learn"
      return "\(covering), so no difference counts; state a smaller one."
    case .metricDoesNotSeparate:
      let isWorse = findings.first(of: BaselineWorseThanFloor.self) != nil
      return
        "in this metric the mean predictor is \(isWorse ? "better than" : "as good as") every "
        + "other baseline, so it does not show learning; choose another metric."
    case .leaning(let verdict):
      let chance = words.chance(assessment.probability)
      return "leaning to \(verdict.leaning) (probability \(chance)): \(reason(for: verdict))"
    case .noTraining:
      return
        "validation (\(validationLevel)) \(stands(evidence.excess, against: baseline)), "
        + "but \(evidence.noTraining), so the excess cannot be split."
    case .noValidation:
      let isReached = evidence.bias.map { $0.value <= 0 } ?? true
      let standing = isReached ? "reaches" : "is within the tolerance (\(tolerance)) of"
      return
        "training (\(train)) \(standing) \(baseline), but \(evidence.noValidation)."
    case .noLevel: return "\(openSplit)."
    case .noScale, nil: return "\(evidence.toleranceReason)."
    }
  }

  // MARK: - Parts

  /// Why there is neither a training nor a validation level.
  var openSplit: String {
    guard evidence.train == nil, evidence.validation == nil else {
      return "no value of '\(evidence.metric.name)' is finite"
    }
    return
      "'\(evidence.metric.name)' does not say which split it was measured on; name it with --train or "
      + "--validation"
  }

  private var train: String { evidence.trainLevel.map(words.level) ?? "?" }
  private var validationLevel: String { evidence.validationLevel.map(words.level) ?? "?" }
  private var tolerance: String { evidence.tolerance.map(words.small) ?? "?" }

  private var baseline: String {
    guard let index = evidence.baselineIndex else { return "the baseline" }
    let entry = evidence.selection.entries[index]
    // What the run itself reached is shown to be reachable.
    let isTarget = entry.baseline.kind == .requirement && evidence.excess?.value ?? 1 > 0
    let role = isTarget ? ", a target nobody has shown to be reachable" : ""
    return words.baseline(entry) + role
  }

  private var validation: String? {
    guard let gap = evidence.gap, evidence.validationLevel != nil else { return nil }
    return "validation (\(validationLevel)) \(stands(gap, against: "training"))"
  }

  /// That most of the gap is no variance, where train-val shows it.
  private var shift: String {
    guard evidence.isGapMostlyShift, let parts = evidence.gapParts else { return "" }
    // Beside a test-val level the shift is another distance than the gap's part of it.
    let isShift =
      evidence.breakdown?.term(.distributionShift)?.to.name == evidence.judgedSplit.rawValue
    let beyond = words.amount(parts.beyond, parts.variance.knownError)
    return "; most of that gap\(isShift ? " (\(beyond))" : "") is distribution shift, since "
      + "\(words.stop(parts.variance.to)), data of the kind the model was trained on, is closer"
  }

  private var trainAgainstBaseline: String {
    guard let bias = evidence.bias, let train = evidence.trainLevel?.value else {
      return evidence.unusableTraining?.predicate ?? "was not logged"
    }
    if bias.value <= 0 { return "is better than \(baseline)" }
    let reach = min(evidence.train?.bestValue(from: evidence.judged.x) ?? train, train)
    let level = evidence.baselineLevel?.value ?? train
    if reach <= level { return "comes to \(words.level(reach)) later, and so reaches \(baseline)" }
    if assessment.isUnderfittingWithheld, exceeds(train, reach) {
      return
        "comes to \(words.level(reach)) later, only \(words.amount(reach - level)) \(words.worse) "
        + "\(baseline): the model can fit"
    }
    return stands(bias, against: baseline, by: "only ")
  }
}
