import CurveModel

/// A training loss that was summed or scaled, where validation is a mean.
enum ScaledTraining {
  /// So many times validation's value, at every place: dropout and augmentation seldom double a loss.
  static let leastRatio = 4.0
  /// A factor stays what it is, while a model that cannot fit comes down with validation.
  private static let mostSpread = 3.0
  private static let leastPoints = 3
  /// Validation so many times training's value at every place is no gap that learning opened: of 171 public logs one has
  /// it, whose training is measured on logarithms.
  static let leastRatioOfValidation = 1e4

  /// The factor by which training was summed or scaled, if it was.
  ///
  /// Such a curve is no level of the same loss, and is left out of the judgement.
  ///
  /// - Parameters:
  ///   - train: its finite part, as is that of `validation`.
  ///   - validation: the curve that is judged.
  ///   - metric: what both measure.
  ///   - axis: of the run.
  /// - Returns: the factor where training is many times validation from the first place on, by about as much, or a
  ///   tiny part of it; nil elsewhere.
  static func factor(
    of train: LearningCurve, beside validation: LearningCurve, metric: Metric, on axis: Axis
  ) -> Double? {
    guard metric.direction == .lower, metric.ideal == 0, !metric.isProportion,
      axis.kind != .examples,
      // Nearly all runs end here.
      let end = train.y.last, let heldOut = validation.y.last,
      end >= leastRatio * heldOut || heldOut >= leastRatioOfValidation * end,
      validation.y.allSatisfy({ $0 > 0 }), train.y.allSatisfy({ $0 > 0 })
    else { return nil }
    let ratios = ratios(of: train, to: validation)
    guard ratios.count >= leastPoints, let least = ratios.min(), let most = ratios.max(),
      least >= leastRatio && most <= mostSpread * least || most * leastRatioOfValidation <= 1
    else { return nil }
    return ratios.last
  }

  /// Validation so many times training's first value, before training had gone far: what lies between them is no gap
  /// that this log's training opened.
  static let leastFirstRatio = 30.0

  /// Validation that ever comes within so many times of training measures the same: it began far off by the statistics of
  /// normalization layers, or by a first large step.
  static let nearRatio = 3.0

  /// That validation begins and stays far above training, which is judged all the same.
  private static func doubtOfFirst(_ diagnosis: Diagnosis, in run: TrainingRun) -> InputProblem? {
    let metric = diagnosis.run.metric
    guard metric.direction == .lower, metric.ideal == 0, run.axis.kind != .examples,
      let train = run.curve(of: metric.name, on: .train)?.finite,
      let validation = run.curve(of: metric.name, on: run.judgedSplit(of: metric.name))?.finite,
      train.y.allSatisfy({ $0 > 0 })
    else { return nil }
    let ratios = ratios(of: train, to: validation)
    guard let ratio = ratios.first, ratio > 0, ratio * leastFirstRatio <= 1,
      ratios.allSatisfy({ $0 * nearRatio <= 1 })
    else { return nil }
    return InputProblem(
      code: "far-from-the-start",
      message:
        "validation is \(DecimalText.significant(1 / ratio, digits: 2)) times training at its first value: was the model "
        + "trained before this log, or do the two measure different things?",
      hint: "the gap between them need not be overfitting of this training")
  }

  /// That training was left out for it, or is far from validation from the start on.
  static func doubt(of diagnosis: Diagnosis, in run: TrainingRun) -> InputProblem? {
    let metric = diagnosis.run.metric
    guard let train = run.curve(of: metric.name, on: .train)?.finite,
      let validation = run.curve(of: metric.name, on: run.judgedSplit(of: metric.name))?.finite,
      let factor = factor(of: train, beside: validation, metric: metric, on: run.axis)
    else { return doubtOfFirst(diagnosis, in: run) }
    let column = run.series.first { $0.metric == metric.name && $0.split == .train }?.column
    let training = "training\(column.map { " ('\($0)')" } ?? "")"
    let times = "\(DecimalText.significant(max(factor, 1 / factor), digits: 2)) times"
    return InputProblem(
      code: "scaled-training",
      message: factor > 1
        ? "\(training) is about \(times) validation from the start on, and is left out: is it a sum over batches, or "
          + "another loss?"
        : "validation is about \(times) \(training) from the start on, which is left out: is one of them measured in "
          + "another unit, or on logarithms?",
      hint: "log the mean loss per example on both splits, or judge another metric with --metric")
  }

  /// Training over validation, at each place of validation that training had reached.
  static func ratios(of train: LearningCurve, to validation: LearningCurve) -> [Double] {
    var next = 0
    return zip(validation.x, validation.y).compactMap { x, y in
      while next < train.count, train.x[next] <= x { next += 1 }
      return next > 0 ? train.y[next - 1] / y : nil
    }
  }
}
