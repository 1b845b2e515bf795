import CurveModel

/// A table and its layout → training runs, and what a reviewer should know about the way there.
struct RunExtraction {
  private let table: Table
  private let layout: Layout
  private(set) var runs: [TrainingRun] = []
  private(set) var warnings: [ReadingWarning] = []
  private var replaced = 0
  private var resumed: [(run: String, place: Double)] = []
  /// The first column with several values at most places of the x-axis: what orders them is unknown.
  private(set) var crowdedColumn: String?
  /// Cells of used columns that hold a word where a number belongs.
  private(set) var wrongCells: [(row: Int, column: Int)] = []

  init(_ table: Table, layout: Layout) {
    self.table = table
    self.layout = layout
    if let regular = RegularTable(table, layout: layout) {
      take(regular.series)
      note(RunRows(onlyRunOf: table, layout: layout))
      return
    }
    let rows = RunRows(table, layout: layout)
    for (number, run) in rows.runs.enumerated() {
      let alone = rows.runs.count == 1
      let name = run.name ?? (alone ? RunName.stem(of: table.path) : "run \(number + 1)")
      extract(run.rows, named: name, place: rows.place)
    }
    runs.removeAll { $0.series.isEmpty }
    noteOverlaps()
    note(rows)
    wrongCells = findWrongCells(in: rows.runs.flatMap(\.rows))
  }

  private mutating func extract(_ rows: [Int], named name: String, place: (Int) -> Double?) {
    var series: [Series] = []
    var replaced = 0
    var resumedAt: Set<Double> = []
    for track in layout.tracks {
      var x: [Double] = []
      var y: [Double] = []
      for (count, row) in rows.enumerated() {
        guard let value = value(of: track, row: row) else { continue }
        x.append(layout.axisColumn == nil ? Double(count) : place(row) ?? Double(count))
        y.append(value)
      }
      guard !y.isEmpty else { continue }
      let outcome = CurveAssembler.curve(
        x: x, y: y, isTime: layout.axis.kind != .examples)
      replaced += outcome.replaced
      if outcome.replaced > 3, outcome.replaced * 2 > y.count {
        crowdedColumn = crowdedColumn ?? columnName(of: track)
      }
      resumedAt.formUnion(outcome.resumedAt)
      series.append(
        Series(
          metric: track.metric, split: track.split, column: columnName(of: track),
          curve: outcome.curve))
    }
    self.replaced += replaced
    if let first = resumedAt.min() { resumed.append((run: name, place: first)) }
    append(TrainingRun(name: name, axis: layout.axis, series: series))
  }

  private mutating func take(_ series: [Series]) {
    guard !series.isEmpty else { return }
    append(TrainingRun(name: RunName.stem(of: table.path), axis: layout.axis, series: series))
  }

  private mutating func append(_ run: TrainingRun) {
    let (settled, warning) = TestAsValidation.settled(run)
    if let warning, !warnings.contains(warning) { warnings.append(warning) }
    runs.append(settled)
  }

  /// The number of a cell, or the sum over the columns of a track when all of them hold one.
  private func value(of track: Layout.Track, row: Int) -> Double? {
    var sum = 0.0
    for column in track.columns {
      guard let value = Cell.number(table.columns[column].cells[row]) else { return nil }
      sum += value
    }
    return sum
  }

  private func columnName(of track: Layout.Track) -> String {
    track.columns.map { table.columns[$0].name }.joined(separator: " + ")
  }

  private func findWrongCells(in rows: [Int]) -> [(row: Int, column: Int)] {
    let tracked = Set(layout.tracks.flatMap(\.columns))
    let columns = tracked.union(layout.axisColumn.map { [$0] } ?? []).sorted()
    return rows.sorted().flatMap { row in
      columns.filter { Cell.wordIndex(table.columns[$0].cells[row]) != nil }.map { (row, $0) }
    }
  }
}

// What a reviewer should know.
extension RunExtraction {
  private mutating func noteOverlaps() {
    let word = layout.axis.word
    if let first = resumed.first {
      let who = resumed.count == 1 ? "\(first.run) was" : "\(resumed.count) runs were"
      warnings.append(
        ReadingWarning(
          message: "\(who) resumed at \(word) \(DecimalText.place(first.place)); "
            + "where rows overlap, the later ones are used"))
    }
    if replaced > 0 {
      warnings.append(
        ReadingWarning(
          message: "\(replaced) values were recorded again at the same \(word); "
            + "the later ones are used"))
    }
  }

  private mutating func note(_ rows: RunRows) {
    let chosen = runs.last?.name ?? ""
    let choice = "'\(chosen)' is judged; choose another with --run"
    switch rows.reason {
    case .onlyRun:
      break
    case .restarts:
      warnings.append(
        ReadingWarning(
          message: "the file holds \(runs.count) runs, since \(layout.axis.word) starts again; "
            + choice))
    case .conflict:
      warnings.append(
        ReadingWarning(
          message: "the file holds git conflict markers, and two versions of the log; " + choice))
    case .column(let name):
      warnings.append(
        ReadingWarning(
          message: "the file holds \(runs.count) runs, named by column '\(name)'; " + choice))
    }
    noteRows(rows.rowsWithoutPlace.count, "without a value in '\(layout.axis.column ?? "")'")
    let short = table.shortRows.count
    if layout.dropsShortRows {
      noteRows(short, "with fewer cells than the header")
    } else if short > 0 {
      warnings.append(
        ReadingWarning(message: "\(Self.rows(short)) fewer cells than the header has"))
    }
    if !table.longRows.isEmpty {
      warnings.append(
        ReadingWarning(
          message: "\(Self.rows(table.longRows.count)) more cells than the header has; "
            + "the last ones are left out"))
    }
  }

  private mutating func noteRows(_ count: Int, _ what: String) {
    guard count > 0 else { return }
    let rows = count == 1 ? "1 row" : "\(count) rows"
    let verb = count == 1 ? "is" : "are"
    warnings.append(ReadingWarning(message: "\(rows) \(what) \(verb) left out"))
  }

  private static func rows(_ count: Int) -> String {
    count == 1 ? "1 row has" : "\(count) rows have"
  }
}
