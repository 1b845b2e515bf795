import CurveModel

/// Lists of values, with two fields that name the pair to compare.
enum OverfitGuardHistory: JSONShape {
  static let name = "overfitguard"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let object = document.object, let train = object["train_metric"]?.text,
      let monitor = object["monitor_metric"]?.text
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
}
