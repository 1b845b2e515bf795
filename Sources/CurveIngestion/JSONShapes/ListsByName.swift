import CurveModel

/// A list of values for each name, as Keras' `History.history` and pandas' `to_json` write it.
enum ListsByName: JSONShape {
  static let name = "json-lists"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let object = document.object ?? onlyElement(of: document) else {
      return try histories(in: document)
    }
    let lists = NamedLists(object)
    return lists.lists.contains {
      ListRows.isCurve($0.path.last ?? "") || ListRows.isCurve($0.name)
    }
      ? try lists.content(in: document) : nil
  }

  /// Several such objects in a list, as those of the folds of a cross-validation: a run each, by its place in the list.
  private static func histories(in document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard document.values.count == 1, let objects = document.values.first?.objects,
      objects.count > 1,
      objects.allSatisfy({ object in
        object.fields.contains { ListRows.isCurve($0.name) && ($0.value.list?.count ?? 0) > 1 }
      })
    else { return nil }
    let wrapped = objects.enumerated().map { place, object in
      JSONObject.Field(name: "run \(place + 1)", value: .object(object))
    }
    return try NamedLists(JSONObject(fields: wrapped, offset: 0)).content(in: document)
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
