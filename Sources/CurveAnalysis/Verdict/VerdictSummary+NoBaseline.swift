import CurveModel

/// What is said of a run that nothing can be held against.
extension VerdictSummary {
  var noBaseline: VerdictSentence {
    if let floor = evidence.trivial {
      return VerdictSentence(
        .noBaseline, unsettled(since: "only a floor is known (\(words.stated(floor)))"))
    }
    let entries = evidence.selection.entries
    switch entries.count {
    case 0: return VerdictSentence(unsettled(since: "No baseline is given"))
    case 1:
      let reason = entries[0].exclusion ?? ""
      return VerdictSentence(
        .noBaseline, unsettled(since: "the one listed cannot be compared (\(reason))"))
    case let count:
      return VerdictSentence(
        .noBaseline, unsettled(since: "none of the \(count) listed can be compared"))
    }
  }

  /// What is known of baselines, what the curves alone do not tell, and what they do.
  private func unsettled(since known: String) -> String {
    let levels = [
      evidence.trainLevel.map { "training at \(words.level($0))" },
      evidence.validationLevel.map { "validation at \(words.level($0))" },
    ].compactMap { $0 }.joined(separator: " and ")
    guard !levels.isEmpty else { return "\(known), and \(openSplit)." }
    if assessment.secondary.contains(.overfitting) {
      return
        "\(known). With \(levels), any baseline better than validation by more than the tolerance "
        + "would make this overfitting.\(seen)"
    }
    let advice =
      evidence.selection.entries.isEmpty
      ? "" : "; find a \(evidence.trivial == nil ? "baseline" : "level that somebody reached")"
    let broken = evidence.isValidationNaN ? " (\(evidence.noValidation))" : ""
    return
      "\(known), and \(levels) alone\(broken) cannot tell underfitting from overfitting\(advice).\(seen)"
  }

  /// The weightiest of what the curves show without a baseline.
  private var seen: String {
    if let both = evidence.turn, both.isOverfitting {
      guard evidence.isBestAtStart else {
        return " Validation turned up after \(words.place(both.turn.bestX))."
      }
      let isFirst = both.turn.bestX == evidence.validation?.recorded.x.first
      return " Validation got worse from its first \(isFirst ? "value" : "values") on."
    }
    let gap = assessment.secondary.contains(.overfitting) ? nil : findings.first(of: LargeGap.self)
    return (findings.first { $0.severity != .note } ?? gap)
      .map { " " + $0.summary.startingSentence.endingSentence } ?? ""
  }
}
