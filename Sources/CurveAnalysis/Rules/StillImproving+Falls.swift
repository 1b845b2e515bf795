import CurveModel

// The falls that tell it: of a long run, of a short one, and of three values.
extension StillImproving {
  static func fallOverLastFifth(of curve: CurveEvidence, _ evidence: Evidence) -> Finding? {
    guard let fall = LateFall(of: curve, ideal: evidence.ideal),
      fall.isReal(beyond: LateFall.standardErrorsBesideTraining),
      fall.isReal || isBesideTraining(evidence),
      isMoreThanChance(fall.amount, of: curve, evidence)
    else { return nil }
    return finding(
      evidence,
      "\(split(of: curve, evidence)) still improved by \(Wording(evidence).amount(fall.amount)) over the last "
        + "\(DecimalText.percent(LateFall.shareOfRun)) of the run\(underSchedule(evidence))",
      [
        Measurement(.improvementOverLastFifth, fall.amount), Measurement(.slope, fall.slope),
        Measurement(.slopeStandardError, fall.slopeError),
      ], at: curve.lastX)
  }

  /// Whether training falls as well, and validation does not swing.
  private static func isBesideTraining(_ evidence: Evidence) -> Bool {
    guard let validation = evidence.validation, let train = evidence.train else { return false }
    return LateFall(of: train, ideal: evidence.ideal)?.isReal ?? false
      && !(evidence.swings(of: validation)?.isLarge ?? false)
  }

  static func fallOfShortRun(_ curve: CurveEvidence, _ evidence: Evidence) -> Finding? {
    let points = curve.levels.curve
    guard reachesEnd(curve), let fall = RecentFall(of: points),
      isPlain(fall, of: points.y, beside: evidence.tolerance)
        || isShareOfGain(fall, of: curve, evidence),
      fall.isNewBest(after: curve.smoothed.y),
      !fall.hasEnded || goesOn(curve, beyond: fall, evidence),
      isMoreThanChance(fall.amount, of: curve, evidence)
    else { return nil }
    return finding(
      evidence,
      "\(split(of: curve, evidence)) still improved by \(Wording(evidence).amount(fall.amount)) over the last "
        + "\(fall.count) values (means of \(fall.part))\(underSchedule(evidence))",
      [
        Measurement(.improvementOverLastHalf, fall.amount), Measurement(.trend, fall.trend),
      ] + (evidence.tolerance.map { [Measurement(.tolerance, $0)] } ?? []), at: curve.lastX)
  }

  /// Whether the fall is worth telling beside the tolerance; never where there is none.
  private static func isPlain(
    _ fall: RecentFall, of values: [Double], beside tolerance: Double?
  ) -> Bool {
    guard let tolerance else { return false }
    // The amount first: a trend takes all pairs of points.
    return values.count <= RecentFall.mostPointsOfShortRun
      ? fall.amount > Self.shareOfTolerance * tolerance
        && (fall.trend < RecentFall.fallingTrend || fellThroughout(values))
      : fall.amount > Self.plainFall * tolerance && fall.trend < Self.plainTrend
  }

  /// Whether a run whose half is too short to show a trend fell from its start to its end, which is its best.
  private static func fellThroughout(_ values: [Double]) -> Bool {
    values.count <= Self.mostPointsThroughout && values.last == values.min()
      && MonotoneTrend.z(of: values) < Self.trendThroughout
  }

  /// Whether the fall is a good part of all that the run gained, and beyond doubt: the tolerance counts from the ideal,
  /// which a loss of many classes or of hard data never comes near.
  private static func isShareOfGain(
    _ fall: RecentFall, of curve: CurveEvidence, _ evidence: Evidence
  ) -> Bool {
    guard let gain = evidence.improvement?.amount, fall.amount > Self.leastShareOfGain * gain else {
      return false
    }
    let noise = curve.levels.noise(around: curve.levels.span.upperBound)
    return fall.amount > Self.standardErrorsOfGain * fall.error(at: noise.deviation)
      && fall.trend
        < (curve.count <= RecentFall.mostPointsOfShortRun ? Self.trendOfGain : Self.plainTrend)
  }

  /// Whether a line through the last fifth still falls, or the last of four values in all by more than a trifle, where
  /// a few values say that the fall is over.
  private static func goesOn(
    _ curve: CurveEvidence, beyond fall: RecentFall, _ evidence: Evidence
  ) -> Bool {
    if fall.isAll { return isLastStepPlain(of: curve, evidence) }
    guard let fall = LateFall(of: curve, ideal: evidence.ideal) else { return false }
    return fall.shareOfImprovement > Self.leastShareOfLateFall
  }

  /// The fall of a run of three values, each better than the one before on every split that has as few.
  static func fallOfFewest(_ curve: CurveEvidence, _ evidence: Evidence) -> Finding? {
    let values = curve.levels.curve.y
    guard values.count == Self.fewestPoints, reachesEnd(curve), evidence.endsWhileFalling,
      isLastStepPlain(of: curve, evidence),
      isMoreThanChance(values[1] - values[2], of: curve, evidence)
    else { return nil }
    return finding(
      evidence,
      "\(split(of: curve, evidence)) still improved by \(Wording(evidence).amount(values[1] - values[2])) with the last of its "
        + "\(values.count) values\(underSchedule(evidence))",
      [Measurement(.improvementOverLastHalf, values[1] - values[2])], at: curve.lastX)
  }

  /// The fall of a short run whose last values each are better than the one before, whatever the tolerance.
  static func fallStepByStep(_ curve: CurveEvidence, _ evidence: Evidence) -> Finding? {
    let values = curve.levels.curve.y
    guard let ideal = evidence.ideal,
      (RecentFall.leastPoints...Self.mostPointsThroughout).contains(values.count),
      reachesEnd(curve), let last = values.last, last == values.min()
    else { return nil }
    let count = max(values.count / 2, RecentFall.leastPoints)
    let end = Array(values.suffix(count))
    let steps = zip(end, end.dropFirst()).map { $0 - $1 }
    let fall = end[0] - last
    guard steps.allSatisfy({ $0 > 0 }),
      fall > LateFall.leastShareOfLevel * abs(last - ideal),
      steps[steps.count - 1] > Self.shareOfMeanStep * fall / Double(steps.count),
      fall >= Self.shareOfToleranceOfFewest * (evidence.tolerance ?? 0),
      isMoreThanChance(fall, of: curve, evidence)
    else { return nil }
    return finding(
      evidence,
      "\(split(of: curve, evidence)) still improved by \(Wording(evidence).amount(fall)) over the last "
        + "\(count) values, each better than the one before\(underSchedule(evidence))",
      [Measurement(.improvementOverLastHalf, fall)], at: curve.lastX)
  }

  /// Whether the last of a few values is better than the one before by more than a trifle.
  private static func isLastStepPlain(of curve: CurveEvidence, _ evidence: Evidence) -> Bool {
    let end = curve.levels.curve.y.suffix(2).map(\.self)
    guard let ideal = evidence.ideal, end.count == 2 else { return false }
    let step = end[0] - end[1]
    return step >= Self.leastStepOfFewest * abs(end[1] - ideal)
      && step >= Self.shareOfToleranceOfFewest * (evidence.tolerance ?? 0)
  }

  /// Whether the curve was measured to the end of the run, or nearly so.
  private static func reachesEnd(_ curve: CurveEvidence) -> Bool {
    let span = curve.levels.span
    guard let end = curve.lastX else { return false }
    return span.upperBound - end <= LateFall.shareOfRun * (span.upperBound - span.lowerBound)
  }

  private static func isMoreThanChance(
    _ fall: Double, of curve: CurveEvidence, _ evidence: Evidence
  ) -> Bool {
    curve === evidence.train || evidence.sampling.isMoreThanChance(fall)
  }

  /// A rate that comes down to nothing lowers a curve to its very end.
  private static func underSchedule(_ evidence: Evidence) -> String {
    guard let schedule = evidence.schedule, schedule.hasEnded else { return "" }
    return ", as the learning rate came down to \(DecimalText.significant(schedule.last))"
  }

  private static func split(of curve: CurveEvidence, _ evidence: Evidence) -> String {
    curve === evidence.train ? "training" : "validation"
  }
}
