import CurveModel

/// What training did late in the run.
extension Evidence {
  /// By how much training still improved at its end, beyond its noise; nil where it did not, where a schedule had
  /// come to its end, and over training-set size.
  var trainingFall: Double? {
    guard run.axis.kind != .examples, trainingBreak == nil, !hasScheduleEnded, let train else {
      return nil
    }
    if let fall = LateFall(of: train, ideal: ideal), fall.isReal { return fall.amount }
    let points = train.levels.curve
    guard points.count <= RecentFall.mostPointsOfShortRun, let fall = RecentFall(of: points),
      fall.amount > 0, fall.trend < RecentFall.fallingTrend, !fall.hasEnded,
      fall.isNewBest(after: train.smoothed.y)
    else { return nil }
    return fall.amount
  }

  /// Whether training lost most of what it lost while the learning rate was at less than half of its highest, on
  /// its way to the end of its schedule: then no smaller step would have kept it.
  var roseAsRateFell: Bool {
    guard hasScheduleEnded, let rate = run.learningRate?.curve.finite, let schedule, let train,
      let turn = TurnUp(of: train.levels, ideal: ideal),
      let half = rate.y.lastIndex(where: { $0 >= Self.shareOfRate * schedule.highest }),
      let level = train.level(at: max(rate.x[half], turn.bestX))
    else { return false }
    return turn.end - level.value > Self.shareOfRise * turn.rise
  }

  private static let shareOfRate = 0.5
  private static let shareOfRise = 0.5
}
