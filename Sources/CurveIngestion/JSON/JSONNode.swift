/// A value of a JSON text, with the names of objects in the order of the file.
enum JSONNode {
  case number(Double)
  case text(String)
  case flag(Bool)
  case null
  case list([JSONNode])
  case object(JSONObject)

  var number: Double? {
    switch self {
    case .number(let value): return value
    case .text(let text):
      // transformers 5 prints its numbers as strings.
      guard
        case .number(let value) = NumberText.content(
          Array(text.utf8)[...], allowsDecimalComma: false)
      else { return nil }
      return value
    default: return nil
    }
  }

  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  var list: [JSONNode]? {
    guard case .list(let list) = self else { return nil }
    return list
  }

  var object: JSONObject? {
    guard case .object(let object) = self else { return nil }
    return object
  }

  /// The objects of a list that holds nothing else; nil for anything else.
  var objects: [JSONObject]? {
    guard let list, !list.isEmpty else { return nil }
    let objects = list.compactMap(\.object)
    return objects.count == list.count ? objects : nil
  }

  /// The objects of a list of lists that hold one each, `[[{…}], [{…}]]`; nil for anything else.
  var objectsInLists: [JSONObject]? {
    guard let list, list.count > 1 else { return nil }
    let objects = list.compactMap { $0.objects?.count == 1 ? $0.objects?.first : nil }
    return objects.count == list.count ? objects : nil
  }
}

/// An object of a JSON text.
struct JSONObject {
  struct Field {
    var name: String
    var value: JSONNode
  }

  var fields: [Field]
  /// Where it begins in the text, counted in bytes.
  var offset: Int

  var names: [String] { fields.map(\.name) }

  subscript(name: String) -> JSONNode? {
    fields.first { $0.name == name }?.value
  }
}
