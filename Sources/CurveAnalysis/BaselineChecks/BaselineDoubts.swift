import CurveModel

/// What is doubtful about baselines that can be used all the same.
enum BaselineDoubts {
  /// Ties among those that could be the tightest, and floors above them.
  static func all(of rows: [Baseline], direction: MetricDirection) -> [InputProblem] {
    let candidates = rows.filter { $0.kind.isDemonstrated && !$0.kind.isTrivial }
    return TiedBaselines.warnings(about: candidates)
      + FloorBeatsAll.warnings(
        about: rows.filter(\.kind.isTrivial), beside: candidates, direction: direction)
  }

  /// A metric that nobody knows may be misspelt: `others` are those of the file's other rows.
  static func unknownDirection(
    _ rows: [Baseline], metric: String?, others: [String]
  ) -> [InputProblem] {
    guard let metric, let first = rows.first else { return [] }
    return [
      InputProblem(
        code: "unknown-metric",
        message: "cannot tell whether lower or higher '\(first.writtenMetric ?? metric)' is better",
        at: first.location,
        hint: Spelling.suggestion(among: others, for: metric)
          ?? "check against a log with --curves and --direction")
    ]
  }
}
