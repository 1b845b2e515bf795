import CurveModel

/// A list of values for each name, as Keras' `History.history` and pandas' `to_json` write it.
enum ListsByName: JSONShape {
  static let name = "json-lists"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let object = document.object else { return nil }
    let lists = NamedLists(object)
    return lists.lists.isEmpty ? nil : try lists.content(in: document)
  }
}
