import CurveIngestion
import CurveModel

/// Metrics that the judged run lacks and another run of the same input has.
enum OtherRuns {
  /// The same problems; one about a metric that was not logged says which other run logs it.
  ///
  /// - Parameters:
  ///   - error: What a run could not be judged for.
  ///   - log: Where the run came from.
  ///   - metric: The metric that was asked for.
  ///   - baselines: The rows that the run was to be held against.
  /// - Returns: The problems with these hints.
  static func told(
    _ error: InvalidInput, in log: TrainingLog?, metric: String?, baselines: [Baseline]
  ) -> InvalidInput {
    guard let log, log.runs.count > 1 else { return error }
    return InvalidInput(
      error.problems.map { problem in
        let wanted =
          switch problem.code {
          case "unknown-metric": metric
          case "baseline-metric-not-logged":
            baselines.first { $0.location == problem.location }?.metric
          default: nil as String?
          }
        let runs = wanted.map { names(ofRunsWith: $0, in: log) } ?? []
        guard let first = runs.first else { return problem }
        var problem = problem
        problem.hint =
          "\(runs.count == 1 ? "run" : "runs") \(Spelling.quotedList(runs)) "
          + "\(runs.count == 1 ? "logs" : "log") it: choose with --run \(ShellQuoting.command([first]))"
        return problem
      })
  }

  private static func names(ofRunsWith metric: String, in log: TrainingLog) -> [String] {
    let key = MetricName.key(metric)
    return log.runs.filter { run in
      run.series.contains { [$0.metric, $0.column].map(MetricName.key).contains(key) }
    }.map(\.name)
  }
}
