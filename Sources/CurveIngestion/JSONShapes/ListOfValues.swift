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
    guard width < 2 || isCurve(finished, isTimed: width > 2) else { return nil }
    return RecordContent(table: finished)
  }

  /// Whether steps go up, and are whole numbers behind a time; those of a download of TensorBoard may go back, as several
  /// processes that log into one file do.
  private static func isCurve(_ table: Table, isTimed: Bool) -> Bool {
    guard let steps = table.index(of: "step").map({ table.columns[$0].cells }) else { return false }
    guard isTimed else { return ascends(steps) }
    return steps.allSatisfy { $0 == $0.rounded() } && (ascends(steps) || isDownload(table, steps))
  }

  private static func isDownload(_ table: Table, _ steps: [Double]) -> Bool {
    guard let times = table.index(of: "wall time").map({ table.columns[$0].cells }) else {
      return false
    }
    return ascends(times) && times.allSatisfy(sinceEpoch.contains) && steps.allSatisfy { $0 >= 0 }
  }

  /// Seconds since 1970 in which there were learning curves to log: from 2001 to 2286.
  private static let sinceEpoch = 1e9...1e10

  private static func ascends(_ cells: [Double]) -> Bool {
    zip(cells, cells.dropFirst()).allSatisfy { $0 <= $1 }
  }
}
