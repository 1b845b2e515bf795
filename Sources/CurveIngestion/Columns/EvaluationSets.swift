import CurveModel

/// The names that Hugging Face's Trainer gives several evaluation sets: "eval_id_loss" beside "eval_ood_loss".
///
/// A time of its own ("eval_id_runtime") tells the name of a set from the first words of a metric.
struct EvaluationSets {
  private let names: [String]

  init(_ columns: [String]) {
    let (start, end) = ("eval_", "_runtime")
    names = columns.compactMap { column in
      guard column.hasPrefix(start), column.hasSuffix(end),
        column.utf8.count > start.utf8.count + end.utf8.count
      else { return nil }
      return String(column.dropFirst(start.count).dropLast(end.count))
    }
  }

  /// The column's metric without the name of a set.
  func withoutSet(_ column: ColumnMeaning.MetricColumn) -> ColumnMeaning.MetricColumn {
    guard column.split == .validation,
      let name = names.first(where: { column.metric.hasPrefix($0 + "_") })
    else { return column }
    var column = column
    column.metric = String(column.metric.dropFirst(name.count + 1))
    column.spelling = column.metric
    column.key = MetricName.key(column.metric)
    return column
  }
}
