import CurveModel

/// A row that names no metric, decides the verdict, and may be a level of another metric that the run logs.
package enum BaselineWithoutMetric: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "baseline-without-metric",
    summary:
      "The baseline that is beaten, or the floor that is not reached, names no metric, and the run logs a share beside "
      + "the metric it was held against.",
    whyItMatters:
      "An accuracy of 0.9 that is held against a loss of 0.65 is beaten by nothing but the mistake, and an accuracy of "
      + "0.1, which is chance, is no loss that a model has to reach.",
    whatToDo: "Give baselines.csv a column 'metric', and name the metric of every row.")

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    guard !run.metric.isProportion, let baseline = decisive(in: run),
      baseline.writtenMetric == nil,
      let other = run.run.series.first(where: { series in
        series.split == run.judgedSplit && MetricFamily.of(series.metric)?.scale == .share
          && (0...1).contains(baseline.value)
      })
    else { return [] }
    return [
      warning(
        "'\(baseline.name)' names no metric and is held against '\(run.metric.name)'; the run logs "
          + "'\(other.metric)' as well",
        at: baseline.location,
        hint: "write the metric into a column 'metric' of the baselines")
    ]
  }

  /// The row that the verdict stands on.
  private static func decisive(in run: DiagnosedRun) -> Baseline? {
    switch run.verdict {
    case .baselineBeaten: run.tightestBaseline
    case .notLearning: run.floor?.baseline
    default: nil
    }
  }
}
