import CurveModel

/// A column of a console: what its values are called, and what that leaves open.
struct ConsoleColumn {
  /// What tells one column from another: the values of batches and of epochs may have one name.
  struct ID: Hashable {
    var name: String
    var origin = ValueOrigin.named
  }

  private(set) var id: ID
  /// One `Cell` for each row.
  var cells: [Double] = []

  init(_ id: ID) { self.id = id }

  var name: String {
    get { id.name }
    set { id.name = newValue }
  }
  var origin: ValueOrigin { id.origin }

  /// Gives the column a name that leaves nothing open, or no more than is said.
  mutating func settle(as name: String, leaving origin: ValueOrigin = .named) {
    id = ID(name: name, origin: origin)
  }

  /// The metric and split that the name says.
  var metric: ColumnMeaning.MetricColumn { ColumnGrammar.metricColumn(name) }

  /// The same, where the name says both, be the metric an assumption; nil where one of them is open.
  var told: ColumnMeaning.MetricColumn? {
    origin == .named || origin == .assumedLoss ? metric : nil
  }

  /// Whether the name is that of a curve.
  var isCurve: Bool {
    if case .metric = ColumnGrammar.meaning(of: name) { true } else { false }
  }

  /// The rows that hold a number.
  var rows: [Int] { cells.indices.filter { Cell.number(cells[$0]) != nil } }
  var numbers: [Double] { cells.compactMap(Cell.number) }
  var numberCount: Int { cells.count { Cell.number($0) != nil } }
}
