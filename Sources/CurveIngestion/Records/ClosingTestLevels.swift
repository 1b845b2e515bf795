import CurveModel

/// Test levels that a JSON document states once beside its curves: `"test_accuracy": 0.9`,
/// `"test_results": {"loss": 0.4}`, `"final_test_loss": [0.4]`.
struct ClosingTestLevels {
  private struct Level {
    /// Names of the objects around the value, and its own.
    var path: [String]
    /// What it measures, in words.
    var metric: String
    var value: Double
  }

  private var levels: [Level] = []

  /// Nothing where the document is no single object.
  init(_ document: JSONDocument) {
    if let object = document.object { add(object, path: []) }
  }

  /// Sets the levels of metrics that have curves into the last row of their run.
  func set(in content: inout RecordContent) {
    let curves = content.table.columns.filter { $0.numberCount > 1 }
      .map { ColumnGrammar.metricColumn($0.name) }.filter { $0.split != nil && $0.split != .test }
    let keys = Set(curves.map(\.key))
    for level in levels where keys.contains(MetricName.key(level.metric)) {
      guard let row = row(of: level, in: content.table) else { continue }
      set(level, row: row, in: &content)
    }
  }

  private func set(_ level: Level, row: Int, in content: inout RecordContent) {
    let key = MetricName.key(level.metric)
    let known = content.table.columns.firstIndex { column in
      let held = ColumnGrammar.metricColumn(column.name)
      return held.split == .test && held.key == key
    }
    var column = Table.Column(name: "test_" + level.metric.replacing(" ", with: "_"))
    if let known {
      column = content.table.columns[known]
      // A curve says more than the level it came to.
      guard column.cells.count(where: { !Cell.isMissing($0) }) < content.table.runCount,
        Cell.isMissing(column.cells[row])
      else { return }
      content.table.columns[known].cells[row] = level.value
      return
    }
    column.cells = Array(repeating: Cell.missing, count: content.table.rowCount)
    column.cells[row] = level.value
    content.table.columns.append(column)
    content.ignored.removeAll { $0.column == level.path.joined(separator: "/") }
  }

  /// The last row of the run that a level stands beside: of several, that whose name is in its path.
  private func row(of level: Level, in table: Table) -> Int? {
    guard let name = table.runColumn, let index = table.index(of: name) else {
      return table.rowCount - 1
    }
    return (0..<table.rowCount).last { row in
      table.columns[index].word(at: row).map(level.path.contains) ?? false
    }
  }

  private mutating func add(_ object: JSONObject, path: [String]) {
    guard path.count < 4 else { return }
    for field in object.fields {
      let inner = path + [field.name]
      switch field.value {
      case .object(let object): add(object, path: inner)
      case .number(let value): add(value, path: inner)
      case .list(let values) where values.count == 1:
        if let value = values[0].number { add(value, path: inner) }
      default: break
      }
    }
  }

  /// Adds a value whose path says that it is of the test data, and what it measures.
  private mutating func add(_ value: Double, path: [String]) {
    guard value.isFinite, let words = Self.metric(path) else { return }
    levels.append(Level(path: path, metric: words, value: value))
  }

  /// What a path measures on test data: its words without those for the split; nil for other values.
  private static func metric(_ path: [String]) -> String? {
    let words = path.suffix(2).flatMap(MetricName.words)
    guard words.contains(where: { ColumnWords.roles[$0] == .test }),
      !words.contains(where: { isOfAnotherSplit($0) || ColumnWords.nuisances[$0] != nil })
    else { return nil }
    let own = MetricName.words(path.last ?? "").filter { !isFrame($0) }
    return MetricFamily.of(own.joined(separator: "_")) == nil ? nil : own.joined(separator: " ")
  }

  private static func isFrame(_ word: String) -> Bool {
    ColumnWords.roles[word] == .test || frames.contains(word)
      || ColumnWords.companions.contains(word)
  }

  private static func isOfAnotherSplit(_ word: String) -> Bool {
    !frames.contains(word) && ColumnWords.roles[word].map { $0 != .test } ?? false
  }

  /// Words that say when a level was measured, and no more.
  private static let frames: Set = ["final", "last", "result", "results", "eval", "evaluation"]
}

extension Table {
  /// How many runs a column names; one without such a column.
  fileprivate var runCount: Int {
    runColumn.flatMap { index(of: $0) }.map { max(1, columns[$0].words.count) } ?? 1
  }
}
