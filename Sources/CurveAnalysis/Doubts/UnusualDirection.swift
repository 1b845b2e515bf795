import CurveModel

/// A stated direction that a metric's name denies.
package enum UnusualDirection: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "unusual-direction",
    summary:
      "The metric is judged in the direction that was stated, though its name says the other.",
    whyItMatters:
      "In the wrong direction the worst checkpoint is judged as the best, and every comparison is the wrong way round.",
    whatToDo: "Leave out --direction, or the setting of that name, if it is a slip.")

  /// Values below 0 are in no doubt: those of a loss that was negated.
  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    let metric = run.metric
    let family = MetricFamily.of(metric.name)
    guard let usual = family?.direction, usual != metric.direction,
      run.run.statedDirection(of: metric.name) != metric.direction,
      let range = run.judgedRange, range.upperBound > 0,
      !FallingScore.isLogged(as: metric.name, of: family, in: run.run)
    else { return [] }
    return [
      warning(
        "'\(metric.name)' is judged as better \(metric.direction.rawValue), as stated, though by its "
          + "name \(usual.rawValue) is better",
        hint: "leave out --direction if this is a slip")
    ]
  }
}
