import CurveModel

/// A stated direction that a metric's name denies.
enum UnusualDirection {
  /// A doubt about it, unless the values are below 0: those of a loss that was negated.
  static func doubt(of diagnosis: Diagnosis, in run: TrainingRun) -> InputProblem? {
    let metric = diagnosis.run.metric
    let judged = diagnosis.curves
    let family = MetricFamily.of(metric.name)
    guard let usual = family?.direction, usual != metric.direction,
      run.statedDirection(of: metric.name) != metric.direction,
      let range = LearningCurve.finiteRange(of: judged.train, judged.validation),
      range.upperBound > 0,
      !FallingScore.isLogged(as: metric.name, of: family, in: run)
    else { return nil }
    return InputProblem(
      code: "unusual-direction",
      message:
        "'\(metric.name)' is judged as better \(metric.direction.rawValue), as stated, though by its "
        + "name \(usual.rawValue) is better",
      hint: "leave out --direction if this is a slip")
  }
}
