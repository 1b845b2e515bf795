import CurveModel

/// One value a row: `step,split,metric,value`, or a metric a column with the split beside it.
///
/// The columns are known by what stands in them: role words ("train", "val") in the one, names of
/// metrics in the other. The table is turned into a wide one, with a column for each pair.
enum Long: Dialect {
  static let name = "long"

  static func admits(names: [String], isWritten: Bool) -> Bool {
    names.contains { name in
      if case .axis = ColumnGrammar.meaning(of: name) { return true }
      return false
    }
  }

  static func recognises(_ table: Table) -> Bool {
    // Splits and metrics are named by words, which most tables have none of.
    guard table.columns.contains(where: { !$0.words.isEmpty }) else { return false }
    let form = LongForm(table)
    return (form.split != nil || form.metric != nil) && !form.values.isEmpty
  }

  static func widened(_ table: Table) -> Table {
    LongForm(table).widened()
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    var wide = WideLayout(table, options: options)
    return try wide.finished()
  }
}
