extension ConsoleLine {
  /// A number with what the line calls it.
  struct Value {
    var name: String
    var number: Double
    /// What the line leaves open about it.
    var origin = ValueOrigin.named

    /// The column that it belongs to.
    var id: ConsoleColumn.ID { ConsoleColumn.ID(name: name, origin: origin) }

    /// Whether the line names a metric and no split.
    var isBare: Bool { origin == .named && ColumnGrammar.metricColumn(name).split == nil }
  }
}
