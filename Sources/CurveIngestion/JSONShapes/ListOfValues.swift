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
    guard width < 2 || ascends("step", in: finished) || isDownload(finished) else { return nil }
    return RecordContent(table: finished)
  }

  /// Whether triples are a download of TensorBoard, whose times tell so where its steps go back, as those of several
  /// processes that log into one file do.
  private static func isDownload(_ table: Table) -> Bool {
    guard ascends("wall time", in: table), let times = table.index(of: "wall time"),
      let steps = table.index(of: "step")
    else { return false }
    return table.columns[times].cells.allSatisfy(sinceEpoch.contains)
      && table.columns[steps].cells.allSatisfy { $0 >= 0 && $0 == $0.rounded() }
  }

  /// Seconds since 1970 in which there were learning curves to log: from 2001 to 2286.
  private static let sinceEpoch = 1e9...1e10

  private static func ascends(_ name: String, in table: Table) -> Bool {
    guard let cells = table.index(of: name).map({ table.columns[$0].cells }) else { return false }
    return zip(cells, cells.dropFirst()).allSatisfy { $0 <= $1 }
  }
}
