import CurveModel

/// A metric's values by data set: `evals_result` of XGBoost, LightGBM and CatBoost.
///
/// XGBoost's scikit-learn interface only numbers the sets. That the first of two is the training set
/// is custom, not said: which one is which is asked for.
enum BoostingHistory: JSONShape {
  static let name = "boosting-history"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let object = document.object, object.fields.count <= 20,
      object.fields.allSatisfy({ isSet($0.value) }),
      object.names.contains(where: { ColumnWords.roles[MetricName.words($0).first ?? ""] != nil })
    else { return nil }
    let lists = NamedLists(object)
    return lists.lists.isEmpty ? nil : try lists.content(in: document)
  }

  private static func isSet(_ value: JSONNode) -> Bool {
    guard let metrics = value.object?.fields, !metrics.isEmpty else { return false }
    return metrics.allSatisfy { $0.value.list?.contains { $0.number != nil } ?? false }
  }
}
