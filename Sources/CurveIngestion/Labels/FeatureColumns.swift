import CurveModel

/// The inputs of a table of examples: every column that has no other role.
package struct FeatureColumns: Sendable {
  package private(set) var columns: [FeatureColumn] = []
  /// Columns that were left out, and why.
  package private(set) var ignored: [IgnoredColumn] = []

  /// Which columns the user chose.
  package struct Choice: Sendable {
    /// The only ones to take; empty for all.
    package var only: [String]
    package var without: [String]
    /// Numbers that stand for categories.
    package var categorical: [String]

    package init(only: [String] = [], without: [String] = [], categorical: [String] = []) {
      self.only = only
      self.without = without
      self.categorical = categorical
    }
  }

  /// A column of words with more different ones than this share of the rows names the examples.
  private static let mostCategories = 0.5
  /// Fewer rows than this say little about that.
  private static let leastRows = 20
  /// From this share of numbers on a column is one of numbers, and its words are mistakes.
  private static let numericShare = 0.8

  /// Reads the inputs of both parts, for the rows that hold an answer.
  ///
  /// - Throws: Names that are no columns, columns that only one file has, and cells that are no
  ///   number in columns of numbers.
  package init(
    _ data: LabelledData, train: [Int], heldOut: [Int], choice: Choice
  ) throws(InvalidInput) {
    let tables = (data.train.table, data.heldOut.table)
    var problems: [InputProblem] = []
    for (names, flag) in [
      (choice.only, "--features"), (choice.without, "--without"),
      (choice.categorical, "--categorical"),
    ] {
      for name in names {
        do throws(InputProblem) { _ = try tables.0.column(named: name, flag: flag) } catch {
          problems.append(error)
        }
      }
    }
    guard problems.isEmpty else { throw InvalidInput(problems) }
    for (index, name) in tables.0.names.enumerated() {
      switch Self.use(of: index, data, choice) {
      case .input: break
      case .passed: continue
      case .ignored(let reason):
        ignored.append(IgnoredColumn(column: name, reason: .other(reason)))
        continue
      }
      do throws(InvalidInput) {
        let other = try Self.counterpart(of: index, data)
        let isForced = choice.categorical.contains(name)
        let cells = try Self.cells(
          tables, (index, other), (train, heldOut), isForced: isForced)
        switch cells {
        case .success(let cells): columns.append(FeatureColumn(name: name, cells: cells))
        case .failure(let reason):
          ignored.append(IgnoredColumn(column: name, reason: .other(reason.text)))
        }
      } catch {
        problems += error.problems
      }
    }
    if columns.isEmpty, problems.isEmpty {
      problems.append(
        InputProblem(
          code: "no-features", message: "no column is left to predict from",
          at: InputLocation(file: tables.0.path),
          hint: "name the columns to use with --features"))
    }
    guard problems.isEmpty else { throw InvalidInput(problems) }
  }

  private enum Use {
    case input
    /// Left out without a word: the user knows.
    case passed
    case ignored(String)
  }

  private static func use(of index: Int, _ data: LabelledData, _ choice: Choice) -> Use {
    let name = data.train.table.names[index]
    let isTaken = index == data.train.target || index == data.splitColumn
    if isTaken || choice.without.contains(name) { return .passed }
    if !choice.only.isEmpty { return choice.only.contains(name) ? .input : .passed }
    let isItem = LabelRole.item.names.contains(MetricName.words(name).joined())
    return name.isEmpty || isItem ? .ignored("it names the examples") : .input
  }

  /// The same column of the file that is scored.
  private static func counterpart(of index: Int, _ data: LabelledData) throws(InvalidInput) -> Int {
    guard data.splitColumn == nil else { return index }
    let name = data.train.table.names[index]
    if let other = data.heldOut.table.names.firstIndex(of: name) { return other }
    throw InvalidInput(
      InputProblem(
        code: "missing-column",
        message: "there is no column '\(name)', which the training file has",
        at: InputLocation(file: data.heldOut.table.path),
        hint: "add it, or leave it out with --without '\(name)'"))
  }

  private struct Reason: Error { let text: String }

  private static func cells(
    _ tables: (LabelTable, LabelTable), _ columns: (Int, Int), _ rows: ([Int], [Int]),
    isForced: Bool
  ) throws(InvalidInput) -> Result<FeatureColumn.Cells, Reason> {
    let filled = rows.0.filter { !tables.0.isMissing($0, columns.0) }
    if filled.isEmpty { return .failure(Reason(text: "it is empty in the training rows")) }
    let numbers = filled.count { tables.0.number(tables.0.columns[columns.0][$0]) != nil }
    if !isForced, Double(numbers) >= numericShare * Double(filled.count) {
      return .success(
        .numbers(
          train: try tables.0.numbers(columns.0, rows: rows.0),
          heldOut: try tables.1.numbers(columns.1, rows: rows.1)))
    }
    let words = (tables.0.words(columns.0), tables.1.words(columns.1))
    let used = Set(rows.0.map { words.0.codes[$0] }).subtracting([-1])
    if !isForced, rows.0.count >= leastRows,
      Double(used.count) > mostCategories * Double(filled.count)
    {
      return .failure(
        Reason(text: "its \(used.count) different words in \(filled.count) rows are no categories"))
    }
    var places = Dictionary(words.0.names.enumerated().map { ($1, $0) }) { first, _ in first }
    var names = words.0.names
    let map = words.1.names.map { name -> Int in
      if let place = places[name] { return place }
      places[name] = names.count
      names.append(name)
      return names.count - 1
    }
    return .success(
      .categories(
        names, train: rows.0.map { words.0.codes[$0] },
        heldOut: rows.1.map { words.1.codes[$0] < 0 ? -1 : map[words.1.codes[$0]] }))
  }
}
