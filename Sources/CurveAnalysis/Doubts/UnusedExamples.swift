import CurveModel

/// A number of examples beside a level whose error it does not tell.
package enum UnusedExamples: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "unused-n",
    summary: "A baseline gives its error by n, in a metric that is no share.",
    whyItMatters: "Only the error of a share follows from n: the level is taken as exact.",
    whatToDo: "Give std_error, or ci_low and ci_high.")

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    guard !run.metric.isProportion else { return [] }
    return run.baselines.compactMap { row in
      guard case .sampleSize = row.uncertainty, row.comparable != .no,
        MetricResolution.isMeasured(row, in: run.metric.name)
      else { return nil }
      return warning(
        "the n of '\(row.name)' is not used, since '\(run.metric.name)' is no share",
        at: row.location, hint: "give std_error, or ci_low and ci_high")
    }
  }
}
