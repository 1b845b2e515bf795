import CurveModel

/// The loss that makes up most of several that are trained on together, of which the log holds no sum: "data_loss" beside
/// "ode_loss" and "ic_loss".
///
/// The sum is what falls, and goes as its largest part does, however the parts are weighted within reason. That the sum was
/// not logged is said by `SumOfLossesNotLogged`.
enum LargestLoss: MetricConvention {
  /// The share of the sum, over the last half of the run, from which a part stands for it.
  static let leastShare = 0.5

  static func choice(in pool: MetricPool) -> MetricChoice? {
    let losses = pool.names
    // Players of a game have no sum, and an error beside a loss is no part of it. A misspelt split is asked for, since
    // with it there is more to judge.
    guard losses.count > 1, MisspeltSplits(in: pool.run).hint == nil,
      losses.allSatisfy({ MetricName.words($0).contains("loss") }),
      !AdversarialLosses.arePlayed(losses)
    else { return nil }
    let levels = losses.compactMap { pool.shown($0).flatMap(level) }
    guard levels.count == losses.count, let largest = levels.max(),
      let index = levels.firstIndex(of: largest), largest > leastShare * levels.reduce(0, +)
    else { return nil }
    return MetricChoice(
      name: losses[index],
      reason:
        "it makes up most of the losses, whose sum was not logged, and no baseline names another"
    )
  }

  /// The mean of the last half of a curve; nil where a value is no distance from 0.
  private static func level(of curve: LearningCurve) -> Double? {
    let values = curve.finite.y
    guard !values.isEmpty, values.allSatisfy({ $0 >= 0 }) else { return nil }
    let half = values.suffix((values.count + 1) / 2)
    return half.reduce(0, +) / Double(half.count)
  }
}
