import CurveModel

/// What the values of a console are called: with the split of the line above that heads them, and as they were spelled
/// first.
struct ValueNames {
  var heading = ConsoleHeading()
  /// Names that got their split from a heading.
  private(set) var headed = HeadedNames()
  /// How names were written first: "Loss" in the batches is "loss" in the summary.
  private var spellings: [ConsoleColumn.ID: String] = [:]

  /// The values of a line; `areWhole` where they say their splits themselves.
  ///
  /// Those of a printed dictionary, "{'eval_loss': 0.5}", and of a bar of an epoch do.
  mutating func named(_ values: [ConsoleLine.Value], areWhole: Bool) -> [ConsoleLine.Value] {
    values.map { spelled(areWhole ? $0 : headed($0)) }
  }

  /// A value under the first spelling of its name.
  mutating func spelled(_ value: ConsoleLine.Value) -> ConsoleLine.Value {
    let key = ConsoleColumn.ID(name: value.name.lowercased(), origin: value.origin)
    var value = value
    value.name = spellings[key] ?? value.name
    spellings[key] = value.name
    return value
  }

  private mutating func headed(_ value: ConsoleLine.Value) -> ConsoleLine.Value {
    guard let split = heading.split, value.origin == .named,
      ColumnGrammar.metricColumn(value.name).split == nil
    else { return value }
    return ConsoleLine.Value(name: headed.note(value.name, below: split), number: value.number)
  }
}
