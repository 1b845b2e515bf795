import CurveModel
import Testing

@testable import CurveAnalysis

/// Logs that call a metric by more words than people do: a total loss, a score of boxes.
struct MetricNamesTests {
  private func run(_ metrics: [String]) -> TrainingRun {
    let series = metrics.map { metric in
      Series(
        metric: metric, split: .train, column: metric,
        curve: LearningCurve(x: [0, 1, 2], y: [3, 2, 1]))
    }
    return TrainingRun(name: "a", axis: Axis(kind: .step, column: "step"), series: series)
  }

  private func judged(_ metrics: [String], named wanted: String) throws -> String {
    try MetricResolution.decisionMetric(of: run(metrics), baselines: [], named: wanted).name
  }

  @Test("\"loss\" asks for the sum of the losses, where none is called loss alone")
  func total() throws {
    #expect(try judged(["loss_cls", "total_loss", "bbox/AP"], named: "loss") == "total_loss")
    #expect(try judged(["loss", "total_loss"], named: "loss") == "loss")
    #expect(throws: InvalidInput.self) { try judged(["loss_cls", "loss_box"], named: "loss") }
  }

  @Test("a name without its qualifier is enough where only one metric has it")
  func qualifier() throws {
    #expect(try judged(["loss", "mAP50(B)", "mAP50-95(B)"], named: "mAP50-95") == "mAP50-95(B)")
    #expect(throws: InvalidInput.self) { try judged(["mAP50(B)", "mAP50(M)"], named: "mAP50") }
    #expect(try judged(["accuracy", "accuracy(5)"], named: "acc") == "accuracy")

    let people = Baseline(kind: .human, name: "people", metric: "map50", value: 0.1)
    let run = run(["loss", "mAP50(B)"])
    let judgement = try Analyzer.judge(run, baselines: [people])
    #expect(judgement.metric.name == "mAP50(B)" && judgement.baseline?.name == "people")
  }

  @Test("a word for what is learnt names a metric only where no other word does")
  func problems() {
    #expect(MetricFamily.of("MultiClass")?.direction == .lower)
    #expect(MetricFamily.of("MulticlassAccuracy")?.direction == .higher)
    #expect(MetricFamily.of("PeakSignalNoiseRatio")?.direction == .higher)
    #expect(MetricFamily.of("BLEUScore")?.direction == .higher)
    #expect(MetricFamily.of("FrechetInceptionDistance")?.direction == .lower)
    #expect(MetricFamily.of("MulticlassF1Score")?.direction == .higher)
    #expect(MetricFamily.of("MulticlassCalibrationError")?.direction == .lower)
  }

  @Test("average precision over overlaps as shares and in percent is one metric")
  func overlaps() throws {
    #expect(MetricName.key("mAP_0.5:0.95") == MetricName.key("mAP50-95"))
    #expect(MetricName.key("mAP@.5") == MetricName.key("mAP50"))
    #expect(MetricName.key("mAP_0.5") != MetricName.key("mAP50-95"))
    #expect(MetricFamily.of("mAP_0.5:0.95")?.direction == .higher)
    #expect(
      try judged(["box_loss", "mAP_0.5", "mAP_0.5:0.95"], named: "mAP50-95") == "mAP_0.5:0.95")
  }

  @Test("a baseline that is called after a column of the log is in its metric, on its split")
  func columns() throws {
    var run = run(["accuracy"])
    run.series.append(
      Series(
        metric: "loss", split: .validation, column: "validation_average",
        curve: LearningCurve(x: [0, 1, 2], y: [3, 2, 1.5])))
    var people = Baseline(kind: .human, name: "people", metric: "average", value: 0.1)
    people.writtenMetric = "validation_average"
    let judgement = try Analyzer.judge(run, baselines: [people])
    #expect(judgement.metric.name == "loss" && judgement.baseline?.name == "people")

    run.series[1].column = "te_loss"
    people = Baseline(kind: .human, name: "people", metric: "loss", split: .test, value: 0.1)
    people.writtenMetric = "te_loss"
    #expect(try Analyzer.judge(run, baselines: [people]).baseline?.name == "people")
  }

  @Test("Keras' word for an intersection over union is one word")
  func intersectionOverUnion() {
    #expect(MetricName.words("val_one_hot_mean_io_u") == ["val", "one", "hot", "mean", "iou"])
    #expect(MetricFamily.of("binary_io_u_1")?.direction == .higher)
    #expect(MetricName.key("mean_io_u") == MetricName.key("MeanIoU"))
  }

  /// A run with a loss on training, and other metrics on validation.
  private func run(validating metrics: [(name: String, values: [Double])]) -> TrainingRun {
    let held = metrics.map { metric in
      Series(
        metric: metric.name, split: .validation, column: "val_\(metric.name)",
        curve: LearningCurve(x: metric.values.indices.map(Double.init), y: metric.values))
    }
    var run = run(["loss"])
    run.series += held
    return run
  }

  private func chosen(_ metrics: [(name: String, values: [Double])]) throws -> String {
    try MetricResolution.decisionMetric(
      of: run(validating: metrics), baselines: [], named: nil
    ).name
  }

  @Test("an error and its square are one metric, where their values say so too")
  func rootOfSquare() throws {
    let squares = [4.0, 2.25, 1]
    #expect(try chosen([("mse", squares), ("rmse", [2, 1.5, 1])]) == "rmse")
    #expect(try chosen([("mse", squares), ("rmse", [2, 1, 1])]) == "loss")
    #expect(try chosen([("mse", squares), ("rmse", [2, 1.5, 1]), ("mae", [1, 1, 1])]) == "loss")
  }

  @Test("of errors that all have the name of one with more words the whole is judged")
  func wholeOfParts() throws {
    let values = [4.0, 2.25, 1]
    let judged = { (names: [String]) in try chosen(names.map { ($0, values) }) }
    #expect(try judged(["rmse", "rmse_e", "rmse_f"]) == "rmse")
    #expect(try judged(["mae_force", "mae", "mae_energy", "r2"]) == "mae")
    #expect(try judged(["rmse", "rmse_e"]) == "loss")
    #expect(try judged(["rmse", "rmse_e", "mae_e"]) == "loss")
  }

  @Test("of CatBoost's losses the first is judged, be it of its JSON or of its tables")
  func firstOfCatBoost() throws {
    let run = { (columns: [String], axis: String) in
      let series = columns.map { column in
        Series(
          metric: column.replacing("learn/", with: ""), split: .train, column: column,
          curve: LearningCurve(x: [0, 1, 2], y: [3, 2, 1]))
      }
      return TrainingRun(name: "a", axis: Axis(kind: .step, column: axis), series: series)
    }
    let judged = { (columns: [String], axis: String) in
      try MetricResolution.decisionMetric(of: run(columns, axis), baselines: [], named: nil).name
    }
    #expect(try judged(["learn/R2", "learn/RMSE", "learn/MAE"], "iteration") == "RMSE")
    #expect(try judged(["MAE", "RMSE", "R2"], "iter") == "MAE")
    // A loss without a known direction is asked for, and so is one of another logger.
    #expect(throws: InvalidInput.self) { try judged(["YetiRank", "RMSE", "MAE"], "iter") }
    #expect(throws: InvalidInput.self) { try judged(["MAE", "RMSE", "R2", "lr_rmse"], "iter") }
    #expect(throws: InvalidInput.self) { try judged(["RMSE", "MAE"], "step") }
  }

  @Test("of spaCy's scores the one is judged by which it chooses its best model")
  func scoreOfSpaCy() throws {
    let run = { (columns: [String]) in
      let series = columns.map { column in
        Series(
          metric: column, split: column.hasPrefix("LOSS ") ? .train : .validation, column: column,
          curve: LearningCurve(x: [0, 1, 2], y: [0.4, 0.5, 0.6]))
      }
      return TrainingRun(name: "a", axis: Axis(kind: .step, column: "step"), series: series)
    }
    let judged = { (columns: [String]) in
      try MetricResolution.decisionMetric(of: run(columns), baselines: [], named: nil).name
    }
    #expect(try judged(["LOSS NER", "ENTS_F", "SCORE"]) == "SCORE")
    #expect(throws: InvalidInput.self) { try judged(["ENTS_F", "SCORE"]) }
  }

  @Test("the training loss is judged where validation holds nothing that is known")
  func unknownValidation() throws {
    let values = [1.0, 2, 3]
    #expect(try chosen([("bond_dists", values), ("gyration", values)]) == "loss")
  }

  @Test("one value that is printed once the training is done does not displace the curve")
  func closingValue() throws {
    #expect(try chosen([("accuracy", [0.77])]) == "loss")
    #expect(try chosen([("accuracy", [0.7, 0.77])]) == "accuracy")
  }

  @Test("the reward of a model of rewards is no return: it has an accuracy beside its loss")
  func reward() throws {
    let values = [1.0, 2, 3]
    let agent = [("loss", values), ("reward", values), ("min_reward", values)]
    #expect(try chosen(agent) == "reward")
    #expect(try chosen(agent + [("accuracy", values)]) == "loss")
    let named = [("episode_return", values), ("agent_return/a", values)]
    #expect(try chosen(named) == "episode_return")
    // Nor is an agent judged by its loss.
    #expect {
      try chosen(named + [("agent_return/b", [1, 2, 2])])
    } throws: { error in
      (error as? InvalidInput)?.problems.first?.message
        == "the loss was logged on training only, in 'loss', and validation has several metrics: "
        + "'episode_return', 'agent_return/a', 'agent_return/b'"
    }
  }

  @Test("a loss that only training has is judged where no metric of validation is the one to judge")
  func lossOfTrainingAlone() throws {
    #expect(try chosen([("map", [0.1, 0.2, 0.3]), ("recall", [0.1, 0.2, 0.3])]) == "loss")
  }

  @Test("information coefficients and correlations are better when higher")
  func coefficients() {
    for name in ["ic", "rank_ic", "pearsonr", "spearmanr"] {
      #expect(MetricFamily.of(name)?.direction == .higher)
    }
    #expect(MetricFamily.of("ic_loss")?.direction == .lower)
  }

  @Test("a score that only falls does not say which way is better, one that collapses late does")
  func fallingScore() throws {
    func direction(_ y: [Double], _ kind: Axis.Kind = .step, metric: String = "score") -> String? {
      let run = TrainingRun(
        name: "a", axis: Axis(kind: kind),
        series: [
          Series(
            metric: metric, split: .train, column: metric,
            curve: LearningCurve(x: y.indices.map(Double.init), y: y))
        ])
      return try? MetricResolution.metric(of: run, baselines: [], options: AnalysisOptions())
        .direction.rawValue
    }
    let falling = [1.1, 0.9, 0.8, 0.7, 0.65, 0.6]
    #expect(direction(falling) == nil)
    #expect(direction(falling, .examples) == "higher")
    #expect(direction(falling, metric: "bleu_score") == "higher")
    #expect(direction([0.2, 0.5, 0.7, 0.8, 0.1, 0.1]) == "higher")
  }

  @Test(
    "a column without its split names its metric, and its words in part do where they are no other's"
  )
  func stemOfColumn() throws {
    let series = [
      ("global_loss", "global_train_loss_avg"), ("global_mae", "global_train_mae"),
    ].map { metric, column in
      Series(
        metric: metric, split: .train, column: column,
        curve: LearningCurve(x: [0, 1, 2], y: [3, 2, 1]))
    }
    let run = TrainingRun(name: "a", axis: Axis(kind: .step, column: "step"), series: series)
    for wanted in ["global_train_loss_avg", "global_loss_avg", "global_train_loss"] {
      let found = try MetricResolution.decisionMetric(of: run, baselines: [], named: wanted)
      #expect(found.name == "global_loss")
    }
    for wanted in ["loss_avg", "global_avg", "global_loss_sum"] {
      #expect(throws: InvalidInput.self) {
        try MetricResolution.decisionMetric(of: run, baselines: [], named: wanted)
      }
    }
  }

  @Test(
    "an error that begins below 1 and rises to several is no share; one that falls is in percent",
    arguments: [
      ([0.17, 2.3, 2.5, 0.5, 0], "Error", Metric.Unit.unbounded),
      ([2.5, 1.4, 0.9, 0.8, 0.8], "Error", .percent), ([0.9, 0.8, 1.9, 2.1], "Error", .percent),
      ([0.17, 2.3, 2.5, 0.5, 0], "error_pct", .percent), ([0.17, 0.9, 0.3], "Error", .fraction),
    ])
  func unitOfErrors(_ values: [Double], _ column: String, _ unit: Metric.Unit) throws {
    let curve = LearningCurve(x: values.indices.map(Double.init), y: values)
    let series = Series(metric: "error", split: .train, column: column, curve: curve)
    let run = TrainingRun(name: "a", axis: Axis(kind: .step, column: "step"), series: [series])
    let metric = try MetricResolution.metric(of: run, baselines: [], options: AnalysisOptions())
    #expect(metric.unit == unit && metric.ideal == 0)
  }
}
