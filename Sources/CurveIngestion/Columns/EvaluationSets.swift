import CurveModel

/// The names of evaluation sets: Hugging Face's Trainer has "eval_id_loss" beside "eval_ood_loss", others one section,
/// "val_primary/loss".
///
/// A time of its own ("eval_id_runtime") tells the name of a set from the first words of a metric, and so does a section
/// that is named with its split and holds all that was held out.
struct EvaluationSets {
  private var names: [String]

  init(_ columns: [String]) {
    let (start, end) = ("eval_", "_runtime")
    names = columns.compactMap { column in
      guard column.hasPrefix(start), column.hasSuffix(end),
        column.utf8.count > start.utf8.count + end.utf8.count
      else { return nil }
      return String(column.dropFirst(start.count).dropLast(end.count))
    }
    if names.isEmpty, let only = Self.onlySection(of: columns) { names = [only] }
  }

  /// The name beside the split of the only section of validation, where training has a metric of that section.
  private static func onlySection(of columns: [String]) -> String? {
    guard columns.contains(where: { $0.utf8.contains(UInt8(ascii: "/")) }) else { return nil }
    let metrics = columns.map(ColumnGrammar.metricColumn)
    let isTrained = { (key: String) in metrics.contains { $0.split == .train && $0.key == key } }
    let held = columns.indices.filter { metrics[$0].split == .validation }
    guard let first = held.first else { return nil }
    let set = String(metrics[first].metric.prefix { $0 != "/" })
    var hasPartner = false
    for index in held {
      let metric = metrics[index].metric
      guard metric.hasPrefix(set + "/"), columns[index].hasSuffix("_" + metric),
        !isTrained(metrics[index].key)
      else { return nil }
      hasPartner =
        hasPartner || isTrained(MetricName.key(String(metric.dropFirst(set.count + 1))))
    }
    return hasPartner ? set : nil
  }

  /// The column's metric without the name of a set.
  func withoutSet(_ column: ColumnMeaning.MetricColumn) -> ColumnMeaning.MetricColumn {
    guard column.split == .validation,
      let name = names.first(where: {
        column.metric.hasPrefix($0 + "_") || column.metric.hasPrefix($0 + "/")
      })
    else { return column }
    var column = column
    column.metric = String(column.metric.dropFirst(name.count + 1))
    column.spelling = column.metric
    column.key = MetricName.key(column.metric)
    return column
  }
}
