import CurveModel

/// The columns of a long table that say what the value of a row is.
struct LongForm {
  private let table: Table
  /// Column of words that name splits.
  private(set) var split: Int?
  /// Column of words that name metrics.
  private(set) var metric: Int?
  /// Column of words that tell the rows of metrics from those of settings.
  private var kind: Int?
  /// Columns that hold the values.
  private(set) var values: [Int] = []
  /// Whether the headers of the values say their splits.
  private var namesSplits = false

  init(_ table: Table) {
    self.table = table
    let words = table.columns.indices.filter { index in
      let column = table.columns[index]
      return column.isKept && column.wordCount > 0 && column.numberCount == 0
    }
    kind = words.first {
      table.columns[$0].words.count > 1 && Self.areKinds(table.columns[$0].words)
    }
    split = words.first { index in
      let words = table.columns[index].words
      return words.count <= 6 && words.allSatisfy(Self.isRole)
    }
    metric = words.first { index in
      let words = table.columns[index].words
      let header = MetricName.words(table.columns[index].name).joined()
      guard index != split, index != kind, words.count <= 1000 else { return false }
      return Self.metricHeaders.contains(header)
        || words.allSatisfy { MetricFamily.of(ColumnGrammar.metricColumn($0).metric) != nil }
    }
    guard split != nil || metric != nil else { return }
    if split == nil {
      // "metric,train,val": the split stands in the header, the metric beside it.
      values = table.columns.indices.filter { index in
        let column = table.columns[index]
        return index != metric && column.isKept && column.isNumeric && Self.isRole(column.name)
      }
      namesSplits = values.count > 1
      if namesSplits { return }
    }
    values = table.columns.indices.filter(isValue)
  }

  /// One column for each pair of split and metric; each row fills one of them.
  func widened() -> Table {
    guard split != nil || metric != nil else { return table }
    var wide = table
    var indices: [String: Int] = [:]
    for value in values { wide.columns[value].isKept = false }
    for row in 0..<table.rowCount where isOfMetric(row) {
      for value in values {
        let name = columnName(row: row, value: value)
        if indices[name] == nil {
          indices[name] = wide.columns.count
          let cells = [Double](repeating: Cell.missing, count: table.rowCount)
          wide.columns.append(Table.Column(name: name, cells: cells, origins: [value]))
        }
        guard let index = indices[name] else { continue }
        wide.columns[index].cells[row] = table.columns[value].cells[row]
      }
    }
    let gone = Set([split, metric, kind].compactMap(\.self) + values)
    wide.columns = wide.columns.indices.filter { !gone.contains($0) }.map { wide.columns[$0] }
    return wide
  }

  private func columnName(row: Int, value: Int) -> String {
    let role =
      namesSplits
      ? table.columns[value].name
      : split.flatMap { table.columns[$0].word(at: row) }
        .map { Self.withoutContext($0) ?? $0 }
    let quantity =
      metric.flatMap { table.columns[$0].word(at: row) } ?? table.columns[value].name
    return role.map { "\($0) \(quantity)" } ?? quantity
  }

  /// With a column of metric names the value stands in a column called so; without one every
  /// metric has its own.
  private func isValue(_ index: Int) -> Bool {
    let column = table.columns[index]
    // Among the values of settings are words.
    guard index != split, index != metric, column.isKept,
      column.isNumeric || kind != nil && column.holdsNumbers
    else { return false }
    let word = MetricName.words(column.name).joined()
    if metric != nil || split != nil, ["mean", "average", "avg"].contains(word) {
      return !table.names.contains { Self.valueHeaders.contains($0.lowercased()) }
    }
    if metric != nil { return Self.valueHeaders.contains(word) }
    if word == "value" { return true }
    guard case .metric(let named) = ColumnGrammar.meaning(of: column.name) else { return false }
    return named.split == nil && MetricFamily.of(named.metric) != nil
  }

  private func isOfMetric(_ row: Int) -> Bool {
    guard let kind else { return true }
    return table.columns[kind].word(at: row).map { Self.metricKinds.contains($0.lowercased()) }
      ?? true
  }

  /// Whether words tell metrics from settings: the `type` of PyKEEN's rows is "parameter" or "metric".
  private static func areKinds(_ words: [String]) -> Bool {
    let words = Set(words.map { $0.lowercased() })
    return !words.isDisjoint(with: metricKinds)
      && words.isSubset(of: metricKinds.union(settingKinds))
  }

  private static let metricKinds: Set = ["metric", "metrics"]
  private static let settingKinds: Set = [
    "parameter", "parameters", "param", "params", "setting", "settings", "hyperparameter",
    "hyperparameters", "config", "tag", "tags",
  ]

  private static let metricHeaders: Set = [
    "metric", "metricname", "tag", "measure", "key", "variable", "series", "quantity",
  ]

  private static let valueHeaders: Set = ["value", "score", "metricvalue", "val", "y"]

  /// The split in a context of Aim, '{"subset": "train"}'; nil for other words.
  private static func withoutContext(_ word: String) -> String? {
    guard word.first == "{", word.last == "}" else { return nil }
    let words = MetricName.words(word)
    guard words.count == 2, contexts.contains(words[0]) else { return nil }
    return words[1]
  }

  private static let contexts: Set = ["subset", "split", "phase", "stage", "mode", "set"]

  private static func isRole(_ word: String) -> Bool {
    let words = MetricName.words(withoutContext(word) ?? word)
    guard let first = words.first,
      ColumnWords.roles[first] != nil || ColumnWords.shortRoles[first] != nil
    else { return false }
    return words.dropFirst().allSatisfy { $0 == "s" || ColumnWords.companions.contains($0) }
  }
}
