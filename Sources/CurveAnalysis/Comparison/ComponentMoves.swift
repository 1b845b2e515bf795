import CurveModel

/// How far a component moved from A to B; negative is better.
package struct ComponentMove: Hashable, Sendable {
  package enum Name: String, CaseIterable, Hashable, Sendable {
    case avoidableBias = "avoidable bias"
    case generalizationGap = "generalization gap"
  }

  package var name: Name
  /// B − A, in the metric's units.
  package var value: Double
  /// Half of its 95 % interval: √(m₁² + m₂²), m being the half-widths of the two components.
  ///
  /// The baseline that both share is counted twice, which makes it a little too wide.
  package var margin: Double

  package var isBeyondNoise: Bool { value.magnitude > margin }
}

extension ModelComparison {
  /// The moves of the components that both sides have.
  package var moves: [ComponentMove] {
    let pairs: [(ComponentMove.Name, Component?, Component?)] = [
      (.avoidableBias, a.components.avoidableBias, b.components.avoidableBias),
      (.generalizationGap, a.components.generalizationGap, b.components.generalizationGap),
    ]
    let levels = [a, b].flatMap { [$0.train, $0.validation] }.compactMap { $0?.value.magnitude }
    let largest = levels.filter(\.isFinite).max() ?? 0
    return pairs.compactMap { name, before, now in
      guard let before, let now else { return nil }
      let halves = [before, now].map { ($0.high - $0.low) / 2 }
      let margin = halves.map { $0 * $0 }.reduce(0, +).squareRoot()
      return ComponentMove(
        name: name, value: RoundingError.settled(now.value - before.value, ofNumbersUpTo: largest),
        margin: margin)
    }
  }

  /// Whether more than noise lies between the two, by their means or by the order of their runs.
  package var isTold: Bool {
    isBeyondNoise || ![.oneRun, .notSignificant].contains(conclusion)
  }

  /// "The generalization gap fell by 2.1 points (± 0.8, 95 %); the avoidable bias …"; nil without components.
  var movement: String? {
    if a.isSame(as: b) { return nil }
    // What the margins are is said once.
    let labelled = moves.first { $0.value != 0 && $0.margin > 0 }?.name
    let phrases = moves.map { move in
      let name = "the \(move.name.rawValue)"
      guard move.value != 0 else { return "\(name) is what it was" }
      let size = amount(move.value, error: move.margin / 2)
      let label = move.name == labelled ? ", 95 %" : ""
      let margin =
        move.margin > 0 ? " (± \(amount(move.margin, error: move.margin / 2))\(label))" : ""
      let verb = move.value < 0 ? "fell" : "rose"
      return move.isBeyondNoise
        ? "\(name) \(verb) by \(size)\(margin)"
        : "\(name) \(verb) by \(size), within its uncertainty\(margin)"
    }
    guard let first = phrases.first?.dropFirst(3) else { return nil }
    return "The" + ([String(first)] + phrases.dropFirst()).joined(separator: "; ") + "."
  }

  /// What the comparison means for the next step; nil where no steps are known.
  var consequence: String? {
    if a.isSame(as: b) { return nil }
    guard let ofA = a.firstStep, let ofB = b.firstStep else { return nil }
    if let openChallenge {
      let (name, step) = isBetter == true ? ("B", ofB) : ("A", ofA)
      return "Next: \(openChallenge). The first step of \(name) is \(step.phrase)."
    }
    if isTold, let isBetter, (isBetter ? b : a).verdict == .diverged {
      let (name, step) = isBetter ? ("B", ofB) : ("A", ofA)
      return "Next: \(name) is better up to where it broke; mend it first, by \(step.phrase)."
    }
    if isTold, let isBetter {
      let (advice, step) = isBetter ? ("keep B", ofB) : ("stay with A", ofA)
      return "Next: \(advice), and work on its first step, \(step.phrase)."
    }
    if (a.verdict == .diverged) != (b.verdict == .diverged) {
      let (name, step) = a.verdict == .diverged ? ("A", ofA) : ("B", ofB)
      return
        "Next: \(name) broke, and is level with the other only up to there; mend it first, by \(step.phrase)."
    }
    let settling = runsNeeded.map { "; about \($0) runs each would settle it" }
    let unsettled = "Next: do not choose by this difference\(settling ?? "")."
    guard ofA == ofB else {
      return "\(unsettled) A calls for \(ofA.phrase), B for \(ofB.phrase)."
    }
    return settling == nil
      ? "Next: either will do, both call for \(ofA.phrase) first."
      : "\(unsettled) Both call for \(ofA.phrase) first."
  }

  private func amount(_ value: Double, error: Double) -> String {
    a.metric.differenceText(
      DecimalText.measured(value.magnitude, standardError: error > 0 ? error : nil))
  }
}

/// A recommended step by its name and title.
package struct StepName: Hashable, Sendable {
  package var id: String
  package var title: String

  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  /// "'more-data' (Collect more training data)".
  var phrase: String { "'\(id)' (\(title))" }
}
