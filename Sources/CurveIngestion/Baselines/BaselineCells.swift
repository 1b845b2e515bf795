import CurveModel

/// The cells that a measured baseline has in `baselines.csv`.
package struct BaselineCells: Sendable {
  let kind: BaselineKind
  let name: String
  let metric: String
  let split: Split
  /// Text for each column that is to be written; an empty one clears the cell.
  let cells: [(column: String, text: String)]

  /// The cells of a row; `asPercent` says whether a share is written as "8.1%".
  package init(_ baseline: MeasuredBaseline, asPercent: Bool) {
    kind = baseline.kind
    name = baseline.name
    metric = baseline.metric
    split = baseline.split
    let factor = asPercent ? 100.0 : 1
    func number(_ value: Double?) -> String {
      value.map { DecimalText.significant($0 * factor, digits: 6) + (asPercent ? "%" : "") } ?? ""
    }
    cells = [
      ("kind", kind.rawValue), ("name", name), ("metric", metric), ("split", split.rawValue),
      ("value", number(baseline.value)), ("std_error", number(baseline.standardError)),
      ("ci_low", ""), ("ci_high", ""), ("n", String(baseline.sampleSize)),
      ("grade", baseline.grade ?? ""), ("source", baseline.source),
    ]
  }

  func text(_ column: String) -> String? { cells.first { $0.column == column }?.text }

  /// Whether a row of a file is this baseline.
  func isSame(as baseline: Baseline) -> Bool {
    let named = ColumnGrammar.metricColumn(metric)
    return baseline.kind == kind && baseline.name == name
      && baseline.metric.map(MetricName.key) == MetricName.key(named.metric)
      && (baseline.split ?? .validation) == split
  }
}
