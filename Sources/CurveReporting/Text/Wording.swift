import CurveAnalysis
import CurveModel

extension Verdict {
  /// The alert that code hosts draw around it.
  var alert: Alert {
    switch self {
    case .underfitting, .overfitting: .warning
    case .atBaseline, .baselineBeaten: .tip
    case .notLearning, .diverged: .caution
    case .undecided, .noBaseline: .important
    }
  }

  /// How a terminal colours it.
  var role: TerminalStyle.Role {
    switch self {
    case .underfitting, .overfitting, .notLearning, .diverged: .bad
    case .atBaseline, .baselineBeaten: .good
    case .undecided, .noBaseline: .unsure
    }
  }

  /// A symbol that says good, bad or open without colour.
  func symbol(usesUnicode: Bool) -> String {
    switch role {
    case .good: usesUnicode ? "✔" : "ok"
    case .unsure: "?"
    default: usesUnicode ? "✖" : "x"
    }
  }
}

extension Diagnosis {
  /// The metric's direction for people: "lower is better".
  var directionPhrase: String {
    run.metric.direction == .lower ? "lower is better" : "higher is better"
  }

  /// "epoch 12".
  func place(_ x: Double) -> String {
    "\(run.axis.word) \(DecimalText.place(x))"
  }

  /// Whether the levels were stated and there is no log, so that no place has a meaning.
  var isStated: Bool {
    run.axis.kind == .row && [curves.train, curves.validation].allSatisfy { ($0?.count ?? 0) <= 1 }
  }

  /// Where a finding lies, unless its summary says it.
  func unsaidPlace(of finding: Finding) -> String? {
    guard !isStated, let place = finding.x.map(place) else { return nil }
    return (finding.summary + " ").contains(place + " ") ? nil : place
  }

  /// "confidence high, probability 97 %", or "probability 97 %, confidence only medium" where more than
  /// the probability counts; the summary of an open verdict says what it leans to, or what is missing, and a
  /// missing baseline is no matter of confidence.
  var certainty: String? {
    guard verdict.primary != .noBaseline else { return nil }
    let confidence = "confidence \(verdict.confidence.rawValue)"
    guard verdict.primary != .undecided else { return verdict.leans.map { _ in confidence } }
    guard verdict.showsScatter else { return confidence }
    let probability = "probability \(DecimalText.percent(verdict.probability))"
    return verdict.isConfidenceHeldDown
      ? "\(probability), confidence only \(verdict.confidence.rawValue)"
      : "\(confidence), \(probability)"
  }

  /// How sure the verdict is and what else is the matter, a sentence each; what holds the confidence down stands
  /// behind the colon of "confidence only medium", and of "confidence low" that no verdict is probable enough.
  var standing: [String] {
    let open = isTooImprobable ? Self.noneProbable : nil
    let reason = (open ?? (isReasonNamed ? verdict.caveats.first : nil)).map { ": \($0)" }
    return [certainty.map { $0 + (reason ?? "") }, secondary].compactMap { $0 }
  }

  /// The caveats that `standing` does not name.
  var otherCaveats: [String] {
    isReasonNamed ? Array(verdict.caveats.dropFirst()) : verdict.caveats
  }

  private var isReasonNamed: Bool {
    certainty != nil && !isTooImprobable
      && (verdict.isConfidenceHeldDown || verdict.confidence == .low)
  }

  /// Whether the run leans to a verdict that its probability does not give.
  private var isTooImprobable: Bool {
    verdict.primary == .undecided && verdict.leans != nil
      && verdict.probability < VerdictJudge.leastProbability
  }

  private static let noneProbable =
    "no verdict is \(DecimalText.percent(VerdictJudge.leastProbability)) probable"

  /// "secondary: overfitting"; nil where the verdict stands alone, or names it itself.
  var secondary: String? {
    guard !verdict.secondary.isEmpty, ![.diverged, .noBaseline].contains(verdict.primary) else {
      return nil
    }
    return "secondary: " + verdict.secondary.map(\.title).joined(separator: ", ")
  }

  /// That a verdict which sounds like success does not meet the requirement; nil for any other.
  var missedRequirement: String? {
    guard let requirement, requirement.status == .missed, verdict.primary.alert == .tip else {
      return nil
    }
    let name = requirement.name == BaselineKind.requirement.rawValue ? "" : " '\(requirement.name)'"
    return "The requirement\(name) (\(MetricText(self).stated(requirement.value))) is missed."
  }

  /// The excess can be shared out only when both parts add to it.
  var shares: (bias: Double, gap: Double)? {
    guard let bias = components.avoidableBias?.value, bias >= 0,
      let gap = components.generalizationGap?.value, gap >= 0,
      let excess = components.excess?.value, let tolerance = tolerance.value,
      // A later checkpoint fits better, so the judged bias is no limit of the model.
      levels.reachedTrain == nil,
      excess > tolerance, bias + gap > 0
    else { return nil }
    return (bias / (bias + gap), gap / (bias + gap))
  }

  /// Steps in the order of the report: those already tried come last.
  var orderedSteps: [NextStep] {
    nextSteps.filter { !$0.wasTried } + nextSteps.filter(\.wasTried)
  }

  /// The step to take first; nil when every step was tried.
  var firstStep: NextStep? { nextSteps.first { !$0.wasTried } }
}

extension NextStep {
  /// What the step can gain at most, what it costs and where it leads: "at most 5.0 points · days"; without
  /// the gain where that is what the step above it, `previous`, gains at most as well.
  func terms(in text: MetricText, below previous: NextStep?) -> [String] {
    let most = mostGain(in: text)
    let gain: String? =
      switch (most, addresses) {
      case (let most?, _): most == previous?.mostGain(in: text) ? nil : "gains at most \(most)"
      case (_, .baseline) where stage == .deployment: nil
      case (_, .pipeline): "repairs the run, if this is the cause"
      case (_, .evidence), (_, .baseline): "gains certainty only"
      // Beyond a level that somebody reached nobody knows how much is left.
      default: "gain unknown"
      }
    return [gain, "costs \(cost.rawValue)", "work on \(stage.rawValue)"].compactMap { $0 }
  }

  private func mostGain(in text: MetricText) -> String? {
    atMost.flatMap { $0 > 0 ? text.difference($0) : nil }
  }
}
