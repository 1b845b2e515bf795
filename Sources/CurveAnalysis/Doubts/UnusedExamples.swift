import CurveModel

/// A number of examples beside a baseline or a level whose error it does not tell.
package enum UnusedExamples: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "unused-n",
    summary: "A baseline or a level gives its error by n, in a metric that is no share.",
    whyItMatters: "Only the error of a share follows from n: the level is taken as exact.",
    whatToDo:
      "Give std_error; of a baseline ci_low and ci_high will do, of a level a file of --levels.")

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    guard !run.metric.isProportion else { return [] }
    let levels = run.judgement.assessment.evidence.options.levels
    return levels.compactMap(warning(of:))
      + run.baselines.compactMap { row in
        guard case .sampleSize = row.uncertainty, row.comparable != .no,
          MetricResolution.isMeasured(row, in: run.metric.name)
        else { return nil }
        return warning(
          "the n of '\(row.name)' is not used, since '\(run.metric.name)' is no share",
          at: row.location, hint: "give std_error, or ci_low and ci_high")
      }
  }

  private static func warning(of level: GivenLevel) -> InputProblem? {
    guard level.sampleSize != nil, level.standardError == nil else { return nil }
    return warning(
      "the n of the level on \(level.split.rawValue) is not used: only the error of a share follows from it",
      at: level.location, hint: "give std_error in a file of --levels")
  }
}
