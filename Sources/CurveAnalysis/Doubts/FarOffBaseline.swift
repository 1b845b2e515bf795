import CurveModel

/// A floor far above all that a loss showed.
package enum FarOffBaseline: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "far-off-baseline",
    summary: "A floor that names no metric is far above everything that the loss showed.",
    whyItMatters:
      "The first values of a training lie near what a model scores that learnt nothing. A floor far above them is one "
      + "of another metric, and what is held against it is meaningless.",
    whatToDo: "Say in a column 'metric' of baselines.csv what the rows are in.")

  /// A floor so many times above everything that a loss showed is none of that loss: the first values of a
  /// training lie near it.
  private static let farAbove = 10.0

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    let metric = run.metric
    guard metric.direction == .lower, metric.unit == .unbounded, metric.ideal == 0,
      let range = run.judgedRange, range.upperBound > 0,
      let floor = run.baselines.first(where: {
        $0.kind.isTrivial && $0.metric == nil && $0.value > farAbove * range.upperBound
      })
    else { return [] }
    return [
      warning(
        "the floor '\(floor.name)' (\(floor.valueText)) is far above everything in '\(metric.name)' "
          + "(\(DecimalText.significant(range.lowerBound)) to \(DecimalText.significant(range.upperBound)))",
        at: floor.location, hint: "say in a column 'metric' what the baselines are in")
    ]
  }
}
