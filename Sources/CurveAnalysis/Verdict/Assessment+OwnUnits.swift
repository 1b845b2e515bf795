import CurveModel

/// What was decided, turned back from oriented values into the metric's own units.
extension Assessment {
  /// The levels that a report shows.
  var levels: Levels {
    let metric = evidence.metric
    let validation = evidence.validation
    let best = validation?.levels.checkpointIndex.flatMap { index in
      validation?.level(at: validation?.smoothed.x[index] ?? 0)
    }
    let last = evidence.lastLevels
    return Levels(
      train: evidence.trainLevel?.inOwnUnits(of: metric),
      validation: evidence.validationLevel?.inOwnUnits(of: metric),
      bestValidation: best?.inOwnUnits(of: metric),
      lastValidation: last.validation?.inOwnUnits(of: metric),
      lastTrain: last.train?.inOwnUnits(of: metric),
      reachedTrain: reachedTrain?.inOwnUnits(of: metric))
  }

  private var reachedTrain: Level? {
    guard isUnderfittingWithheld, let train = evidence.train else { return nil }
    return train.place(ofBestFrom: evidence.judged.x).flatMap { train.level(at: $0) }
  }

  /// The flip bands in the metric's own units, ascending.
  var flipBandsInOwnUnits: [FlipBand] {
    let bands = flipBands
    guard evidence.metric.direction == .higher else { return bands }
    return bands.reversed().map { band in
      FlipBand(from: band.to.map { -$0 }, to: band.from.map { -$0 }, verdict: band.verdict)
    }
  }

  var judgedCurves: JudgedCurves {
    let sign = evidence.metric.direction.sign
    func smoothed(_ curve: CurveEvidence?) -> LearningCurve? {
      curve.flatMap { $0.levels.hasFit ? $0.smoothed.scaled(by: sign) : nil }
    }
    return JudgedCurves(
      train: recorded(evidence.train), validation: recorded(evidence.validation),
      smoothedTrain: smoothed(evidence.train), smoothedValidation: smoothed(evidence.validation))
  }

  /// A judged curve as it was logged.
  func recorded(_ curve: CurveEvidence?) -> LearningCurve? {
    curve.map { $0.recorded.scaled(by: evidence.metric.direction.sign) }
  }
}
