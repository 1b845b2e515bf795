import CurveModel

/// One curve without a name: a list of numbers, of pairs of step and value, or of TensorBoard's
/// triples of time, step and value.
enum ListOfValues: JSONShape {
  static let name = "json-list"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard document.values.count == 1, let list = document.values.first?.list, list.count > 1 else {
      return nil
    }
    var table = RecordTable(path: document.path, byteCount: document.byteCount)
    let width = list.first?.list?.count ?? 0
    let names = [["value"], ["value"], ["step", "value"], ["wall time", "step", "value"]]
    guard width < names.count else { return nil }
    for element in list {
      let cells = width == 0 ? [element] : element.list ?? []
      let numbers = cells.compactMap(\.number)
      guard numbers.count == names[width].count else { return nil }
      table.beginRow()
      for (name, number) in zip(names[width], numbers) { try table.set(name, to: number) }
    }
    var finished = try table.finished()
    finished.hasHeader = width > 1
    guard width < 2 || ascends(finished, isCounted: width > 2) else { return nil }
    return RecordContent(table: finished)
  }

  /// Whether steps go up; those of TensorBoard are counted.
  private static func ascends(_ table: Table, isCounted: Bool) -> Bool {
    guard let steps = table.index(of: "step").map({ table.columns[$0].cells }) else { return false }
    return zip(steps, steps.dropFirst()).allSatisfy { $0 <= $1 }
      && (!isCounted || steps.allSatisfy { $0 == $0.rounded() })
  }
}
