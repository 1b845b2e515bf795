import CurveModel

/// Settings that only number the runs: `run06`, `trial_3`.
///
/// A number that is another one in every run, and is called a run, a trial or the like or written with a
/// zero before it, was chosen by nobody: it names the run.
enum RunCounters {
  private static let words: Set = [
    "run", "runs", "trial", "exp", "experiment", "job", "task", "worker", "version", "seed", "rep",
    "repeat", "replicate", "fold", "id", "idx", "index", "no", "nr", "num", "number", "model",
    "try",
    "attempt", "checkpoint", "v",
  ]

  /// The rows without these settings; fewer than three runs do not tell.
  static func removed(from rows: [SurveyRow]) -> [SurveyRow] {
    guard rows.count > 2 else { return rows }
    var values: [String: [String]] = [:]
    for row in rows {
      for setting in row.settings { values[setting.name, default: []].append(setting.value) }
    }
    let counters = Set(values.filter { isCounter($0.key, $0.value) }.keys)
    guard !counters.isEmpty else { return rows }
    return rows.map { row in
      var row = row
      row.settings.removeAll { counters.contains($0.name) }
      return row
    }
  }

  private static func isCounter(_ name: String, _ values: [String]) -> Bool {
    var seen: Set<String> = []
    guard values.count > 2, values.allSatisfy({ seen.insert($0).inserted }),
      values.allSatisfy({ Int($0).map { $0 >= 0 } ?? false })
    else { return false }
    return words.contains(name.lowercased())
      || values.contains { $0.count > 1 && $0.hasPrefix("0") }
  }
}
