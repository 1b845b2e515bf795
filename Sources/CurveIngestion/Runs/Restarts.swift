import CurveModel

/// Which run counts in a log that started again.
enum Restarts {
  /// A run with fewer points than this share of the longest one, that goes less far as well, was stopped at its start,
  /// or has hardly begun.
  static let leastShare = 0.25
  /// With fewer points nothing can be told about a run, so that one with as many counts where there is one.
  static let leastPoints = 4

  /// Whether runs are called after the parts of one training, "phase1" and "phase2", of which the last one counts.
  static func areParts(_ names: [String?]) -> Bool {
    names.allSatisfy { name in
      let name = name?.lowercased() ?? ""
      return name.utf8.last.map { (0x30...0x39).contains($0) } ?? false
        && (name.hasPrefix("phase") || name.hasPrefix("stage") || name.hasPrefix("part"))
    }
  }

  /// The last run that is more than a start; `runs` must not be empty.
  static func judged(among runs: [TrainingRun]) -> TrainingRun {
    if runs.count == 1 { return runs[0] }
    let longest = runs.map(points).max() ?? 0
    let furthest = runs.map(extent).max() ?? 0
    let isMore = { (run: TrainingRun) in
      let count = points(of: run)
      guard longest < leastPoints || count >= leastPoints else { return false }
      return isComplete(run) && count >= leastPoints
        || Double(count) >= leastShare * Double(longest)
        || furthest > 0 && extent(of: run) >= leastShare * furthest
    }
    guard let judged = runs.last(where: isMore) else {
      preconditionFailure("the longest run is as long as itself")
    }
    return judged
  }

  /// What to say of the run that counts: that it is not the last, where it is not.
  static func words(for judged: TrainingRun, among runs: [TrainingRun]) -> String {
    guard let last = runs.last, last.name != judged.name else {
      return "'\(judged.name)' is judged"
    }
    let count = points(of: last)
    return "'\(judged.name)' is judged, the last that is more than a start ('\(last.name)' has "
      + "\(count) \(count == 1 ? "point" : "points"))"
  }

  /// Whether a run went as far as it was to.
  private static func isComplete(_ run: TrainingRun) -> Bool {
    guard let end = run.plannedEnd else { return false }
    return run.series.contains { ($0.curve.x.last ?? -.infinity) >= end }
  }

  /// How far a run goes on its x-axis: runs may be recorded less often than others.
  private static func extent(of run: TrainingRun) -> Double {
    run.series.map { ($0.curve.x.last ?? 0) - ($0.curve.x.first ?? 0) }
      .filter(\.isFinite).max() ?? 0
  }

  private static func points(of run: TrainingRun) -> Int {
    run.series.map(\.curve.count).max() ?? 0
  }
}
