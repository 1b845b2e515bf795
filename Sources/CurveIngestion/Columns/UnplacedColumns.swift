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
      guard mayBeMetric(name) else { return false }
      guard let index = table.index(of: name) else { return true }
      return mayBeCurve(table.columns[index], beside: longest)
        && series.contains { isOfScale($0, table.columns[index]) }
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

  /// Whether a name may be that of a metric, and is none of a parameter, a term of the loss, or a count of outcomes: "w1",
  /// "out.bias", "reg", "false_negative".
  private static func mayBeMetric(_ name: String) -> Bool {
    let words = MetricName.words(name)
    let isNumbered =
      words.count == 1 && words[0].count > 1 && words[0].dropFirst().allSatisfy(\.isNumber)
    return !isNumbered && words.allSatisfy { !others.contains($0) }
  }

  private static let others: Set = [
    "bias", "reg", "regularization", "norm", "negative", "negatives", "positive", "positives",
    "area",
  ]

  /// Whether the values of a column are about as large as those of a curve of training, as its validation would be.
  private static func isOfScale(_ series: Series, _ column: Table.Column) -> Bool {
    let own = median(column.cells.compactMap(Cell.number))
    let other = median(series.curve.y)
    return own == other
      || own * other > 0 && (1 / largestRatio...largestRatio).contains(own / other)
  }

  private static func median(_ values: [Double]) -> Double {
    let finite = values.filter(\.isFinite).sorted()
    return finite.isEmpty ? 0 : finite[finite.count / 2]
  }

  /// Validation that is worse than training by more has diverged, which a table would call by its name.
  private static let largestRatio = 10.0

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
