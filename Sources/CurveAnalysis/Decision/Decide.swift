/// What the decision rests on: oriented levels (lower is better) and two facts about the curves.
///
/// A split that was not logged is nil, as is a baseline that is not known.
package struct DecisionInput: Hashable, Sendable {
  /// T, training at the judged checkpoint.
  package var train: Double?
  /// The lowest level training reaches at the judged checkpoint or later: what the model can fit.
  package var trainReach: Double?
  /// The lowest level training reaches anywhere: what it has learnt.
  package var trainBest: Double?
  /// V, validation at the judged checkpoint.
  package var validation: Double?
  /// B, the tightest baseline.
  package var baseline: Double?
  /// Z, the level of a model that learnt nothing.
  package var trivial: Double?
  /// The best and the worst of the comparable, non-trivial baselines.
  package var knownLevels: ClosedRange<Double>?
  package var tolerance: ToleranceRule
  package var policy: Policy
  /// Training ended in NaN, infinity or an explosion.
  package var isBroken: Bool
  /// Whether the curves improved beyond their noise; nil when too few points tell.
  package var improved: Bool?
  /// Nothing but the ideal says how far below the baseline one can get (`OpenOptimum`): a fact that only those
  /// ask for who read the optimum as open.
  package var isOptimumOpen = false
  /// The metric is at its ideal throughout: it does not see the error.
  package var isMetricBlind = false

  package init(
    train: Double? = nil, trainReach: Double? = nil, trainBest: Double? = nil,
    validation: Double? = nil, baseline: Double? = nil, trivial: Double? = nil,
    knownLevels: ClosedRange<Double>? = nil, tolerance: ToleranceRule = ToleranceRule(),
    policy: Policy = .biasFirst, isBroken: Bool = false, improved: Bool? = nil
  ) {
    self.train = train
    self.trainReach = trainReach ?? train
    self.trainBest = trainBest ?? train
    self.validation = validation
    self.baseline = baseline
    self.trivial = trivial
    self.knownLevels = knownLevels
    self.tolerance = tolerance
    self.policy = policy
    self.isBroken = isBroken
    self.improved = improved
  }
}

/// A verdict with what else is the matter.
package struct Decision: Hashable, Sendable {
  package var primary: Verdict
  package var secondary: [Verdict]

  package init(_ primary: Verdict, secondary: [Verdict] = []) {
    self.primary = primary
    self.secondary = secondary
  }
}

/// The decision (docs/decision.md §5), on point values: broken? learnt? then where the excess comes from.
///
/// Pure and total. Differences within rounding of a threshold count as not exceeding it.
package func decide(_ input: DecisionInput, optimum: Optimum = .baseline) -> Decision {
  let healthy = decideHealthy(input, optimum)
  guard input.isBroken else { return healthy }
  let isKnown = ![.undecided, .noBaseline, .notLearning].contains(healthy.primary)
  return Decision(.diverged, secondary: isKnown ? [healthy.primary] : [])
}

private func decideHealthy(_ input: DecisionInput, _ optimum: Optimum) -> Decision {
  let branch = DecisionBranch(input, optimum: optimum)
  let primary = branch.verdict(
    train: input.train, trainReach: input.trainReach, trainBest: input.trainBest)
  return Decision(primary, secondary: secondaryVerdicts(beside: primary, for: input))
}

/// A component that equals the tolerance to within one percent is not worth a second verdict: levels
/// that are fitted to curves never equal anything exactly.
private let secondaryMargin = 1.01

/// The other component, if it is larger than the tolerance.
func secondaryVerdicts(beside primary: Verdict, for input: DecisionInput) -> [Verdict] {
  if primary == .noBaseline {
    return overfitsAgainstEveryBaseline(input) ? [.overfitting] : []
  }
  guard let train = input.train, let validation = input.validation, let baseline = input.baseline
  else { return [] }
  // What training reaches later, the model can fit.
  let reached = min(train, input.trainReach ?? train)
  let tolerance = input.tolerance.tolerance(level: validation, baseline: baseline) ?? 0
  let threshold = tolerance * secondaryMargin
  switch primary {
  case .underfitting, .baselineBeaten:
    return exceeds(validation - train, threshold) ? [.overfitting] : []
  case .overfitting:
    return exceeds(reached - baseline, threshold) ? [.underfitting] : []
  default:
    return []
  }
}

/// Without a baseline: whether every baseline below validation would give `overfitting`.
///
/// The best imaginable baseline is the hardest case: a lower one makes the bias a larger part.
private func overfitsAgainstEveryBaseline(_ input: DecisionInput) -> Bool {
  guard let ideal = input.tolerance.ideal, input.train != nil, input.validation != nil else {
    return false
  }
  var hypothetical = input
  hypothetical.baseline = ideal
  hypothetical.knownLevels = nil
  let branch = DecisionBranch(hypothetical)
  return branch.verdict(
    train: input.train, trainReach: input.trainReach, trainBest: input.trainBest) == .overfitting
}

/// a > b, where equality is meant up to rounding.
func exceeds(_ a: Double, _ b: Double) -> Bool {
  a - b > 1e-9 * max(abs(a), abs(b), 1e-12)
}
