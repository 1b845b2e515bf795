import CurveModel

/// Steps for gradient-boosted trees: no layers, no batches, and rounds instead of epochs.
enum BoostedTreeSteps: LearnerSteps {
  static let all = [
    moreRounds, biggerTrees, loosenTrees, smallerSteps, restrainTrees, tuneRounds, checkObjective,
  ]

  /// Libraries for boosting count rounds or trees, and name their sets or metrics as nobody else does: "learn/RMSE"
  /// (CatBoost), "valid_0's l2" and "multi_logloss" (LightGBM), "validation_0-rmse", "train-rmse" and "mlogloss"
  /// (XGBoost).
  static func trained(_ evidence: Evidence) -> Bool {
    let axis = evidence.run.axis
    // Levels without a log count no rounds: other learners have a log loss, too.
    guard axis.kind != .epoch, evidence.run.series.contains(where: { $0.curve.count > 1 }) else {
      return false
    }
    if let column = axis.column, counts.contains(MetricName.key(column)) { return true }
    return evidence.run.series.contains {
      isOfBoosting(column: $0.column, metric: $0.metric)
        || axis.column == "iter" && CatBoostLog.names($0.column)
    }
  }

  /// The x-axes of trees.
  private static let counts: Set = [
    "tree", "trees", "ntrees", "numtrees", "nestimators", "boostinground", "numboostround",
  ]

  static func isOfBoosting(column: String, metric: String) -> Bool {
    let words = MetricName.words(column)
    return words.first == "learn" || metricKeys.contains(MetricName.key(metric))
      || setPrefixes.contains { column.lowercased().hasPrefix($0) }
      || xgBoostColumns.contains(column)
  }

  /// A set, a hyphen and a metric of XGBoost's own, as `evals_result` and `xgb.cv` are written out.
  private static let xgBoostColumns = Set(
    ["train", "eval", "valid", "validation", "test"].flatMap { set in
      ["rmse", "mae", "rmsle", "mape", "logloss", "error", "auc"].map { "\(set)-\($0)" }
    })

  private static let metricKeys: Set = Set(
    [
      "logloss", "mlogloss", "merror", "multi_logloss", "multi_error", "binary_logloss",
      "binary_error",
      "MultiClass", "auc_mu", "aucpr",
    ].map(MetricName.key))
  private static let setPrefixes = [
    "valid_0", "valid_1", "validation_0", "validation_1", "training's",
  ]

  static func instead(of step: StepTemplate) -> StepTemplate? {
    switch step.id {
    case BiasSteps.trainLonger.id, BiasSteps.longerSchedule.id: moreRounds
    case BiasSteps.biggerModel.id: biggerTrees
    case BiasSteps.reduceRegularization.id: loosenTrees
    case BiasSteps.tuneHyperparameters.id: tuneRounds
    case BiasSteps.decayLearningRate.id, PipelineSteps.lowerLearningRate.id: smallerSteps
    case GapSteps.regularize.id: restrainTrees
    case PipelineSteps.checkLossAndLastLayer.id: checkObjective
    case GapSteps.normalizationLayers.id, GapSteps.augmentData.id, GapSteps.smallerModel.id,
      GapSteps.adoptArchitecture.id, BiasSteps.adoptArchitecture.id,
      BiasSteps.evaluateTrainInEvalMode.id, PipelineSteps.overfitOneBatch.id,
      PipelineSteps.clipGradients.id:
      nil
    default: step
    }
  }

  static let moreRounds = StepTemplate(
    "more-rounds", "Add boosting rounds",
    addresses: .avoidableBias, cost: .minutes, stage: .training,
    sources: ["LightGBM, Parameters Tuning (for better accuracy)"],
    gain: .time
  ) { BiasSteps.trainLonger.why($0) }

  static let biggerTrees = StepTemplate(
    "bigger-trees", "Grow bigger trees (more leaves, more depth)",
    addresses: .avoidableBias, cost: .minutes, stage: .training,
    sources: ["LightGBM, Parameters Tuning (for better accuracy)"]
  ) { BiasSteps.biggerModel.why($0) }

  static let loosenTrees = StepTemplate(
    "loosen-trees",
    "Loosen what restrains the trees (smallest leaf, penalties, sampling of rows and columns)",
    addresses: .avoidableBias, cost: .minutes, stage: .training,
    sources: ["XGBoost, Notes on Parameter Tuning"]
  ) { BiasSteps.reduceRegularization.why($0) }

  static let tuneRounds = StepTemplate(
    "tune-rounds", "Tune learning rate and number of rounds together, then the trees",
    addresses: .avoidableBias, cost: .hours, stage: .training,
    sources: ["LightGBM, Parameters Tuning", "XGBoost, Notes on Parameter Tuning"]
  ) { _ in "half the learning rate takes about twice the rounds, and usually ends a little better" }

  static let smallerSteps = StepTemplate(
    "smaller-steps", "Lower the learning rate, and add rounds to match",
    addresses: .pipeline, cost: .minutes, stage: .training,
    sources: ["XGBoost, Notes on Parameter Tuning", "LightGBM, Parameters Tuning"]
  ) { context in
    context.finding(ConstantLearningRate.self) == nil
      ? PipelineSteps.lowerLearningRate.why(context) : BiasSteps.decayLearningRate.why(context)
  }

  static let restrainTrees = StepTemplate(
    "restrain-trees",
    "Restrain the trees (fewer and larger leaves, penalties, sampling of rows and columns)",
    addresses: .generalizationGap, cost: .minutes, stage: .training,
    sources: [
      "XGBoost, Notes on Parameter Tuning (control overfitting)",
      "LightGBM, Parameters Tuning (deal with over-fitting)",
    ]
  ) { GapSteps.regularize.why($0) }

  static let checkObjective = StepTemplate(
    "check-objective", "Check that objective, labels and weights belong together",
    addresses: .pipeline, cost: .minutes, stage: .training,
    sources: ["UMLAUT (Schoop et al. 2021)", "DeepDiagnosis (Wardat et al. 2022)"]
  ) { context in
    context.finding(LossAtChance.self).map { "\($0.summary)" }
      ?? "an objective for another kind of label still grows trees, but they do not help"
  }
}
