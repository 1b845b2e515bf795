import CurveModel

/// CatBoost's `catboost_training.json`: values by position, their names in `meta`.
///
/// The meta data say as well which way each metric improves, whatever it is called ("Quantile:alpha=0.7", or a
/// metric of one's own). Of several evaluation sets, "test" and "test1", the last one counts, by which CatBoost
/// chooses its best model.
enum CatBoostTraining: JSONShape {
  static let name = "catboost"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let meta = document.object?["meta"]?.object,
      let iterations = document.object?["iterations"]?.list,
      meta["learn_metrics"] != nil || meta["test_metrics"] != nil
    else { return nil }
    var sets: [(name: String, metrics: [String])] = []
    var stated: [(column: String, direction: MetricDirection)] = []
    for (list, metrics) in [("learn_sets", "learn_metrics"), ("test_sets", "test_metrics")] {
      let names = (meta[metrics]?.list ?? []).map { $0.object?["name"]?.text ?? $0.text ?? "" }
      for set in (meta[list]?.list ?? []).compactMap(\.text) {
        sets.append((set, names))
        for metric in (meta[metrics]?.list ?? []).compactMap(\.object) {
          guard let name = metric["name"]?.text, let direction = direction(of: metric) else {
            continue
          }
          stated.append((column(name, of: set), direction))
        }
      }
    }
    let earlier = (meta["test_sets"]?.list ?? []).compactMap(\.text).dropLast()
    let last = sets.last?.name ?? ""
    sets.removeAll { earlier.contains($0.name) }
    let records = iterations.compactMap(\.object).map { iteration in
      var fields: [JSONObject.Field] = []
      if let number = iteration["iteration"] {
        fields.append(JSONObject.Field(name: "iteration", value: number))
      }
      for set in sets {
        for (metric, value) in zip(set.metrics, iteration[set.name]?.list ?? []) {
          fields.append(JSONObject.Field(name: column(metric, of: set.name), value: value))
        }
      }
      return JSONObject(fields: fields, offset: iteration.offset)
    }
    var content = try JSONRecords.content(of: records, in: document)
    for (column, direction) in stated {
      guard let index = content.table.index(of: column) else { continue }
      content.table.columns[index].direction = direction
    }
    content.ignored += earlier.map {
      IgnoredColumn(
        column: $0, reason: .other("an earlier evaluation set; the last one, '\(last)', is read"))
    }
    return content
  }

  /// By the best value, "Min" or "Max"; a number or "Undefined" says no direction.
  private static func direction(of metric: JSONObject) -> MetricDirection? {
    switch metric["best_value"]?.text {
    case "Min": .lower
    case "Max": .higher
    default: nil
    }
  }

  /// "learn/RMSE", and "test set 1/RMSE" for "test1".
  private static func column(_ metric: String, of set: String) -> String {
    let word = set.prefix { !$0.isNumber }
    let shown = word.count == set.count ? set : "\(word) set \(set.dropFirst(word.count))"
    return "\(shown)/\(metric)"
  }
}
