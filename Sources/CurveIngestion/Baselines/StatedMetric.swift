import CurveModel

/// A metric as somebody names it on the command line: "val_error", "accuracy".
package struct StatedMetric: Sendable {
  /// The name without a split.
  package let metric: String
  /// The split that the name states.
  package let split: Split?

  package init(_ name: String) {
    let column = ColumnGrammar.metricColumn(name)
    metric = column.metric.isEmpty ? name : column.metric
    split = column.split
  }
}
