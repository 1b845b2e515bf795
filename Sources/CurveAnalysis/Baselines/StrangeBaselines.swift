import CurveModel

/// Baselines that no run of this kind comes near: an error rate beside an accuracy, a loss below 0, another unit.
enum StrangeBaselines {
  /// So far apart, as a share of the whole, are an accuracy that is good and the error rate that belongs to it.
  private static let leastDistance = 0.5
  /// The complement of such a baseline is this many times nearer to the run.
  private static let timesNearer = 4.0

  static func doubts(of diagnosis: Diagnosis) -> [InputProblem] {
    let metric = diagnosis.run.metric
    let levels = diagnosis.levels
    guard let level = (levels.validation ?? levels.train)?.value else { return [] }
    // A run that learnt nothing is far from every baseline.
    let hasLearnt = diagnosis.verdict.primary != .notLearning
    let floor = diagnosis.trivialLevel?.value
    let rows = diagnosis.baselines.map(\.baseline).filter {
      !$0.kind.isTrivial && $0.comparable != .no
        && MetricResolution.isMeasured($0, in: metric.name)
    }
    return rows.compactMap {
      (hasLearnt ? complement($0, metric, level, floor, diagnosis.curves.validation) : nil)
        ?? negative($0, metric, diagnosis.curves.validation)
        ?? beyondStart($0, metric, diagnosis.curves.validation)
    }
  }

  private static func complement(
    _ baseline: Baseline, _ metric: Metric, _ level: Double, _ floor: Double?,
    _ validation: LearningCurve?
  ) -> InputProblem? {
    guard metric.isProportion else { return nil }
    let whole = metric.whole
    let value = baseline.isWrittenAsPercent && whole == 1 ? baseline.value / 100 : baseline.value
    let isAccuracy = metric.direction == .higher
    // Nobody is worse than a floor.
    if let floor,
      isAccuracy ? whole - value < floor && floor < value : value < floor && floor < whole - value
    {
      return nil
    }
    let distance = abs(value - level)
    let isMeant =
      distance >= leastDistance * whole && timesNearer * abs(whole - value - level) <= distance
    guard isMeant || isWorseThanAll(value, of: validation, whole: whole, isAccuracy: isAccuracy)
    else { return nil }
    return InputProblem(
      code: "complement-baseline",
      message:
        "'\(baseline.name)' is \(DecimalText.significant(value)), far from the run's "
        + "\(DecimalText.significant(level, digits: 3)) in '\(metric.name)': is it an "
        + (isAccuracy ? "error rate?" : "accuracy?"),
      at: baseline.location,
      hint:
        "if so, write \(DecimalText.significant(whole - value, digits: 6)), or name the metric it was measured in"
    )
  }

  /// So far beyond the worst value of the run, as a share of the whole, nobody's level is one of this metric.
  private static let leastBeyondWorst = 0.2

  /// Whether a level is far worse than anything the run logged, its start included, and its complement better.
  private static func isWorseThanAll(
    _ value: Double, of validation: LearningCurve?, whole: Double, isAccuracy: Bool
  ) -> Bool {
    guard let y = validation?.finite.y, y.count > 1, let least = y.min(), let most = y.max() else {
      return false
    }
    return isAccuracy
      ? value < least - leastBeyondWorst * whole && whole - value > most
      : value > most + leastBeyondWorst * whole && whole - value < least
  }

  /// A loss that is never below 0 in this log.
  private static func negative(
    _ baseline: Baseline, _ metric: Metric, _ validation: LearningCurve?
  ) -> InputProblem? {
    guard metric.ideal == 0, !metric.isProportion, baseline.value < 0,
      validation?.finite.y.allSatisfy({ $0 >= 0 }) ?? false
    else { return nil }
    return InputProblem(
      code: "negative-baseline",
      message:
        "'\(baseline.name)' is \(DecimalText.significant(baseline.value)), below 0, where '\(metric.name)' "
        + "never gets in this log",
      at: baseline.location,
      hint: "check its sign, or say with --direction what is better")
  }

  /// Before it learnt anything a model is seldom this many times better than what somebody reached.
  private static let timesTheStart = 2.0

  /// A loss that is worse than any this run logged, its start included.
  private static func beyondStart(
    _ baseline: Baseline, _ metric: Metric, _ validation: LearningCurve?
  ) -> InputProblem? {
    guard metric.ideal == 0, !metric.isProportion, baseline.kind.isDemonstrated,
      let curve = validation?.finite, let worst = curve.y.max(), curve.count > 1, worst > 0,
      baseline.value > timesTheStart * worst
    else { return nil }
    return InputProblem(
      code: "baseline-beyond-start",
      message:
        "'\(baseline.name)' is \(DecimalText.significant(baseline.value)), worse than anything this run logged in "
        + "'\(metric.name)', at most \(DecimalText.significant(worst, digits: 3)): is it in another unit?",
      at: baseline.location,
      hint: "give it in the unit of the log, as a mean over examples where the log holds one")
  }
}
