import CurveModel

/// The lag of a training loss that is averaged while the epoch runs.
///
/// Keras and Lightning log the mean over an epoch's batches at its end, and measure validation there.
/// Such a mean describes the model half an epoch earlier, so validation is fairly compared as it was
/// there (docs/decision.md §2): a part of a gap in a steep run is only this lag.
///
/// So the training level beside a checkpoint is the one such a curve shows half an epoch later: the mean
/// of the epochs before and after it. At the end of the run there is none, and in a run too short to
/// smooth nothing is corrected.
package enum HalfEpochLag {
  /// How much later a training curve shows the level it had at a place; 0 unless it is a running mean.
  ///
  /// Known by the names of the columns: Keras, and who follows it, logs the running mean `m` beside the
  /// measured `val_m`; Lightning ends the names of what it averages over the epoch with `_epoch`.
  static func of(_ run: TrainingRun, metric: String) -> Double {
    guard run.axis.kind == .epoch,
      let train = run.series.first(where: { $0.metric == metric && $0.split == .train }),
      let validation = run.series.first(where: { $0.metric == metric && $0.split == .validation }),
      train.curve.x == validation.curve.x, let first = train.curve.x.first,
      let last = train.curve.x.last, train.curve.count > 1
    else { return 0 }
    let isMean = validation.column == "val_" + train.column || train.column.hasSuffix("_epoch")
    return isMean ? (last - first) / Double(train.curve.count - 1) / 2 : 0
  }

  /// Level of validation half an epoch before `place`, less its level there.
  ///
  /// Oriented: positive while validation falls. Linear between the points.
  /// - Returns: nil unless both curves have one point an epoch, at the same places, and `place` is one
  ///   of them with another before it.
  package static func amount(
    train: LearningCurve, validation: LearningCurve, at place: Double
  ) -> Double? {
    guard train.x == validation.x, let index = validation.x.firstIndex(of: place), index > 0 else {
      return nil
    }
    return (validation.y[index - 1] - validation.y[index]) / 2
  }
}
