import CurveModel

/// A metric's values by data set: `evals_result` of XGBoost, LightGBM and CatBoost.
///
/// XGBoost's scikit-learn interface only numbers the sets. Of two, the first one is the training
/// set by custom; that is taken over when the values agree, since training fits its own set better.
enum BoostingHistory: JSONShape {
  static let name = "boosting-history"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let object = document.object, object.fields.count <= 20,
      object.fields.allSatisfy({ isSet($0.value) }),
      object.names.contains(where: { ColumnWords.roles[MetricName.words($0).first ?? ""] != nil })
    else { return nil }
    var lists = NamedLists(object)
    guard !lists.lists.isEmpty else { return nil }
    var warnings: [ReadingWarning] = []
    if object.names == ["validation_0", "validation_1"], firstFitsBetter(object) {
      lists.rename { name in
        name.hasPrefix("validation_0") ? "train" + name.dropFirst("validation_0".count) : name
      }
      warnings = [
        ReadingWarning(
          message: "'validation_0' is taken for the training set, as the first of two sets that "
            + "fits better; 'validation_1' is used as validation")
      ]
    }
    var content = try lists.content(in: document)
    content.warnings += warnings
    return content
  }

  private static func isSet(_ value: JSONNode) -> Bool {
    guard let metrics = value.object?.fields, !metrics.isEmpty else { return false }
    return metrics.allSatisfy { $0.value.list?.contains { $0.number != nil } ?? false }
  }

  /// Whether the first set ends at the better value in every metric whose direction is known.
  private static func firstFitsBetter(_ sets: JSONObject) -> Bool {
    guard let first = sets.fields.first?.value.object, let second = sets.fields.last?.value.object
    else { return false }
    let better = first.fields.compactMap { field -> Bool? in
      guard let direction = MetricFamily.of(field.name)?.direction,
        let value = field.value.list?.last?.number,
        let other = second[field.name]?.list?.last?.number
      else { return nil }
      return direction == .lower ? value < other : value > other
    }
    return !better.isEmpty && better.allSatisfy(\.self)
  }
}
