import CurveModel

/// What is doubtful about baselines that can be used all the same.
enum BaselineDoubts {
  /// Ties among those that could be the tightest.
  static func all(
    of rows: [Baseline], direction: MetricDirection, whole: Double?
  ) -> [InputProblem] {
    let candidates = rows.filter { $0.kind.isDemonstrated && !$0.kind.isTrivial }
    var doubts = candidates.indices.compactMap { index -> InputProblem? in
      let row = candidates[index]
      guard
        let earlier = candidates[..<index].first(where: {
          $0.value == row.value && $0.isWrittenAsPercent == row.isWrittenAsPercent
            && ($0.split ?? .validation) == (row.split ?? .validation)
        })
      else { return nil }
      return InputProblem(
        code: "tie",
        message: "'\(row.name)' has the value of '\(earlier.name)' on line "
          + "\(earlier.location?.line ?? 0)",
        at: row.location, hint: "the higher grade counts, or the row that comes first")
    }
    let best = candidates.map { $0.value * direction.sign }.min()
    let floors = rows.filter(\.kind.isTrivial)
    doubts += floors.compactMap { floor in
      guard let best, floor.value * direction.sign <= best,
        candidates.allSatisfy({ $0.isWrittenAsPercent == floor.isWrittenAsPercent })
      else { return nil }
      return InputProblem(
        code: "floor-beats-all",
        message: "the floor '\(floor.name)' is at least as good as every baseline of this metric",
        at: floor.location,
        hint: "check both values; if they are right the metric does not tell models apart")
    }
    return doubts + rows.compactMap { vagueness(of: $0, among: rows, whole: whole) }
  }

  /// A standard error larger than a share can have, or than all that lies between the baselines.
  ///
  /// A share of n examples has at most √(1/4n), a quarter of the whole for four of them.
  private static func vagueness(
    of row: Baseline, among rows: [Baseline], whole: Double?
  ) -> InputProblem? {
    let error: Double? =
      switch row.uncertainty {
      case .standardError(let error): error
      case .interval(let low, let high): (high - low) / (2 * UncertainLevel.z)
      case .unstated, .sampleSize: nil
      }
    guard let error else { return nil }
    let text = "the standard error of '\(row.name)' is \(DecimalText.significant(error, digits: 3))"
    let most = (row.isWrittenAsPercent ? 100 : whole).map { $0 / 4 }
    if let most, error > most {
      return InputProblem(
        code: "large-error",
        message: "\(text), more than a share of four examples has",
        at: row.location, hint: "a standard error is in the units of the value; check it, or give n"
      )
    }
    let distances = rows.filter { $0.isWrittenAsPercent == row.isWrittenAsPercent }
      .map { abs($0.value - row.value) }
    guard let farthest = distances.max(), farthest > 0, error > farthest else { return nil }
    return InputProblem(
      code: "large-error", message: "\(text), more than lies between it and any other baseline",
      at: row.location, hint: "measure it on more examples, or check its unit")
  }

  static func unknownDirection(_ rows: [Baseline], metric: String?) -> [InputProblem] {
    guard let metric, let first = rows.first else { return [] }
    return [
      InputProblem(
        code: "unknown-metric",
        message: "cannot tell whether lower or higher '\(first.writtenMetric ?? metric)' is better",
        at: first.location, hint: "check against a log with --curves and --direction")
    ]
  }
}
