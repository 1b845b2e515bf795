import CurveModel

extension Evidence {
  /// The gap between training and the judged validation, split at train-val.
  ///
  /// What lies up to it is variance, what lies beyond it shift. Nil without a train-val level.
  var gapParts: (variance: Breakdown.Term, beyond: Double)? {
    guard let gap, let variance = breakdown?.term(.variance), judgedSplit != .trainValidation,
      variance.to.name == Split.trainValidation.rawValue
    else { return nil }
    return (variance, gap.value - variance.value)
  }

  /// A part of the breakdown that exceeds the tolerance and, where its error is known, chance.
  func clearTerm(_ part: Breakdown.Part) -> Breakdown.Term? {
    guard let term = breakdown?.term(part), let tolerance, exceeds(term.value, tolerance),
      term.isBeyondError ?? true
    else { return nil }
    return term
  }

  /// A drop from validation to test that dwarfs what lies between validation, training and the baseline,
  /// with how many times as large it is.
  ///
  /// Choices made on validation use up a little of it; so much is lost by another split, other
  /// preparation of the data or another way of scoring.
  var dwarfingDrop: (term: Breakdown.Term, times: Double)? {
    guard let drop = clearTerm(.validationOverfitting), let tolerance else { return nil }
    // From 25 % to 30 % is what choices may cost, however close to the baseline 25 % is.
    if let ideal, let validation = validationLevel?.value,
      drop.value < Self.shareOfLevel * abs(validation - ideal)
    {
      return nil
    }
    let others = [excess?.value, gap?.value].compactMap { $0?.magnitude }
    let times = drop.value / max(others.max() ?? 0, tolerance)
    return times >= ValidationOverfitted.timesOfOthers ? (drop, times) : nil
  }

  /// Whether more is lost beyond validation, on data of use or on test, than on all the way from the baseline to
  /// validation, by half as much again.
  func isLargest(_ part: Breakdown.Part) -> Bool {
    guard let drop = clearTerm(part), drop.to.name != judgedSplit.rawValue else { return false }
    return [excess?.value, gap?.value].allSatisfy {
      exceeds(drop.value, Self.clearlyLarger * abs($0 ?? 0))
    }
  }

  /// Whether data nearer to use than validation miss the requirement, beyond chance.
  var isRequirementMissedInUse: Bool {
    guard let required = requiredLevel else { return false }
    let isClear = [Breakdown.Part.distributionShift, .validationOverfitting].contains { part in
      clearTerm(part).map { exceeds($0.to.value * metric.direction.sign, required.value) } ?? false
    }
    return isClear || stopThatMissesRequirement != nil
  }

  /// The first level of data nearer to use than validation that misses the requirement as surely as a verdict has to be;
  /// nil where none does, or their errors are not known.
  var stopThatMissesRequirement: Breakdown.Stop? {
    guard let required = requiredLevel else { return nil }
    return stopsNearerToUse.first { stop in
      guard let error = stop.standardError, error > 0 else { return false }
      let level = stop.value * metric.direction.sign
      return Assessment.requirementStatus(of: level, error: error, against: required) == .missed
    }
  }

  /// The level that is required, oriented.
  private var requiredLevel: UncertainLevel? {
    selection.requirement.flatMap { selection.entries[$0].level }
  }

  /// The levels of data nearer to use than validation.
  private var stopsNearerToUse: [Breakdown.Stop] {
    [Breakdown.Part.distributionShift, .validationOverfitting]
      .compactMap { breakdown?.term($0)?.to }.filter { $0.name != judgedSplit.rawValue }
  }

  /// The level of data nearer to use than validation that misses the requirement, but may do so by chance; nil where
  /// there is none.
  var stopShortOfRequirement: Breakdown.Stop? {
    guard let required = requiredLevel, !isRequirementMissedInUse else { return nil }
    return stopsNearerToUse.first { exceeds($0.value * metric.direction.sign, required.value) }
  }

  private static let clearlyLarger = 1.5

  /// A drop by less than half of validation's own distance to the ideal dwarfs nothing.
  private static let shareOfLevel = 0.5

  /// Whether most of the gap is shift, beyond the tolerance and chance.
  var isGapMostlyShift: Bool {
    guard let parts = gapParts, clearTerm(.distributionShift) != nil else { return false }
    return exceeds(parts.beyond, parts.variance.value)
  }

  /// The oriented train-val level, which is all that steps against variance can bring validation
  /// closer to training by.
  var varianceBound: Double? {
    gapParts.map { $0.variance.to.value * metric.direction.sign }
  }
}
