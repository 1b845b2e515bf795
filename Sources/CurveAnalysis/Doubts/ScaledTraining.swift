import CurveModel

/// A training loss that was summed or scaled, where validation is a mean.
package enum ScaledTraining: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "scaled-training",
    summary:
      "Training is many times validation from the start on, or a tiny part of it, and is left out.",
    whyItMatters:
      "Dropout and augmentation seldom double a loss: such a training is a sum over batches, another loss or in another "
      + "unit, and no level of what validation measures. Without it underfitting and overfitting cannot be told apart.",
    whatToDo:
      "Log the mean loss per example on both splits, or judge another metric with --metric.")

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

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    guard case .scaled(let factor)? = run.unusableTraining else { return [] }
    let training = "training\(run.column(on: .train).map { " ('\($0)')" } ?? "")"
    let times = "\(DecimalText.significant(max(factor, 1 / factor), digits: 2)) times"
    return [
      warning(
        factor > 1
          ? "\(training) is about \(times) validation from the start on, and is left out: is it a sum over batches, or "
            + "another loss?"
          : "validation is about \(times) \(training) from the start on, which is left out: is one of them measured in "
            + "another unit, or on logarithms?",
        hint: "log the mean loss per example on both splits, or judge another metric with --metric")
    ]
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
