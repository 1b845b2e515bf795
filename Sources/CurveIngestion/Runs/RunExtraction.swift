import CurveModel

/// A table and its layout → training runs, and what a reviewer should know about the way there.
struct RunExtraction {
  let table: Table
  let layout: Layout
  private let options: ReadingOptions
  private(set) var runs: [TrainingRun] = []
  private(set) var warnings: [ReadingWarning] = []
  /// The row that a warning is about, by the warning's index.
  private(set) var warnedRows: [Int: Int] = [:]
  private var replaced = 0
  /// Most values at one place that were averaged.
  private var averaged = 0
  private var resumed: [(run: String, place: Double, row: Int?)] = []
  /// The first column with several values at most places of the x-axis: what orders them is unknown.
  private(set) var crowdedColumn: String?
  /// Whether the runs follow one another in one log, which started again, so that the last one counts.
  private(set) var areRestarts = true
  /// The columns of settings that name such runs.
  private(set) var namingColumns: [String] = []
  /// Cells of used columns that hold a word where a number belongs.
  private(set) var wrongCells: [(row: Int, column: Int)] = []

  /// Whether stretches that start again were joined to one run.
  private(set) var joinsRestarts = false

  init(_ table: Table, layout: Layout, options: ReadingOptions = ReadingOptions()) {
    self.table = table
    self.layout = layout
    self.options = options
    if let regular = RegularTable(table, layout: layout) {
      take(
        SpreadColumns(table, layout: layout).attached(to: regular.series),
        learningRate: regular.learningRate)
      table.setPlannedEnds(of: &runs, along: layout.axis)
      noteRaggedRows()
      noteNegatedMetrics()
      return
    }
    let rows = RunRows(table, layout: layout, joinsRestarts: options.joinsRestarts)
    areRestarts =
      rows.reason == .restarts || rows.runs.allSatisfy { $0.name == nil }
      || Restarts.areParts(rows.runs.map(\.name))
    if case .joined = rows.reason { joinsRestarts = true }
    namingColumns = rows.namingColumns.map { table.columns[$0].name }
    for (number, run) in rows.runs.enumerated() {
      let alone = rows.runs.count == 1
      let name = run.name ?? (alone ? pathName : "run \(number + 1)")
      extract(run.rows, withLoneRates: rows.stretch(of: number), named: name, place: rows.place)
    }
    runs.removeAll { $0.series.isEmpty }
    table.setPlannedEnds(of: &runs, along: layout.axis)
    noteOverlaps()
    noteNegatedMetrics()
    note(rows)
    let unread = rows.rowsWithoutPlace.filter(hasGroupedPlace)
    wrongCells = findWrongCells(in: rows.runs.flatMap(\.rows) + unread)
  }

  /// Reads a run from its rows; the learning rate may stand on rows of its own among `all`.
  private mutating func extract(
    _ rows: [Int], withLoneRates all: [Int], named name: String, place: (Int) -> Double?
  ) {
    var series: [Series] = []
    var replaced = 0
    var resumedAt: Set<Double> = []
    var crowded: [(column: String, places: Int)] = []
    let spreads = SpreadColumns(table, layout: layout)
    for track in layout.tracks {
      let (outcome, count) = curve(over: rows, place: place) { value(of: track, row: $0) }
      guard count > 0 else { continue }
      averaged = max(averaged, outcome.averaged)
      replaced += outcome.replaced
      if outcome.contradicted > 3, outcome.contradicted * 2 > count {
        crowded.append((columnName(of: track), outcome.curve.count))
      }
      resumedAt.formUnion(outcome.resumedAt)
      series.append(
        Series(
          metric: track.metric, split: track.split, column: columnName(of: track),
          curve: outcome.curve,
          spread: spreads.spread(of: track, along: outcome.curve, rows: rows)))
    }
    // Beside a curve, what stands at one place only, as tests behind a training do, needs no order.
    let isCurve = series.contains { $0.curve.count > 1 }
    crowdedColumn = crowdedColumn ?? crowded.first { $0.places > 1 || !isCurve }?.column
    self.replaced += replaced
    if let first = resumedAt.min() {
      let row = zip(rows, rows.dropFirst()).first { before, after in
        place(after).map { $0 == first && $0 < (place(before) ?? $0) } ?? false
      }
      resumed.append((run: name, place: first, row: row?.1))
    }
    runs.append(
      TrainingRun(
        name: name, axis: layout.axis, series: series,
        learningRate: learningRate(over: all, place: place)))
  }

  private func learningRate(over rows: [Int], place: (Int) -> Double?) -> LearningRate? {
    guard let index = layout.learningRate else { return nil }
    let cells = table.columns[index].cells
    let placed = layout.axisColumn == nil ? rows : rows.filter { place($0) != nil }
    let (outcome, count) = curve(over: placed, place: place) { Cell.number(cells[$0]) }
    guard count > 0 else { return nil }
    return LearningRate(column: table.columns[index].name, curve: outcome.curve)
  }

  /// The values of rows that have one, and their number, along the x-axis; rows are counted where there is
  /// none.
  private func curve(
    over rows: [Int], place: (Int) -> Double?, value: (Int) -> Double?
  ) -> (outcome: CurveAssembler.Outcome, count: Int) {
    var x: [Double] = []
    var y: [Double] = []
    for (count, row) in rows.enumerated() {
      guard let value = value(row) else { continue }
      x.append(layout.axisColumn == nil ? Double(count) : place(row) ?? Double(count))
      y.append(value)
    }
    return (CurveAssembler.curve(x: x, y: y, same: samePlace), y.count)
  }

  private mutating func take(_ series: [Series], learningRate: LearningRate?) {
    guard !series.isEmpty else { return }
    runs.append(
      TrainingRun(name: pathName, axis: layout.axis, series: series, learningRate: learningRate))
  }

  /// The name of a run that has none in its file.
  private var pathName: String { options.runName ?? RunName.of(table.path) }

  private var samePlace: CurveAssembler.SamePlace {
    if layout.axis.kind == .examples { return .mean }
    return layout.keepsFirst ? .first : .last
  }

  /// The number of a cell, or the sum over the columns of a track when all of them hold one; the
  /// mean over those that do where the columns are repeats.
  private func value(of track: Layout.Track, row: Int) -> Double? {
    if track.columns.count == 1 { return Cell.number(table.columns[track.columns[0]].cells[row]) }
    let values = track.columns.compactMap { Cell.number(table.columns[$0].cells[row]) }
    guard let first = values.first else { return nil }
    let sum = values.dropFirst().reduce(first, +)
    if track.isMean { return sum / Double(values.count) }
    return values.count == track.columns.count ? sum : nil
  }

  private func columnName(of track: Layout.Track) -> String {
    track.columns.map { table.columns[$0].name }.joined(separator: " + ")
  }
}

// What a reviewer should know.
extension RunExtraction {
  private mutating func noteNegatedMetrics() {
    guard options.direction == nil else { return }
    if let warning = NegatedMetrics.warning(about: runs) { warnings.append(warning) }
  }

  private mutating func noteOverlaps() {
    let word = layout.axis.word
    if let first = resumed.first {
      let who = resumed.count == 1 ? "\(first.run) was" : "\(resumed.count) runs were"
      warn(
        "\(who) resumed at \(word) \(DecimalText.place(first.place)); "
          + "where rows overlap, the later ones are used", atRow: first.row)
    }
    if replaced > 0 {
      let counted = layout.keepsFirst ? "first" : "later"
      warn(
        replaced == 1
          ? "1 value was recorded again at the same \(word); the \(counted) one is used"
          : "\(replaced) values were recorded again at the same \(word); the \(counted) ones are used"
      )
    }
    if averaged > 1 {
      warn(
        "up to \(averaged) values were recorded at the same \(word); their mean is read")
    }
  }

  /// What becomes of several runs.
  private var choice: String {
    if options.asSeeds { return "they are read as seeds of one training" }
    guard areRestarts || options.run != nil else {
      return "choose one with --run, or read them as repeats with --as-seeds"
    }
    let judged =
      runs.first { $0.name == options.run }.map { "'\($0.name)' is judged" }
      ?? (runs.isEmpty ? "" : Restarts.words(for: Restarts.judged(among: runs), among: runs))
    return "\(judged); choose another with --run"
  }

  private mutating func note(_ rows: RunRows) {
    switch rows.reason {
    case .onlyRun:
      break
    case .joined(let row):
      warn(
        "\(layout.restartWord) starts again here; the stretches are joined to one run, each behind the one "
          + "before", atRow: row)
    case .restarts:
      warn(
        "the file holds \(runs.count) runs, since \(layout.restartWord) starts again"
          + (namingColumns.isEmpty ? "" : " with another \(Spelling.quotedList(namingColumns))")
          + "; " + choice
          + (options.asSeeds
            ? "" : ", or join them with --join-restarts if one training was resumed"),
        atRow: rows.runs.dropFirst().first?.rows.first)
    case .conflict:
      warn(
        "the file holds git conflict markers, and two versions of the log; " + choice,
        atRow: table.sides.first?.row)
    case .column(let name):
      warn("the file holds \(runs.count) runs, named by column '\(name)'; " + choice)
    }
    if table.numbersColumns {
      warn(
        "the first line numbers the columns, as pandas does where they have no names; it is no value"
      )
    }
    let holdsTooLarge = rows.rowsWithoutPlace.contains { row in
      layout.axisColumn.flatMap { Cell.number(table.columns[$0].cells[row]) }?.isFinite ?? false
    }
    noteRows(
      rows.rowsWithoutPlace,
      "without a value \(holdsTooLarge ? "up to \(CalculableRange.largestText) " : "")in "
        + "'\(layout.axis.column ?? "")'")
    noteRaggedRows()
  }

  private mutating func noteRaggedRows() {
    if layout.dropsShortRows {
      noteRows(table.shortRows, "with fewer cells than the header")
    } else if let first = table.shortRows.first {
      warn("\(Self.rows(table.shortRows.count)) fewer cells than the header has", atRow: first)
    }
    if let first = table.longRows.first {
      warn(
        "\(Self.rows(table.longRows.count)) more cells than the header has; "
          + "the last ones are left out", atRow: first)
    }
  }

  private mutating func noteRows(_ rows: [Int], _ what: String) {
    guard let first = rows.first else { return }
    let count = rows.count == 1 ? "1 row" : "\(rows.count) rows"
    warn("\(count) \(what) \(rows.count == 1 ? "is" : "are") left out", atRow: first)
  }

  private mutating func warn(_ message: String, atRow row: Int? = nil) {
    warnedRows[warnings.count] = row
    warnings.append(ReadingWarning(message: message))
  }

  private static func rows(_ count: Int) -> String {
    count == 1 ? "1 row has" : "\(count) rows have"
  }
}
