import CurveModel

/// A loss that is 0 from its first value to its last: it does not see what the model gets wrong.
enum ZeroLoss {
  /// A single value may be rounded.
  private static let leastPoints = 3

  static func doubt(of diagnosis: Diagnosis, in run: TrainingRun) -> InputProblem? {
    let metric = diagnosis.run.metric
    guard metric.direction == .lower, metric.ideal == 0, !metric.isProportion,
      let curve = run.curve(of: metric.name, on: run.judgedSplit(of: metric.name))?.finite,
      curve.count >= leastPoints, curve.y.allSatisfy({ $0 == 0 })
    else { return nil }
    return InputProblem(
      code: "zero-loss",
      message: "the loss is exactly 0 at every point: does it see the error at all?",
      hint:
        "a softmax over a single output gives such a loss; judge another metric with --metric until it is mended"
    )
  }
}
