import CurveModel

extension Wording {
  /// "the tolerance (0.9) covers everything there is to learn, from the floor (0.1) to the best baseline
  /// (0.98)"; nil where one of them is not known.
  func coveringTolerance(_ evidence: Evidence) -> String? {
    guard let tolerance = evidence.options.tolerance,
      let trivial = evidence.trivial, let best = evidence.selection.knownLevels?.lowerBound
    else { return nil }
    return
      "the tolerance (\(metric.differenceText(DecimalText.significant(tolerance, digits: 4)))) covers everything there is "
      + "to learn, from the floor (\(stated(trivial))) to the best baseline (\(stated(best)))"
  }

  /// The probability of what an undecided run leans to, which is never rounded to one that would decide.
  func chance(_ probability: Double) -> String {
    let least = DecimalText.percent(VerdictJudge.leastProbability)
    let text = DecimalText.percent(probability)
    return probability < VerdictJudge.leastProbability && text == least
      ? "just under \(least)" : text
  }
}
