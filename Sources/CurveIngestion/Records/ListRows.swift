import CurveModel

/// Lists side by side → rows.
///
/// Lists of one length have their values in the same rows. Where training and validation have
/// different numbers of values, a list of places ("val_steps") says where they stand; without one
/// a shorter list is taken to be recorded at even distances, the last value at the end.
struct ListRows {
  static let runColumn = "run"
  private static let placeColumn = "step"

  private let lists: [NamedLists.Entry]
  private let length: Int
  private(set) var ignored: [IgnoredColumn] = []
  private(set) var warnings: [ReadingWarning] = []

  init(_ all: [NamedLists.Entry]) {
    let steps = StepLists(among: all)
    ignored = steps.ignored
    lists = all.filter { !steps.names.contains($0.name) }
    let curves = lists.filter { Self.isCurve($0.name) }
    length = (curves.isEmpty ? lists : curves).map(\.values.count).max() ?? 0
  }

  /// Whether a list is known as a curve by its name.
  ///
  /// "per_class_iou" lists one value for each class.
  static func isCurve(_ name: String) -> Bool {
    let words = MetricName.words(name)
    if words.contains("per"), words.contains("class") || words.contains("classes"),
      !words.contains("mean")
    {
      return false
    }
    guard case .metric(let metric) = ColumnGrammar.meaning(of: name) else { return false }
    return metric.split != nil || MetricFamily.of(metric.metric) != nil
  }

  mutating func write(to table: inout RecordTable, run: String?) throws(InputProblem) {
    let placed = lists.compactMap { list in places(of: list).map { (list, $0) } }
    let curves = lists.filter { Self.isCurve($0.name) }
    // Places count only when every curve has some; those of rows would be others.
    if !placed.isEmpty,
      Set(lists.map(\.values.count)).count > 1 || curves.allSatisfy({ $0.places != nil }),
      curves.allSatisfy({ curve in placed.contains { $0.0.name == curve.name } })
    {
      return try writePlaced(placed, to: &table, run: run)
    }
    let start = table.rowCount
    for _ in 0..<length {
      table.beginRow()
      if let run { try table.set(Self.runColumn, toWord: run) }
    }
    for list in lists {
      guard let rows = rows(of: list) else { continue }
      for (row, value) in zip(rows, list.values) {
        try set(list.name, to: value, row: start + row, in: &table)
      }
    }
  }

  private func writePlaced(
    _ placed: [(NamedLists.Entry, [Double])], to table: inout RecordTable, run: String?
  ) throws(InputProblem) {
    for (list, places) in placed where Self.isCurve(list.name) {
      for (place, value) in zip(places, list.values) {
        table.beginRow()
        if let run { try table.set(Self.runColumn, toWord: run) }
        try table.set(Self.placeColumn, to: place)
        try set(list.name, to: value, row: table.rowCount - 1, in: &table)
      }
    }
  }

  /// The places that another list states for this one: of its split, or of no split and its length.
  private func places(of list: NamedLists.Entry) -> [Double]? {
    if let places = list.places { return places }
    let split = ColumnGrammar.metricColumn(list.name).split
    let axes = lists.filter { other in
      other.values.count == list.values.count && ColumnGrammar.axis(named: other.name) != nil
        && other.values.allSatisfy { $0.number?.isFinite == true }
    }
    let own = axes.first { ColumnGrammar.metricColumn($0.name).split == split }
    return (own ?? axes.first { ColumnGrammar.metricColumn($0.name).split == nil })?.values
      .compactMap(\.number)
  }

  /// The rows of a list's values; nil when they are unknown.
  private mutating func rows(of list: NamedLists.Entry) -> [Int]? {
    let count = list.values.count
    if count == length { return Array(0..<count) }
    if let rows = places(of: list).flatMap(rowsNumbered) { return rows }
    let isLonger = count > length
    guard Self.isCurve(list.name), count > 1, !isLonger else {
      ignored.append(
        IgnoredColumn(
          column: list.name,
          reason: .other(
            "\(count) \(count == 1 ? "value" : "values") where the others have \(length); "
              + "their places are not said")))
      return nil
    }
    // One value less is a record that was not reached, at the end.
    if count == length - 1 {
      warnings.append(
        ReadingWarning(
          message: "'\(list.name)' has \(count) values where others have \(length); they are read "
            + "from the first on"))
      return Array(0..<count)
    }
    warnings.append(
      ReadingWarning(
        message: "'\(list.name)' has \(count) values where others have \(length), and nothing says "
          + "where; they are spread evenly"))
    return (1...count).map { $0 * length / count - 1 }
  }

  /// Places that can be the numbers of rows, counted from 0, or from 1 where the last one shows it.
  private func rowsNumbered(_ places: [Double]) -> [Int]? {
    guard let first = places.first, let last = places.last, first >= 0, last <= Double(length),
      places.allSatisfy({ $0 == $0.rounded() }),
      zip(places, places.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    let start = last == Double(length) && first > 0 ? 1 : 0
    guard Int(last) - start < length else { return nil }
    return places.map { Int($0) - start }
  }

  private func set(
    _ name: String, to value: JSONNode, row: Int, in table: inout RecordTable
  ) throws(InputProblem) {
    switch value {
    case .number(let number): try table.set(name, to: number, row: row)
    case .text(let text): try table.set(name, toText: text, row: row)
    case .list(let inner):
      if inner.count == 1, let number = inner.first?.number {
        try table.set(name, to: number, row: row)
      }
    case .null, .flag, .object: break
    }
  }
}
