import CurveModel

/// An error rate among the baselines of an accuracy, or the other way round.
package enum ComplementBaseline: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "complement-baseline",
    summary:
      "A baseline is far from the run, and what is missing to the whole is near it: an error rate beside an accuracy, or "
      + "the other way round.",
    whyItMatters:
      "An error of 5 % held against an accuracy of 90 % is beaten by far, and so is every other baseline below it.",
    whatToDo: "Write the complement, or name the metric that the row was measured in.")

  /// So far apart, as a share of the whole, are an accuracy that is good and the error rate that belongs to it.
  private static let leastDistance = 0.5
  /// The complement of such a baseline is this many times nearer to the run.
  private static let timesNearer = 4.0
  /// So far beyond the worst value of the run, as a share of the whole, nobody's level is one of this metric.
  private static let leastBeyondWorst = 0.2

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    // A run that learnt nothing is far from every baseline.
    guard run.metric.isProportion, let level = run.level,
      run.verdict != .notLearning
    else { return [] }
    return run.reachedRows.compactMap { warning(of: $0, beside: level, in: run) }
  }

  private static func warning(
    of baseline: Baseline, beside level: Double, in run: DiagnosedRun
  ) -> InputProblem? {
    let metric = run.metric
    let whole = metric.whole
    let value = baseline.isWrittenAsPercent && whole == 1 ? baseline.value / 100 : baseline.value
    let isAccuracy = metric.direction == .higher
    // Nobody is worse than a floor.
    if let floor = run.floor?.value,
      isAccuracy ? whole - value < floor && floor < value : value < floor && floor < whole - value
    {
      return nil
    }
    let distance = abs(value - level)
    let isMeant =
      distance >= leastDistance * whole && timesNearer * abs(whole - value - level) <= distance
    guard
      isMeant
        || isWorseThanAll(value, of: run.validationValues, whole: whole, isAccuracy: isAccuracy)
    else { return nil }
    return warning(
      "'\(baseline.name)' is \(DecimalText.significant(value)), far from the run's "
        + "\(DecimalText.significant(level, digits: 3)) in '\(metric.name)': is it an "
        + (isAccuracy ? "error rate?" : "accuracy?"),
      at: baseline.location,
      hint:
        "if so, write \(DecimalText.significant(whole - value, digits: 6)), or name the metric it was measured in"
    )
  }

  /// Whether a level is far worse than anything the run logged, its start included, and its complement better.
  private static func isWorseThanAll(
    _ value: Double, of logged: [Double], whole: Double, isAccuracy: Bool
  ) -> Bool {
    guard logged.count > 1, let least = logged.min(), let most = logged.max() else { return false }
    return isAccuracy
      ? value < least - leastBeyondWorst * whole && whole - value > most
      : value > most + leastBeyondWorst * whole && whole - value < least
  }

  /// How a row in the error rate is written for a run that logs the accuracy, or the other way round; nil where the run has
  /// neither.
  static func rewritten(_ baseline: Baseline, for run: TrainingRun) -> String? {
    let pairs = [("error", "accuracy"), ("accuracy", "error")]
    let key = MetricName.key(baseline.metric ?? "")
    guard let (own, other) = pairs.first(where: { $0.0 == key }),
      let logged = run.metrics.first(where: { MetricName.key($0) == other }), baseline.value >= 0,
      baseline.value <= 100
    else { return nil }
    let whole = baseline.isWrittenAsPercent || baseline.value > 1 ? 100.0 : 1
    let sign = baseline.isWrittenAsPercent ? "%" : ""
    let values = [baseline.value, whole - baseline.value].map {
      DecimalText.significant($0, digits: 6) + sign
    }
    return "an \(own) of \(values[0]) is an \(other) of \(values[1]): "
      + "write metric '\(logged)' and value \(values[1])"
  }
}
