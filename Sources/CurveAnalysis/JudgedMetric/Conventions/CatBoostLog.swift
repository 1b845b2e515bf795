import CurveModel

/// The metrics of CatBoost's logs, which stand in an order that tells what they are for.
///
/// The metric by which the model is evaluated comes first (`eval_metric`, without it the loss function), then the
/// loss function, then what is merely watched (`custom_metric`); tried with CatBoost 1.2.
enum CatBoostLog: MetricConvention {
  /// The first loss of a run that CatBoost logged.
  static func choice(in pool: MetricPool) -> MetricChoice? {
    guard isLog(pool.run),
      let loss = pool.run.metrics.first(where: { pool.run.direction(of: $0) != .higher }),
      pool.losses.contains(loss)
    else { return nil }
    return MetricChoice(
      name: loss,
      reason:
        "CatBoost lists it first of the losses, as what it evaluates by or trains on, and no baseline names another"
    )
  }

  private static func isLog(_ run: TrainingRun) -> Bool {
    switch run.axis.column {
    case "iter": run.series.allSatisfy { names($0.column) }
    case "iteration":
      run.series.contains { $0.column.hasPrefix("learn/") }
        && run.series.allSatisfy { $0.column.hasPrefix("learn/") || $0.column.hasPrefix("test") }
    default: false
    }
  }

  /// Whether a column is called as CatBoost calls it in `learn_error.tsv`: "RMSE", "Quantile:alpha=0.3".
  static func names(_ column: String) -> Bool {
    metrics.contains(String(column.prefix { $0 != ":" }))
  }

  private static let metrics: Set = [
    "RMSE", "MAE", "MAPE", "SMAPE", "R2", "MSLE", "MedianAbsoluteError", "Quantile", "Lq", "Huber",
    "Expectile",
    "Poisson", "Tweedie", "Logloss", "CrossEntropy", "MultiClass", "MultiClassOneVsAll", "AUC",
    "PRAUC", "Accuracy",
    "BalancedAccuracy", "BrierScore", "F1", "TotalF1", "Precision", "Recall", "MCC", "Kappa",
    "ZeroOneLoss",
    "QueryRMSE", "PairLogit", "YetiRank", "NDCG", "MAP", "MRR", "MultiRMSE", "FairLoss", "Focal",
  ]
}
