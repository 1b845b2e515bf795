import CurveModel

/// Rows that a run is not held against although nobody said so.
package enum NotCompared: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "not-compared",
    summary:
      "A row of the baselines counts for nothing here, mostly since it is in another metric or on another split than the "
      + "run is judged in, and does not say that it is meant so.",
    whyItMatters:
      "A level that counts for nothing is seldom meant: the row may be in a metric that is misspelt or not logged, or on "
      + "another split.",
    whatToDo:
      "Correct the row's metric, split or value as the reason says; 'comparable' set to 'no' says that it is meant."
  )

  /// One for each reason, at the first of its rows, in file order.
  ///
  /// A requirement in another metric that the run logs is judged by the plan over its metrics, and is in no doubt; one
  /// that has no place in that plan keeps the problem's own code.
  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    let excluded = rows(of: run)
    let reasons = excluded.map(\.reason)
    return excluded.indices.filter { reasons.firstIndex(of: reasons[$0]) == $0 }.map { first in
      let rows = excluded.filter { $0.reason == reasons[first] }.map(\.baseline)
      if let problem = RunMetricPlan.problem(with: rows[0], in: run.run) { return problem }
      return warning(
        "\(Spelling.quotedList(rows.map(\.name))) \(rows.count == 1 ? "is" : "are") "
          + "not compared: \(reasons[first])",
        at: rows[0].location, hint: hint(for: rows[0], in: run))
    }
  }

  /// The metrics of the rows that are not compared, where that is because they are in another one than the run is
  /// judged in; empty where a row is in doubt for another reason.
  static func otherMetrics(about run: DiagnosedRun) -> [String] {
    let metrics = rows(of: run).map { $0.baseline.metric.map { MetricName.key($0) } }
    let own = MetricName.key(run.metric.name)
    return metrics.contains { $0 == nil || $0 == own } ? [] : metrics.compactMap(\.self)
  }

  /// The rows in doubt, each with the reason why it is not compared.
  private static func rows(of run: DiagnosedRun) -> [(baseline: Baseline, reason: String)] {
    let planned = Set(
      run.judgement.metricPlan?.standings.map { MetricName.key($0.metric) } ?? [])
    return run.excludedRows.filter { row, _ in
      let isPlanned =
        row.kind == .requirement && row.metric.map { planned.contains(MetricName.key($0)) } ?? false
      return
        (row.comparable == .yes && !isForOther(row, in: run) || isMisspelt(row, in: run.run)
        || isForeign(row, in: run))
        && !isPlanned
    }
  }

  /// Whether a row is in another metric of the run, and somebody named the one to judge.
  private static func isForOther(_ row: Baseline, in diagnosed: DiagnosedRun) -> Bool {
    diagnosed.judgement.assessment.evidence.options.metric != nil
      && !MetricResolution.isMeasured(row, in: diagnosed.metric.name)
      && diagnosed.run.metrics.contains { MetricResolution.isMeasured(row, in: $0) }
  }

  /// Whether a row is in a metric that the run does not log, by a slip: that is no matter of what may be compared.
  private static func isMisspelt(_ row: Baseline, in run: TrainingRun) -> Bool {
    guard let metric = row.metric,
      !run.metrics.contains(where: { MetricResolution.isMeasured(row, in: $0) })
    else { return false }
    return Spelling.nearest(run.metrics, to: metric) != nil
  }

  /// Whether a level that somebody reached is in a metric that the run does not log, and it is held against none.
  private static func isForeign(_ row: Baseline, in diagnosed: DiagnosedRun) -> Bool {
    row.kind.isDemonstrated && !row.kind.isTrivial
      && diagnosed.judgement.assessment.evidence.baseline == nil
      && !diagnosed.run.metrics.contains { MetricResolution.isMeasured(row, in: $0) }
  }

  /// What to do about a metric that the run does not log: it may be misspelt, or logged as something that is
  /// no curve of a model's quality.
  private static func hint(for row: Baseline, in diagnosed: DiagnosedRun) -> String? {
    let metrics = diagnosed.run.metrics
    guard let metric = row.metric else { return nil }
    if let logged = metrics.first(where: { MetricResolution.isMeasured(row, in: $0) }) {
      return logged == diagnosed.metric.name
        ? nil
        : (row.kind.isTrivial ? "a floor does not choose the metric: " : "")
          + "--metric '\(logged)' judges the run in it"
    }
    // "latency_ms" may be logged as "val_latency_ms".
    let words = MetricName.words(metric)
    if let column = diagnosed.ignored.first(where: {
      MetricName.words($0.column).suffix(words.count) == words[...]
    }) {
      return
        "the log has a column '\(column.column)', which is not read as a metric (\(column.reason)); "
        + "'tightline metrics' holds any quantity against its requirement"
    }
    let written = row.writtenMetric ?? metric
    guard !metrics.isEmpty else { return "give a level in '\(written)', or leave the row out" }
    return Spelling.suggestion(among: metrics, for: metric)
      ?? "the run does not log '\(written)', but \(Spelling.quotedList(metrics))"
  }
}
