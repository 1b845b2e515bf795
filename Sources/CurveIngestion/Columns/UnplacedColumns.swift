import CurveModel

/// Columns that no name tells apart, where a log has no curve that was held out: one of them may be it.
enum UnplacedColumns {
  /// The warning that names them; nil where nothing is missing.
  static func warning(
    about ignored: [IgnoredColumn], in table: Table, of runs: [TrainingRun],
    options: ReadingOptions
  ) -> ReadingWarning? {
    guard options.train == nil, options.validation == nil else { return nil }
    let series = runs.flatMap(\.series)
    guard series.contains(where: { $0.split == .train }),
      series.allSatisfy({ $0.split == .train || $0.split == .trainValidation })
    else { return nil }
    let longest = series.map(\.curve.count).max() ?? 0
    let names = ignored.filter { $0.reason == .unknownMetric }.map(\.column).filter { name in
      guard let index = table.index(of: name) else { return true }
      return mayBeCurve(table.columns[index], beside: longest)
    }
    guard let first = names.first else { return nil }
    let more = names.count - named
    let list =
      more > 1
      ? names.prefix(named).map { "'\($0)'" }.joined(separator: ", ") + " and \(more) more columns"
      : Spelling.quotedList(names)
    let what = names.count == 1 ? "is not known as a metric" : "are not known as metrics"
    let remedy =
      table.index(of: first) == nil
      ? "a name such as 'val_loss' would tell"
      : "if it is the one, name it with --validation \(ShellQuoting.command([first]))"
    return ReadingWarning(
      message: "no curve of validation is named, and \(list) \(what); \(remedy)")
  }

  /// Whether a column goes up and down, which no count or schedule does, and has values at half of the places or more.
  private static func mayBeCurve(_ column: Table.Column, beside count: Int) -> Bool {
    let numbers = column.cells.compactMap(Cell.number)
    let steps = zip(numbers, numbers.dropFirst())
    return numbers.count > 2 && 2 * numbers.count >= count
      && numbers.contains { $0 != $0.rounded() }
      && steps.contains { $0 < $1 } && steps.contains { $0 > $1 }
  }

  private static let named = 3
}
