import CurveModel

/// The decision about a run: what rules, steps and the report read, and none computes anew.
package struct Assessment: Sendable {
  package let evidence: Evidence
  package let primary: Verdict
  package let leans: Verdict?
  package let secondary: [Verdict]
  package let probability: Double
  package let confidence: Confidence
  private let limits: [ConfidenceLimit]
  /// The verdict on point values, before any uncertainty.
  let onPoints: Decision
  /// The weight of every verdict, as the report states it.
  package let probabilities: VerdictProbabilities

  init(_ evidence: Evidence) {
    self.evidence = evidence
    let input = evidence.decisionInput(against: evidence.baselineLevel)
    onPoints = decide(input)
    let decisive = evidence.probabilities(against: evidence.baselineLevel)
    let judge = VerdictJudge(input, decisive, onPoints: onPoints)
    probabilities =
      evidence.showsScatter
      ? decisive : evidence.statedProbabilities(against: evidence.baselineLevel)
    primary = judge.primary
    leans = judge.leans
    secondary = judge.secondary.filter { evidence.isClear($0) }
    probability = min(probabilities[judge.leans ?? judge.primary], 1)
    limits = ConfidenceLimit.all(
      for: evidence, verdict: judge.primary, probability: probability)
    confidence = limits.reduce(judge.confidence) { min($0, $1.atMost) }
  }

  /// Why the confidence is not higher, what holds it down most first; empty when nothing does.
  package var caveats: [String] {
    Confidence.allCases.flatMap { confidence in limits.filter { $0.atMost == confidence } }
      .map { $0.reason(Wording(evidence)) }
  }

  /// Whether training at the judged checkpoint alone would read as underfitting, and a later one shows
  /// that the model can fit.
  package var isUnderfittingWithheld: Bool {
    guard working == .overfitting else { return false }
    var input = evidence.decisionInput(against: evidence.baselineLevel)
    input.trainReach = input.train
    return decide(input).primary == .underfitting
  }

  /// The verdict that what to do next follows from: the leaning of an undecided run.
  package var working: Verdict { leans ?? primary }

  /// Whether the run learnt, did not break and did not overfit to its end: only then is a plateau its limit.
  var learntWithoutTurning: Bool {
    evidence.trainingBreak == nil && working != .notLearning
      && evidence.improvement?.isReal ?? false && !(evidence.turn?.isOverfitting ?? false)
  }

  /// The verdict if `level` were the tightest baseline.
  func verdict(against level: UncertainLevel?) -> Verdict {
    let input = evidence.decisionInput(against: level)
    return VerdictJudge(input, evidence.probabilities(against: level)).primary
  }

  /// The verdict if the last point were judged instead of the best one.
  var verdictAtLast: Verdict {
    var input = evidence.decisionInput(against: evidence.baselineLevel)
    let last = evidence.lastLevels
    input.train = last.train?.value
    input.trainReach = last.train?.value
    input.validation = last.validation?.value
    let probabilities = VerdictProbabilities(
      input, trainError: last.train?.standardError ?? 0,
      validationError: last.validation?.standardError ?? 0, baseline: evidence.baselineLevel)
    return VerdictJudge(input, probabilities).primary
  }

  /// The verdict as a function of a hypothetical baseline, oriented and ascending.
  var flipBands: [FlipBand] {
    guard evidence.trainLevel != nil || evidence.validationLevel != nil,
      evidence.trainingBreak == nil, !evidence.isLossBlind
    else { return [] }
    var points = FlipPoints(
      input: evidence.decisionInput(against: evidence.baselineLevel),
      trainError: evidence.trainLevel?.standardError ?? 0,
      validationError: evidence.validationLevel?.standardError ?? 0,
      from: evidence.ideal, to: evidence.trivial)
    if primary == .undecided, leans != nil { points.undecidedAt = evidence.baselineLevel?.value }
    return points.bands()
  }
}

extension Evidence {
  /// Whether the component behind a secondary verdict exceeds the tolerance, or nothing where there is none, as
  /// probably as a primary verdict has to be.
  func isClear(_ secondary: Verdict) -> Bool {
    guard secondary == .overfitting || secondary == .underfitting,
      let component = secondary == .overfitting ? gap : bias
    else { return true }
    let error = (component.high - component.low) / (2 * UncertainLevel.z)
    guard error > 0 else { return true }
    let chance = NormalDistribution.cumulative((component.value - (tolerance ?? 0)) / error)
    return chance >= VerdictJudge.leastProbability
  }

  func probabilities(
    against level: UncertainLevel?, trainError: Double? = nil, validationError: Double? = nil
  ) -> VerdictProbabilities {
    VerdictProbabilities(
      decisionInput(against: level),
      trainError: trainError ?? trainLevel?.standardError ?? 0,
      validationError: validationError ?? validationLevel?.standardError ?? 0, baseline: level)
  }

  /// Training and validation at the end of their healthy part.
  var lastLevels: (train: Level?, validation: Level?) {
    (lastLevel(of: train, on: .train), lastLevel(of: validation, on: judgedSplit))
  }

  private func lastLevel(of curve: CurveEvidence?, on split: Split) -> Level? {
    guard let curve, let level = curve.lastLevel else { return nil }
    let spread = SeedSpread(
      of: run.replicates, metric: metric.name, split: split, at: level.x, span: curves.span)
    return level.widened(by: spread, over: curve.levels.floor)
  }
}
