import CurveModel

/// Validation that begins and stays far above training, which is judged all the same.
package enum FarFromTheStart: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "far-from-the-start",
    summary: "Validation is many times training at its first value, and never comes near it.",
    whyItMatters:
      "Before training went far, little of the gap can be its doing: the model was trained before this log, or the two "
      + "measure different things. The verdict calls the gap overfitting all the same.",
    whatToDo:
      "Check that both are the same loss on data prepared alike; if the model was trained before, hold it against the "
      + "log of that training.")

  /// Validation so many times training's first value, before training had gone far: what lies between them is no gap
  /// that this log's training opened.
  private static let leastFirstRatio = 30.0

  /// Validation that ever comes within so many times of training measures the same: it began far off by the statistics of
  /// normalization layers, or by a first large step.
  private static let nearRatio = 3.0

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    let metric = run.metric
    guard run.unusableTraining == nil, metric.direction == .lower, metric.ideal == 0,
      !run.isOverSizes, let train = run.run.curve(of: metric.name, on: .train)?.finite,
      let validation = run.run.curve(of: metric.name, on: run.judgedSplit)?.finite,
      let least = train.finiteRange?.lowerBound, least > 0,
      let nearest = validation.finiteRange?.lowerBound, nearest >= nearRatio * least
    else { return [] }
    let ratios = ScaledTraining.ratios(of: train, to: validation)
    guard let ratio = ratios.first, ratio > 0, ratio * leastFirstRatio <= 1,
      ratios.allSatisfy({ $0 * nearRatio <= 1 })
    else { return [] }
    return [
      warning(
        "validation is \(DecimalText.significant(1 / ratio, digits: 2)) times training at its first value: was the model "
          + "trained before this log, or do the two measure different things?",
        hint: "the gap between them need not be overfitting of this training")
    ]
  }
}
