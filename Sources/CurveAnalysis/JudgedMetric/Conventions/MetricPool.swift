import CurveModel

/// The metrics of a run among which one is chosen where neither the user nor a baseline names it.
struct MetricPool {
  let run: TrainingRun
  /// The metrics of validation, or all where there is none.
  let names: [String]
  /// Whether they are those of validation.
  let isValidated: Bool

  init(in run: TrainingRun) {
    self.run = run
    let isTrained = run.series.contains {
      $0.split == .train && $0.curve.count >= Self.leastPointsOfCurve
    }
    let curves = isTrained ? run.metrics.filter { !Self.isClosing($0, of: run) } : run.metrics
    let validated = curves.filter { run.has($0, on: run.judgedSplit(of: $0)) }
    isValidated = !validated.isEmpty
    names = isValidated ? validated : curves
  }

  /// Whether a metric is one value on validation and nothing on training: beside a training curve of another, what a
  /// script printed once it was done.
  private static func isClosing(_ metric: String, of run: TrainingRun) -> Bool {
    run.curve(of: metric, on: .train) == nil
      && run.curve(of: metric, on: run.judgedSplit(of: metric))?.count == 1
  }

  private static let leastPointsOfCurve = 3

  /// What the first convention that tells anything names.
  func choice() throws(InvalidInput) -> MetricChoice {
    for convention in MetricConventions.all {
      if let choice = convention.choice(in: self) { return choice }
    }
    let why =
      trainingLoss.map { loss in
        "the loss was logged on training only, in '\(loss.column)', and validation has several metrics"
      } ?? "none of the metrics is the loss"
    var problem = MetricResolution.ambiguous(names, why: why).problems
    problem[0].hint = hint
    throw InvalidInput(problem)
  }

  /// The metrics that lower values of are better.
  var losses: [String] { names.filter { run.direction(of: $0) == .lower } }

  /// The curve of a metric on the split that is judged.
  func curve(of metric: String) -> LearningCurve? {
    run.curve(of: metric, on: run.judgedSplit(of: metric))
  }

  /// The curve of a metric on the split that is judged, or else on training.
  func shown(_ metric: String) -> LearningCurve? {
    curve(of: metric) ?? run.curve(of: metric, on: .train)
  }

  /// The loss that only training has.
  var trainingLoss: Series? {
    let trained = run.series.filter { $0.split == .train && !names.contains($0.metric) }
    return trained.first { MetricName.key($0.metric) == "loss" }
      ?? trained.first { MetricName.isSumOfLosses($0.metric) }
  }

  /// How to have validation judged where it has several metrics.
  var hint: String {
    MisspeltSplits(in: run).hint ?? pairOfLosses ?? MetricResolution.choice(among: names)
  }

  /// How to hold a loss of validation against that of training, which has another name.
  private var pairOfLosses: String? {
    guard let trained = trainingLoss else { return nil }
    let losses = run.series.filter {
      $0.split != .train && names.contains($0.metric) && run.direction(of: $0.metric) == .lower
        && run.curve(of: $0.metric, on: .train) == nil
    }
    // "mini_val_loss" goes with "train_loss" more than its parts and errors do.
    let words = Set(MetricName.words(trained.metric))
    let alike = losses.filter { words.isSubset(of: MetricName.words($0.metric)) }
    let nearest = alike.min {
      MetricName.words($0.metric).count < MetricName.words($1.metric).count
    }
    guard let held = nearest ?? losses.first else { return nil }
    return "hold one of the losses against training, "
      + MisspeltSplits.call(train: trained.column, validation: held.column)
      + ", or \(MetricResolution.choice(among: names).replacing("the one", with: "the metric"))"
  }
}
