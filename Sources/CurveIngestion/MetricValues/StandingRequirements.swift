import CurveModel

/// What a project asks of its metrics, in its settings file and in the baselines that the file names.
///
/// It holds for metrics that are there and of which nothing else is required.
package struct StandingRequirements {
  package private(set) var requirements: [MetricRequirement] = []
  /// What was left out, and why, by file.
  private var warnings: [String: [ReadingWarning]] = [:]

  /// - Parameters:
  ///   - rows: baselines; those of kind `requirement` count, the first of a metric before later ones.
  ///   - judged: the metric of rows that name none.
  ///   - columns: the metrics that have values, as written.
  ///   - stated: what the call or the table itself requires.
  package init(
    _ rows: [Baseline], judged: String?, columns: [String], stated: [MetricRequirement]
  ) {
    var taken = Set(stated.map { MetricName.key($0.metric) })
    for row in rows where row.kind == .requirement {
      let metric = row.metric ?? judged
      let column = columns.first { column in
        let named = ColumnGrammar.metricColumn(column)
        return metric.map(MetricName.key) == MetricName.key(named.metric)
          && (named.split ?? .validation) == (row.split ?? .validation)
      }
      guard let column else {
        leaveOut(row, named: metric ?? row.name)
        continue
      }
      guard taken.insert(MetricName.key(column)).inserted else { continue }
      requirements.append(MetricRequirement(row, on: column))
    }
  }

  /// A file with what was left out of it.
  package func annotated(_ file: FileInspection) -> FileInspection {
    var file = file
    file.warnings += warnings[file.path] ?? []
    return file
  }

  private mutating func leaveOut(_ row: Baseline, named name: String) {
    guard let location = row.location else { return }
    let split = row.split.map { " of split '\($0.rawValue)'" } ?? ""
    let message = "the requirement on '\(name)'\(split) is left out: no column holds its values"
    warnings[location.file, default: []].append(
      ReadingWarning(line: location.line, message: message))
  }
}
