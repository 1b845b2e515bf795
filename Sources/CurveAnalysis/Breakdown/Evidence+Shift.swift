import CurveModel

extension Evidence {
  /// The gap between training and the judged validation, split in variance and shift; nil when shift
  /// is no part of that gap, or cannot be told from variance.
  var gapParts: (variance: Breakdown.Term, shift: Breakdown.Term)? {
    guard let breakdown, let variance = breakdown.term(.variance),
      let shift = breakdown.term(.distributionShift), shift.to.name == judgedSplit.rawValue
    else { return nil }
    return (variance, shift)
  }

  /// A part of the breakdown that exceeds the tolerance and, where its error is known, chance.
  func clearTerm(_ part: Breakdown.Part) -> Breakdown.Term? {
    guard let term = breakdown?.term(part), let tolerance, exceeds(term.value, tolerance),
      term.interval.map({ $0.lowerBound > 0 }) ?? true
    else { return nil }
    return term
  }

  /// Whether most of the gap is shift, beyond the tolerance and chance.
  var isGapMostlyShift: Bool {
    guard let parts = gapParts, clearTerm(.distributionShift) != nil else { return false }
    return exceeds(parts.shift.value, parts.variance.value)
  }

  /// The oriented train-val level, which is all that steps against variance can bring validation
  /// closer to training by.
  var varianceBound: Double? {
    gapParts.map { $0.variance.to.value * metric.direction.sign }
  }
}
