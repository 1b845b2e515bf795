import CurveModel

/// CatBoost's `catboost_training.json`: values by position, their names in `meta`.
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
    let records = iterations.compactMap(\.object).map { iteration in
      var fields: [JSONObject.Field] = []
      if let number = iteration["iteration"] {
        fields.append(JSONObject.Field(name: "iteration", value: number))
      }
      for set in sets {
        for (metric, value) in zip(set.metrics, iteration[set.name]?.list ?? []) {
          fields.append(JSONObject.Field(name: "\(set.name)/\(metric)", value: value))
        }
      }
      return JSONObject(fields: fields, offset: iteration.offset)
    }
    return try JSONRecords.content(of: records, in: document)
  }
}
