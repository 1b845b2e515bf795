import CurveModel

/// Training and validation that were recorded along different stretches of the x-axis: one counts other steps than the
/// other, or is cut off.
enum DisjointTraining {
  /// A single evaluation at the end of a run lies behind every value of training.
  private static let leastPoints = 3

  /// Whether training ended before validation began, or began after it ended: no place has both.
  static func isDisjoint(
    _ train: LearningCurve, from validation: LearningCurve, on axis: Axis
  ) -> Bool {
    guard axis.kind != .examples, let trainEnd = train.x.last, let end = validation.x.last,
      // Nearly all runs end here.
      trainEnd < validation.x[0] || end < train.x[0]
    else { return false }
    return min(train.count, validation.count) >= leastPoints
  }

  static func doubt(of diagnosis: Diagnosis, in run: TrainingRun) -> InputProblem? {
    let metric = diagnosis.run.metric.name
    let split = run.judgedSplit(of: metric)
    guard split != .train, let train = run.curve(of: metric, on: .train)?.finite,
      let validation = run.curve(of: metric, on: split)?.finite,
      isDisjoint(train, from: validation, on: run.axis)
    else { return nil }
    func stretch(_ curve: LearningCurve) -> String {
      "\(DecimalText.place(curve.x[0])) to \(DecimalText.place(curve.x[curve.count - 1]))"
    }
    return InputProblem(
      code: "disjoint-training",
      message:
        "training was recorded at \(run.axis.word) \(stretch(train)), validation at \(stretch(validation)): training is "
        + "left out, as no place has both",
      hint:
        "do both count the same steps? log them on one x-axis, or name the one they share with --x")
  }
}
