import CurveModel
import Glibc

/// A small run for a rule's manual page; the same values are its tests.
package struct RuleExample: Sendable {
  package var title: String
  package var run: TrainingRun
  package var baselines: [Baseline]
  /// Set where the metric's name does not tell its direction.
  package var direction: MetricDirection?

  /// - Parameters:
  ///   - title: what the run shows.
  ///   - metric: "error" and "accuracy" are shares, "loss" has the ideal 0.
  ///   - train: one value an epoch; nil where it was not logged.
  ///   - validation: the same on validation.
  ///   - heldOut: the same on train-val, test-val or test.
  ///   - loss: a loss beside the metric.
  ///   - baselines: what the run is held against.
  package init(
    _ title: String, metric: String = "loss", train: [Double]? = nil, validation: [Double]? = nil,
    heldOut: [(Split, [Double])] = [], loss: (train: [Double], validation: [Double])? = nil,
    baselines: [Baseline] = []
  ) {
    self.title = title
    self.baselines = baselines
    var series: [Series] = []
    func add(_ metric: String, _ split: Split, _ values: [Double]?) {
      guard let values else { return }
      let x = values.indices.map(Double.init)
      series.append(
        Series(
          metric: metric, split: split, column: "\(split.rawValue)_\(metric)",
          curve: LearningCurve(x: x, y: values)))
    }
    add(metric, .train, train)
    add(metric, .validation, validation)
    for (split, values) in heldOut { add(metric, split, values) }
    add("loss", .train, loss?.train)
    add("loss", .validation, loss?.validation)
    run = TrainingRun(name: "example", axis: Axis(kind: .epoch, column: "epoch"), series: series)
  }

  /// The same run with a learning rate, one value an epoch.
  func with(learningRate: [Double]) -> RuleExample {
    var copy = self
    let x = learningRate.indices.map(Double.init)
    copy.run.learningRate = LearningRate(
      column: "lr", curve: LearningCurve(x: x, y: learningRate))
    return copy
  }

  /// The same run in a metric that improves upwards: an error as accuracy (1 − value), a loss negated.
  package var mirrored: RuleExample {
    var copy = self
    copy.title += " (mirrored)"
    let judged = run.series.first?.metric ?? ""
    let isShare = judged == "error"
    let name = isShare ? "accuracy" : judged
    func mirror(_ value: Double) -> Double { isShare ? 1 - value : -value }
    if !isShare { copy.direction = .higher }
    copy.run.series = run.series.map { series in
      guard series.metric == judged else { return series }
      return Series(
        metric: name, split: series.split, column: series.column,
        curve: series.curve.mapValues(mirror), spread: series.spread)
    }
    copy.baselines = baselines.map { baseline in
      var mirrored = baseline
      mirrored.value = mirror(baseline.value)
      mirrored.metric = baseline.metric.map { $0 == judged ? name : $0 }
      if case .interval(let low, let high) = baseline.uncertainty {
        mirrored.uncertainty = .interval(low: mirror(high), high: mirror(low))
      }
      return mirrored
    }
    return copy
  }
}

extension RuleExample {
  /// A validation error over training-set size: 16 examples, and every size twice the one before.
  ///
  /// The standard error of each point is measured on 25 repeats; nil where the log tells none.
  package static func overSize(
    _ title: String, validation: [Double], standardError: Double? = nil, baselines: [Baseline] = []
  ) -> RuleExample {
    var example = RuleExample(title, metric: "error", baselines: baselines)
    var size = 16.0
    let sizes = validation.map { _ in
      defer { size *= 2 }
      return size
    }
    let spread = standardError.map { error in
      PointSpread(
        standardErrors: validation.map { _ in error }, counts: validation.map { _ in 25 })
    }
    example.run = TrainingRun(
      name: "example", axis: Axis(kind: .examples, column: "train_size"),
      series: [
        Series(
          metric: "error", split: .validation, column: "validation_error",
          curve: LearningCurve(x: sizes, y: validation), spread: spread)
      ])
    return example
  }

  /// A run in error whose linear baseline is 20 % and whose mean predictor is 50 %.
  package static func againstLinear(_ title: String, train: Double, validation: Double)
    -> RuleExample
  {
    RuleExample(
      title, metric: "error", train: ExampleCurve.settling(from: 0.5, to: train),
      validation: ExampleCurve.settling(from: 0.5, to: validation),
      baselines: [
        Baseline(kind: .linear, name: "linear", value: 0.2),
        Baseline(kind: .meanPredictor, name: "majority", value: 0.5),
      ])
  }
}

/// Curves for examples: deterministic, with a little deterministic scatter.
package enum ExampleCurve {
  /// An exponential fall (or rise) from one level to another, practically there at the end.
  package static func settling(
    from start: Double, to end: Double, points: Int = 40, scatter: Double = 0
  )
    -> [Double]
  {
    (0..<points).map { index in
      let share = Double(index) / Double(max(points - 1, 1))
      return end + (start - end) * exp(-9 * share) + scatter * wobble(index)
    }
  }

  /// Shares of so many examples: each count, repeated.
  package static func shares(of examples: Int, _ counts: [(count: Int, points: Int)]) -> [Double] {
    counts.flatMap { [Double](repeating: Double($0.count) / Double(examples), count: $0.points) }
  }

  /// A straight line from one level to another.
  package static func straight(
    from start: Double, to end: Double, points: Int = 40, scatter: Double = 0
  )
    -> [Double]
  {
    (0..<points).map { index in
      start + (end - start) * Double(index) / Double(max(points - 1, 1)) + scatter * wobble(index)
    }
  }

  /// A value between −1 and 1 that looks random and is always the same.
  static func wobble(_ index: Int) -> Double {
    let product = sin(Double(index + 1) * 12.9898) * 43758.5453
    return 2 * (product - floor(product)) - 1
  }
}
