import CurveModel

/// Chooses the metric to judge where neither the user nor a baseline names one: the loss.
struct MetricChoice {
  private let run: TrainingRun
  /// The metrics of validation, or all where there is none.
  private let pool: [String]
  private let isValidated: Bool

  init(in run: TrainingRun) {
    self.run = run
    let isTrained = run.series.contains {
      $0.split == .train && $0.curve.count >= Self.leastPointsOfCurve
    }
    let curves = isTrained ? run.metrics.filter { !Self.isClosing($0, of: run) } : run.metrics
    let validated = curves.filter { run.has($0, on: run.judgedSplit(of: $0)) }
    isValidated = !validated.isEmpty
    pool = isValidated ? validated : curves
  }

  /// Whether a metric is one value on validation and nothing on training: beside a training curve of another, what a
  /// script printed once it was done.
  private static func isClosing(_ metric: String, of run: TrainingRun) -> Bool {
    run.curve(of: metric, on: .train) == nil
      && run.curve(of: metric, on: run.judgedSplit(of: metric))?.count == 1
  }

  private static let leastPointsOfCurve = 3

  /// The metric, and why it is that one.
  func metric() throws(InvalidInput) -> (name: String, reason: String) {
    if pool.count == 1 {
      return (pool[0], "no other metric was logged \(isValidated ? "on validation" : "as a curve")")
    }
    if let gained = theReturn {
      return (gained, "it is the return of an agent, and no baseline names another metric")
    }
    if let loss = pool.first(where: { MetricName.key($0) == "loss" }) {
      return (loss, "it is the loss, and no baseline names another metric")
    }
    if let sum = pool.first(where: MetricName.isSumOfLosses) {
      return (sum, "it is the sum of the losses, and no baseline names another metric")
    }
    if let loss = onlyLoss { return loss }
    if let loss = AdversarialLosses(among: pool)?.generator {
      return (
        loss,
        "it is the loss of the generator, which is what is trained for, and no baseline names another"
      )
    }
    if let loss = CatBoostLog.leadingLoss(of: run), pool.contains(loss),
      run.direction(of: loss) == .lower
    {
      return (
        loss,
        "CatBoost lists it first of the losses, as what it evaluates by or trains on, and no baseline names another"
      )
    }
    if let score = SpaCyLog.leadingScore(of: run), pool.contains(score) {
      return (score, "spaCy chooses its best model by it, and no baseline names another")
    }
    if let loss = trainingLoss, pool.allSatisfy({ MetricFamily.of($0) == nil }) {
      return (loss.metric, "it is the loss, and nothing on validation is known as a metric")
    }
    if trainingLoss != nil, let pair = onlyPair {
      return (pair, "no other metric has a curve on both splits, and no baseline names another")
    }
    if let score = LeadingScore.found(among: pool) { return score }
    let known = pool.filter { run.direction(of: $0) != nil }
    if known.count == 1 {
      return (known[0], "no other metric says which way is better, and no baseline names another")
    }
    let why =
      trainingLoss.map { loss in
        "the loss was logged on training only, in '\(loss.column)', and validation has several metrics"
      } ?? "none of the metrics is the loss"
    var problem = MetricResolution.ambiguous(pool, why: why).problems
    if let columns = MisspeltSplits(in: run).hint ?? pairOfLosses { problem[0].hint = columns }
    throw InvalidInput(problem)
  }

  /// What is minimised on validation, where that is one quantity.
  private var onlyLoss: (name: String, reason: String)? {
    let losses = pool.filter { run.direction(of: $0) == .lower }
    if losses.count == 1 {
      return (losses[0], "no other metric is a loss, and no baseline names another")
    }
    let plain = losses.filter { Self.perplexities.isDisjoint(with: MetricName.words($0)) }
    if plain.count == 1, plain.count < losses.count {
      return (plain[0], "it is the loss beside its perplexity, and no baseline names another")
    }
    if losses.count == 2, let root = losses.first(where: { isRoot($0, of: losses) }) {
      return (root, "it is the root of the only other loss, and no baseline names another metric")
    }
    if let whole = losses.first(where: { isWhole($0, of: losses) }) {
      return (whole, "the other losses are called its parts, and no baseline names another metric")
    }
    let objectives = losses.filter {
      !Self.objectiveWords.isDisjoint(with: MetricName.words($0))
        || MetricName.key($0).contains("crossentropy")
    }
    guard objectives.count == 1 else { return nil }
    return (
      objectives[0], "it is the loss that classifiers are trained on, and no baseline names another"
    )
  }

  /// The only metric with several points on both splits.
  private var onlyPair: String? {
    let pairs = pool.filter { metric in
      [.train, run.judgedSplit(of: metric)].allSatisfy {
        run.curve(of: metric, on: $0)?.count ?? 0 > 1
      }
    }
    return pairs.count == 1 ? pairs[0] : nil
  }

  /// How to hold a loss of validation against that of training, which has another name.
  private var pairOfLosses: String? {
    guard let trained = trainingLoss,
      let held = run.series.first(where: {
        $0.split != .train && pool.contains($0.metric)
          && run.direction(of: $0.metric) == .lower
          && run.curve(of: $0.metric, on: .train) == nil
      })
    else { return nil }
    return "hold one of the losses against training, "
      + MisspeltSplits.call(train: trained.column, validation: held.column)
      + ", or \(MetricResolution.choice(among: pool).replacing("the one", with: "the metric"))"
  }

  /// The loss that only training has.
  private var trainingLoss: (metric: String, column: String)? {
    let trained = run.series.filter { $0.split == .train && !pool.contains($0.metric) }
    let loss =
      trained.first { MetricName.key($0.metric) == "loss" }
      ?? trained.first { MetricName.isSumOfLosses($0.metric) }
    return loss.map { ($0.metric, $0.column) }
  }

  /// Whether a metric is the root of another one, by their names and by their values: RMSE and MSE.
  private func isRoot(_ root: String, of others: [String]) -> Bool {
    let square = MetricName.key(root).replacing("rmse", with: "mse")
    guard square != MetricName.key(root),
      let other = others.first(where: { MetricName.key($0) == square }),
      let roots = run.curve(of: root, on: run.judgedSplit(of: root)),
      let squares = run.curve(of: other, on: run.judgedSplit(of: other)), roots.x == squares.x
    else { return false }
    return zip(roots.y, squares.y).allSatisfy { root, square in
      !(abs(root * root - square) > Self.roundingOfSquares * square)
    }
  }

  /// Whether all others, two at least, have its name with more words behind it: "rmse" beside "rmse_e" and "rmse_f".
  private func isWhole(_ whole: String, of losses: [String]) -> Bool {
    let words = MetricName.words(whole)
    return losses.count > 2
      && losses.allSatisfy { loss in
        let own = MetricName.words(loss)
        return loss == whole || own.count > words.count && own.starts(with: words)
      }
  }

  /// By how much of itself a square may differ from that of a root that was printed with few digits, or averaged over
  /// batches.
  private static let roundingOfSquares = 0.05

  /// The return among the metrics of an agent, whose losses need not fall while it learns; nil where there is none,
  /// or several that are not told apart by their extremes.
  ///
  /// An accuracy beside the loss is that of a model of rewards, which is fitted to preferences and acts on nothing.
  private var theReturn: String? {
    let keys = Set(pool.map(MetricName.key))
    guard !keys.contains("loss") || keys.isDisjoint(with: ["accuracy", "acc"]) else { return nil }
    let returns = pool.filter {
      Metric.isReturn($0) && Self.notTheReturn.isDisjoint(with: MetricName.words($0))
    }
    guard let first = returns.min(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
    // RLlib writes the return of its only agent once more under the names of the agent and of its module.
    return returns.allSatisfy { isSameCurve($0, as: first) } ? first : nil
  }

  private func isSameCurve(_ metric: String, as other: String) -> Bool {
    let split = run.judgedSplit(of: other)
    return metric == other || run.curve(of: metric, on: split) == run.curve(of: other, on: split)
  }

  private static let notTheReturn: Set = [
    "min", "max", "std", "var", "intrinsic", "best", "normalized",
  ]

  /// Words of losses that models are trained on; others are what they are judged by.
  private static let objectiveWords: Set = [
    "mlogloss", "multilogloss", "logloss", "crossentropy", "nll", "xent", "ce", "bce",
  ]

  /// Words for the exponential of a loss.
  private static let perplexities: Set = ["ppl", "perplexity"]
}
