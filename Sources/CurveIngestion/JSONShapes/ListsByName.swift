import CurveModel

/// A list of values for each name, as Keras' `History.history` and pandas' `to_json` write it.
enum ListsByName: JSONShape {
  static let name = "json-lists"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let object = document.object ?? onlyElement(of: document) else { return nil }
    let lists = NamedLists(object)
    return lists.lists.contains {
      ListRows.isCurve($0.path.last ?? "") || ListRows.isCurve($0.name)
    }
      ? try lists.content(in: document) : nil
  }

  /// The object in a list of one, when it holds lists itself.
  private static func onlyElement(of document: JSONDocument) -> JSONObject? {
    guard document.values.count == 1, let objects = document.values.first?.objects,
      objects.count == 1, let object = objects.first,
      object.fields.contains(where: { ($0.value.list?.count ?? 0) > 1 })
    else { return nil }
    return object
  }
}
