import CurveModel

/// Lists of values, with two fields that name the pair to compare, or hold it themselves.
enum OverfitGuardHistory: JSONShape {
  static let name = "overfitguard"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let object = document.object ?? document.values.first?.objects?.first else { return nil }
    if holdsPair(object) { return try contentOfPair(object, in: document) }
    guard let train = name(object["train_metric"]), let monitor = name(object["monitor_metric"])
    else { return nil }
    var lists = NamedLists(object)
    let names = lists.lists.map(\.name)
    guard names.contains(train), names.contains(monitor) else { return nil }
    let places = names.filter { name in
      if case .axis = ColumnGrammar.meaning(of: name) { return true }
      return false
    }
    lists.keep(
      only: places + [train, monitor],
      reason: "the file names '\(train)' and '\(monitor)' as the pair to compare")
    return try lists.content(in: document)
  }

  private static func holdsPair(_ object: JSONObject) -> Bool {
    ["train_metric", "monitor_metric"].allSatisfy { name in
      (object[name]?.list?.count ?? 0) > 1 && object[name]?.list?.first?.number != nil
    }
  }

  /// The two lists under names that say their splits; other lists may be records of the same.
  private static func contentOfPair(
    _ object: JSONObject, in document: JSONDocument
  ) throws(InputProblem) -> RecordContent {
    let fields = object.fields.compactMap { field -> JSONObject.Field? in
      switch field.name {
      case "train_metric": return JSONObject.Field(name: "train value", value: field.value)
      case "monitor_metric": return JSONObject.Field(name: "val value", value: field.value)
      default:
        return ColumnGrammar.axis(named: field.name) == nil ? nil : field
      }
    }
    return try NamedLists(JSONObject(fields: fields, offset: object.offset)).content(in: document)
  }

  /// A name, perhaps in a list of its own.
  private static func name(_ value: JSONNode?) -> String? {
    value?.text ?? value?.list.flatMap { $0.count == 1 ? $0.first?.text : nil }
  }
}
