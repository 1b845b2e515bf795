import CurveModel

/// CatBoost's `catboost_training.json`: values by position, their names in `meta`.
///
/// Of several evaluation sets, "test" and "test1", the last one counts, by which CatBoost chooses its best model.
enum CatBoostTraining: JSONShape {
  static let name = "catboost"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let meta = document.object?["meta"]?.object,
      let iterations = document.object?["iterations"]?.list,
      meta["learn_metrics"] != nil || meta["test_metrics"] != nil
    else { return nil }
    var sets: [(name: String, metrics: [String])] = []
    for (list, metrics) in [("learn_sets", "learn_metrics"), ("test_sets", "test_metrics")] {
      let names = (meta[metrics]?.list ?? []).map { $0.object?["name"]?.text ?? $0.text ?? "" }
      sets += (meta[list]?.list ?? []).compactMap(\.text).map { ($0, names) }
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
          fields.append(JSONObject.Field(name: "\(shown(set.name))/\(metric)", value: value))
        }
      }
      return JSONObject(fields: fields, offset: iteration.offset)
    }
    var content = try JSONRecords.content(of: records, in: document)
    content.ignored += earlier.map {
      IgnoredColumn(
        column: $0, reason: "an earlier evaluation set; the last one, '\(last)', is read")
    }
    return content
  }

  /// "test set 1" for "test1".
  private static func shown(_ set: String) -> String {
    let word = set.prefix { !$0.isNumber }
    return word.count == set.count ? set : "\(word) set \(set.dropFirst(word.count))"
  }
}
