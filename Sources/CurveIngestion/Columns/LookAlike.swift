import CurveModel

/// Tables that resemble a training log and are none.
enum LookAlike {
  /// What the table seems to be, in one sentence; nil when it can be a log.
  static func sentence(about table: Table, layout: Layout) -> String? {
    if !layout.isCertain,
      let sentence = KnownTables.sentence(about: table, hasAxis: layout.axisColumn != nil)
    {
      return sentence
    }
    if layout.tracks.isEmpty { return withoutCurves(table, ignored: layout.ignored) }
    guard !layout.isCertain else { return nil }
    if let sentence = oneRowPerRun(table, layout: layout) { return sentence }
    if let sentence = OtherCurves.sentence(about: table, layout: layout) { return sentence }
    if layout.axis.kind == .examples, table.rowCount == 1 {
      return "it holds one row, as a table of final results does"
    }
    guard layout.axisColumn == nil else { return nil }
    let used = Set(layout.tracks.flatMap(\.columns) + layout.runColumns)
    let words = table.columns.indices.first { index in
      !used.contains(index) && isText(table.columns[index])
        && Set(table.columns[index].cells.map(\.bitPattern)).count > 1
    }
    if let words, !layout.hasCountsBesideRows {
      return "'\(table.columns[words].name)' holds text and no column counts epochs or steps"
    }
    return WithoutAxis.sentence(about: table, layout: layout)
  }

  /// What to do about a table that is no log.
  static func remedy(for table: Table, layout: Layout) -> String {
    if KnownTables.holdBaselines(table.names) {
      return "give the log, and this file with -b"
    }
    if layout.tracks.isEmpty, holdsRunningSum(layout.ignored) {
      return "log what each epoch adds to the sum; --train takes a column as it is"
    }
    return table.columns.contains(where: \.isNumeric)
      ? "if it holds a curve, name its column with --train or --validation"
      : InputProblem.logWanted
  }

  /// What a table without names seems to be, when it can hold no curve of a few points.
  static func sentence(aboutUnnamed table: Table) -> String? {
    if table.columns.count > 50, table.rowCount < table.columns.count / 10 {
      return "it holds one value for each of \(table.columns.count) samples"
    }
    if !table.columns.contains(where: \.isNumeric) { return "its columns have no names" }
    if let sentence = KnownLists.sentence(aboutUnnamed: table) { return sentence }
    let numbers = table.columns.flatMap(\.cells)
    let isWhole = numbers.allSatisfy { Cell.number($0).map { $0 == $0.rounded() } ?? true }
    if isWhole, !table.hasHeader, table.columns.count == table.rowCount {
      return "it seems to be a confusion matrix"
    }
    if table.shortRows.count * 2 > table.rowCount, !table.columns.allSatisfy(\.isNumeric) {
      return "it holds text without columns of numbers"
    }
    if table.columns.count > 12 { return "its \(table.columns.count) columns have no names" }
    return nil
  }

  private static func holdsRunningSum(_ ignored: [IgnoredColumn]) -> Bool {
    let reasons = reasons(ignored)
    return reasons.contains(.runningSum)
      && reasons.allSatisfy { [.learningRate, .time, .runningSum].contains($0) }
  }

  /// Why columns hold no curve, but for those that could be the x-axis.
  private static func reasons(_ ignored: [IgnoredColumn]) -> [IgnoredColumn.Reason] {
    ignored.map(\.reason).filter { !$0.isBesideAxis }
  }

  private static func withoutCurves(_ table: Table, ignored: [IgnoredColumn]) -> String {
    let reasons = reasons(ignored)
    let areAll = { (reason: IgnoredColumn.Reason) in
      !reasons.isEmpty && reasons.allSatisfy { $0 == reason }
    }
    if areAll(.sum) || holdsRunningSum(ignored) { return "it holds only running sums" }
    if areAll(.time) { return "it holds only times" }
    if areAll(.learningRate) { return "it holds only learning rates" }
    for only in [IgnoredColumn.Reason.resources, .gradient] where areAll(only) {
      return "it holds only \(only)"
    }
    if reasons.contains(where: { [.time, .resources].contains($0) }),
      reasons.allSatisfy({ [.time, .resources, .text, .setting].contains($0) })
    {
      return "it holds only times and the use of resources"
    }
    if table.columns.count > 50, table.rowCount < table.columns.count / 10 {
      return "it holds one value for each of \(table.columns.count) samples"
    }
    if let sentence = KnownLists.sentence(aboutUnnamed: table) { return sentence }
    let isNumbered = table.names.allSatisfy { $0.allSatisfy(\.isNumber) }
    if !table.hasHeader || isNumbered { return "its columns have no names" }
    if areAll(.noValues) { return "no column holds a value" }
    if table.names.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
      return "the names of its columns are not written in UTF-8"
    }
    if areAll(.text) { return "it holds text without columns of numbers" }
    return "no column is named like a metric"
  }

  // MARK: - Results, one row per run

  private static func oneRowPerRun(_ table: Table, layout: Layout) -> String? {
    guard table.runColumn == nil else { return nil }
    let counts = layout.axisColumn.map { countsUp($0, in: table) } ?? false
    if !counts, let column = names(in: table) {
      return "each row has its own '\(column)', as in a table of results with one row per run"
    }
    if !counts, let axis = layout.axisColumn, isScattered(axis, in: table, layout: layout) {
      return "'\(table.columns[axis].name)' neither goes up nor starts again, as in a table of "
        + "results with one row per run"
    }
    let settings = Settings.varied(in: table)
    if let axis = layout.axisColumn, let setting = settings.first,
      Settings.isNumberOfEpochs(table.columns[axis].name)
        || Settings.isBatchSize(table.columns[axis]),
      table.columns[axis].cells.first.flatMap(Cell.number).map({ $0 > 1 }) ?? false
    {
      return "each row has its own settings ('\(setting)'), as in a search for hyper-parameters"
    }
    guard !counts, layout.axis.kind != .examples, let setting = settings.first,
      layout.axisColumn.map({ settings.count > 1 && !countsRuns($0, in: table) }) ?? true
    else { return nil }
    return "each row has its own settings ('\(setting)'), as in a search for hyper-parameters"
  }

  /// A column, or several together, that name every row differently.
  private static func names(in table: Table) -> String? {
    let identifiers = table.rowCount > 1 ? RunColumn.filled(in: table) : []
    if let one = identifiers.first(where: { isDifferentEverywhere([$0], in: table) }) {
      return table.columns[one].name
    }
    guard !table.header.hasAxis, identifiers.count > 1,
      isDifferentEverywhere(identifiers, in: table)
    else {
      return nil
    }
    return identifiers.map { table.columns[$0].name }.joined(separator: "', '")
  }

  private static func isDifferentEverywhere(_ columns: [Int], in table: Table) -> Bool {
    RunColumn.groups(columns, in: table).count == table.rowCount
  }

  /// No table of results is longer, and a log shows its order in fewer rows.
  private static let rowsLookedAt = 10_000

  /// Whether a column counts 0, 1, 2… or the like: every row is the next record of one training.
  private static func countsUp(_ index: Int, in table: Table) -> Bool {
    let values = table.columns[index].cells.prefix(rowsLookedAt)
    guard values.count > 1, values.allSatisfy({ Cell.number($0) != nil }) else { return false }
    let stride = values[1] - values[0]
    return stride > 0 && zip(values, values.dropFirst()).allSatisfy { $1 - $0 == stride }
  }

  /// Whether a column counts from 0 or 1 again and again, each time through the same settings: trainings below one
  /// another.
  private static func countsRuns(_ axis: Int, in table: Table) -> Bool {
    let places = table.columns[axis].cells
    let rows = places.indices.prefix(rowsLookedAt).filter { Cell.number(places[$0]) != nil }
    guard rows.count > 2, let first = rows.first.map({ places[$0] }), first <= 1 else {
      return false
    }
    let settings = Settings.varied(in: table).compactMap(table.index).map {
      table.columns[$0].cells
    }
    let steps = zip(rows, rows.dropFirst())
    let begun = steps.count { places[$1] == first } + 1
    return begun * 3 <= rows.count
      && steps.allSatisfy { row, next in
        places[next] == first
          || places[next] == places[row] + 1
            && settings.allSatisfy { $0[row].bitPattern == $0[next].bitPattern }
      }
  }

  /// Whether an axis that should be time jumps to and fro, and holds no regular count when sorted.
  private static func isScattered(_ axis: Int, in table: Table, layout: Layout) -> Bool {
    guard layout.axis.kind != .examples, layout.runColumns.isEmpty, table.rowCount > 2 else {
      return false
    }
    let values = table.columns[axis].cells.prefix(rowsLookedAt).compactMap(Cell.number)
    guard let first = values.first else { return false }
    if values.allSatisfy({ $0 == first }), values.dropFirst(2).first != nil { return true }
    let jumps = zip(values, values.dropFirst()).count { $0 > $1 && $1 > first }
    guard jumps > 0, jumps * 4 > values.count else { return false }
    let sorted = values.sorted()
    let strides = Set(zip(sorted, sorted.dropFirst()).map { $1 - $0 })
    return strides.count > 1 && !isInterleaved(values, sorted)
  }

  /// Whether several processes wrote one count into a file, each of them a little behind the other.
  private static func isInterleaved(_ values: [Double], _ sorted: [Double]) -> Bool {
    let strides = zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.sorted()
    let places = strides.count + 1
    guard places >= fewestInterleaved, 2 * values.count >= 3 * places,
      values.count <= mostProcesses * places
    else { return false }
    let usual = strides[strides.count / 2]
    let far = zip(values, values.dropFirst()).count { $0 - $1 > mostBehind * usual }
    return far * rarely <= places
  }

  /// How many records one process may be behind another.
  private static let mostBehind = 2.5
  /// So many records of one process show a count; the numbers of epochs in a table of results are fewer.
  private static let fewestInterleaved = 16
  private static let mostProcesses = 8
  /// One of so many records may be that of a training which was resumed.
  private static let rarely = 50

  /// Whether most rows say something in a column; a word here and there is a remark.
  private static func isText(_ column: Table.Column) -> Bool {
    guard column.isKept, column.wordCount * 2 > column.cells.count, !column.isNumeric else {
      return false
    }
    switch ColumnGrammar.meaning(of: column.name) {
    case .metric, .index: return true
    case .axis, .nuisance: return false
    }
  }
}
