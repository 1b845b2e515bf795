import CurveModel

/// The runs of a tracker's store, each read by itself: what one script calls `val_loss` another calls
/// `validation_loss`, and neither is a second record of the other.
struct StoredRuns {
  private let file: any LogFile
  private let path: String
  private let runs: [(name: String, table: Table)]

  /// Nil for files that hold no runs of several scripts.
  init?(_ file: any LogFile, path: String) {
    let table = file.sample
    guard table.runsAreApart, let column = table.runColumn.flatMap(table.index) else { return nil }
    var order: [String] = []
    var rows: [String: [Int]] = [:]
    for row in 0..<table.rowCount {
      let name = table.columns[column].word(at: row) ?? ""
      if rows[name] == nil { order.append(name) }
      rows[name, default: []].append(row)
    }
    guard order.count > 1 else { return nil }
    self.file = file
    self.path = path
    runs = order.map { name in (name, Self.part(of: table, rows: rows[name] ?? [])) }
  }

  /// The runs that can be read; what is wrong with the others is a warning.
  ///
  /// - Throws: The problem of the run that the options name, or of the first where none can be read.
  func reading(options: ReadingOptions) throws(InputProblem) -> FileReading {
    var readings: [FileReading] = []
    var failures: [(run: String, problem: InputProblem)] = []
    for run in runs {
      do throws(InputProblem) {
        readings.append(try reading(of: run.table, options: options))
      } catch {
        if run.name == options.run { throw error }
        failures.append((run.name, error))
      }
    }
    if readings.isEmpty, let failure = failures.first { throw failure.problem }
    let inspections = readings.map(\.inspection)
    var whole = inspections[0]
    whole.series = inspections.flatMap(\.series)
    let used = Set(whole.series.map(\.series.column))
    whole.ignored = Self.distinct(
      inspections.flatMap(\.ignored).filter { !used.contains($0.column) })
    whole.warnings = Self.distinct(file.warnings + inspections.flatMap(\.warnings))
    if options.run == nil {
      whole.warnings += failures.map { run, problem in
        ReadingWarning(message: "run '\(run)' is left out: \(problem.message)")
      }
    }
    let read = readings.flatMap(\.runs)
    if read.count > 1 { whole.warnings.append(choice(among: read, options: options)) }
    return FileReading(runs: read, areRestarts: read.count == 1, inspection: whole)
  }

  private func reading(
    of table: Table, options: ReadingOptions
  ) throws(InputProblem) -> FileReading {
    var part: any LogFile = StoredRun(
      sample: table, path: path, sha256: file.sha256, dialectName: file.dialectName)
    let (reading, problems) = try FileReading.read(&part, path: path, options: options)
    guard let reading else { throw problems[0] }
    return reading
  }

  private func choice(among runs: [TrainingRun], options: ReadingOptions) -> ReadingWarning {
    let named = runs.first { $0.name == options.run }
    let choice =
      options.asSeeds
      ? "they are read as seeds of one training"
      : named.map { "'\($0.name)' is judged; choose another with --run" }
        ?? "choose one with --run, or read them as repeats with --as-seeds"
    let column = file.sample.runColumn ?? ""
    return ReadingWarning(
      message: "the file holds \(runs.count) runs, named by column '\(column)'; \(choice)")
  }

  /// The rows of one run, and the columns that it fills.
  private static func part(of table: Table, rows: [Int]) -> Table {
    var part = table
    part.rowCount = rows.count
    part.columns = table.columns.compactMap { column in
      let cells = rows.map { column.cells[$0] }
      guard cells.contains(where: { !Cell.isMissing($0) }) else { return nil }
      var column = column
      column.cells = cells
      return column
    }
    return part
  }

  private static func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}

/// One run of a store, as a log of its own.
private struct StoredRun: LogFile {
  let sample: Table
  let path: String
  let sha256: String
  let dialectName: String?
  var delimiterWord: String? { nil }
  var ignored: [IgnoredColumn] { [] }
  var warnings: [ReadingWarning] { [] }

  func table(keeping keeps: (Int) -> Bool) -> Table { sample }

  func locations(of cells: [(row: Int, column: Int)], in table: Table) -> [InputLocation] {
    cells.map { _ in InputLocation(file: path) }
  }
}
