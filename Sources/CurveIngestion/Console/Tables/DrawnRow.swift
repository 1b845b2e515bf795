import CurveModel

/// A record of a drawn table: what stands below, or beside, each of its names.
struct DrawnRow {
  struct Cell {
    var name: String
    var text: String
    var number: Double?

    init(name: String, text: String) {
      self.name = name
      self.text = text
      number = Self.number(text)
    }

    /// Whether the name counts epochs or steps, and which.
    var axis: Axis.Kind? {
      if case .axis(let kind) = ColumnGrammar.meaning(of: name) { kind } else { nil }
    }

    /// Whether the cell holds a value of a known metric.
    var isMeasured: Bool { number != nil && DrawnRow.namesMetric(name) }

    /// The number that a cell begins with: "0.93", "93 %", "3/10", "0.93 (best)", "0.93*".
    static func number(_ text: String) -> Double? {
      switch ConsoleTokens(Array(text.utf8)[...]).tokens.first {
      case .number(let number): number
      case .fraction(let part, _): part
      default: nil
      }
    }
  }

  /// Where its line begins, counted in bytes.
  var offset: Int
  var cells: [Cell]

  /// Whether one of its names says the split of a metric.
  var namesSplits: Bool {
    cells.contains { ColumnGrammar.metricColumn($0.name).split != nil }
  }

  static func namesMetric(_ name: String) -> Bool {
    guard case .metric(let column) = ColumnGrammar.meaning(of: name) else { return false }
    return MetricFamily.of(column.metric) != nil
  }

  /// Whether a name is that of a metric and says no split.
  static func namesBareMetric(_ name: String) -> Bool {
    namesMetric(name) && ColumnGrammar.metricColumn(name).split == nil
  }

  /// Whether a word names a split and nothing else.
  static func namesSplit(_ word: String) -> Bool {
    let column = ColumnGrammar.metricColumn(word)
    return column.split != nil && column.metric.isEmpty
  }
}
