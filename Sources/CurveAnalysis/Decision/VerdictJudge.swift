/// Turns probabilities into a verdict with its confidence.
package struct VerdictJudge {
  /// From this probability on a verdict is given; below it the run is `undecided`.
  package static let leastProbability = 0.80
  /// From this probability on the confidence is high.
  package static let highProbability = 0.95

  var primary: Verdict
  var leans: Verdict?
  var probability: Double
  var secondary: [Verdict]

  /// `onPoints` is the decision on point values, where it is known already.
  init(
    _ input: DecisionInput, _ probabilities: VerdictProbabilities, onPoints known: Decision? = nil
  ) {
    let best = probabilities.mostProbable
    probability = min(best.probability, 1)
    // Nothing settles what there is no baseline for.
    let isClear =
      best.probability >= Self.leastProbability || [.undecided, .noBaseline].contains(best.verdict)
    let leaning = input.leaning(from: best.verdict)
    primary = isClear && leaning == nil ? best.verdict : .undecided
    leans = leaning ?? (isClear ? nil : best.verdict)
    let onPoints = known ?? decide(input)
    secondary =
      onPoints.primary == primary
      ? onPoints.secondary : secondaryVerdicts(beside: primary, for: input)
  }

  /// The confidence that the probability alone allows.
  var confidence: Confidence {
    primary == .undecided ? .low : Self.confidence(at: probability)
  }

  static func confidence(at probability: Double) -> Confidence {
    if probability >= highProbability { return .high }
    return probability >= leastProbability ? .medium : .low
  }
}

extension VerdictStatement {
  /// Whether the probability alone would allow more confidence; the caveats say what holds it down.
  package var isConfidenceHeldDown: Bool {
    primary != .undecided && confidence < VerdictJudge.confidence(at: probability)
  }
}
