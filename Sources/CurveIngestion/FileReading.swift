import CurveModel

/// One file, read: its runs and how they were understood.
struct FileReading {
  let runs: [TrainingRun]
  /// Whether the runs are one log that started again, so that the last one counts.
  let areRestarts: Bool
  let inspection: FileInspection

  /// Reads a file.
  ///
  /// - Throws: Every problem that was found in it.
  init(_ source: any ByteSource, options: ReadingOptions) throws(InvalidInput) {
    do throws(InvalidInput) {
      self = try Self.reading(source, options: options)
    } catch {
      throw InvalidInput(ProgramText.told(error.problems, of: source))
    }
  }

  private static func reading(
    _ source: any ByteSource, options: ReadingOptions
  ) throws(InvalidInput) -> FileReading {
    let read: Result<(FileReading?, [InputProblem]), InputProblem>
    do throws(InputProblem) {
      read = .success(try Self.read(source, options: options))
    } catch {
      read = .failure(error)
    }
    switch read {
    case .failure(let problem):
      do throws(InvalidInput) {
        return try LaterBeginning.reading(source, insteadOf: problem, options: options)
      } catch {
        throw UnreadNames.told(error, of: source)
      }
    case .success((let reading?, _)):
      var inspection = reading.inspection
      inspection.warnings += [UnreadNames.warning(about: inspection, of: source)]
        .compactMap(\.self)
      return FileReading(
        runs: reading.runs, areRestarts: reading.areRestarts, inspection: inspection)
    case .success((nil, let problems)): throw InvalidInput(OtherConsole.told(problems, of: source))
    }
  }

  init(runs: [TrainingRun], areRestarts: Bool, inspection: FileInspection) {
    self.runs = runs
    self.areRestarts = areRestarts
    self.inspection = inspection
  }

  private static func read(
    _ source: any ByteSource, options: ReadingOptions
  ) throws(InputProblem) -> (FileReading?, [InputProblem]) {
    var file = try LogFormatCatalog.open(source, options: options)
    if options.delimiter != nil {
      var sample = file.sample
      sample.readHeader()
      if let problem = OtherDelimiter.problem(in: sample, stated: options.delimiter) {
        throw problem
      }
    }
    guard let runs = StoredRuns(file, path: source.path) else {
      return try read(&file, path: source.path, options: options)
    }
    return (try runs.reading(options: options), [])
  }

  /// Reads a file that its format has opened.
  static func read(
    _ file: inout any LogFile, path: String, options: ReadingOptions
  ) throws(InputProblem) -> (FileReading?, [InputProblem]) {
    var sample = file.sample
    sample.readHeader()
    let dialect = DialectCatalog.dialect(of: sample)
    let needed = NeededColumns(sample.header, options: options)
    let narrow = try file.table { needed.contains($0) || dialect.needs($0) }
    var table = dialect.widened(narrow)
    table.readHeader(likely: sample.knownHeader)
    var layout = try dialect.layout(of: table, options: options)
    if options.train == nil, options.validation == nil,
      let sentence = LookAlike.sentence(about: table, layout: layout)
    {
      throw .notATrainingLog(
        path, seems: sentence, hint: LookAlike.remedy(for: table, layout: layout))
    }
    if DecimalCommas.cutNumbers(of: table, layout: layout) { throw .decimalCommas(path) }
    let split = try SplitThousands.problems(
      ofLongRows: table.longRows, in: &file, written: narrow)
    guard split.isEmpty else { return (nil, split) }
    if let wider = try WiderRows.problem(in: &file, written: narrow) { return (nil, [wider]) }
    layout.findLearningRate(in: table)
    let extraction = RunExtraction(table, layout: layout, options: options)
    let wrong = WrongCells(extraction.wrongCells, in: table)
    let problems = try wrong.problems(in: &file, written: narrow)
    guard problems.isEmpty else { return (nil, problems) }
    guard !extraction.runs.isEmpty else {
      throw .notATrainingLog(path, seems: "no column holds a value")
    }
    if options.x == nil, let column = extraction.crowdedColumn {
      throw .severalValues(
        column, axis: layout.axis, others: table.finerAxes(than: layout.axisColumn), path: path)
    }
    let settled = extraction.runs.map(Placeholders.init)
    let directed = table.columns.filter { $0.direction != nil }
    let misnamed = settled.map { MisnamedScores.directed($0.run) }
    let runs = misnamed.map { misnamed in
      var run = misnamed.run
      for index in run.series.indices where !directed.isEmpty {
        let stated = directed.first { $0.name == run.series[index].column }?.direction
        run.series[index].direction = stated ?? run.series[index].direction
      }
      return run
    }
    for index in layout.ignored.indices
    where extraction.namingColumns.contains(layout.ignored[index].column) {
      layout.ignored[index].reason = .namesRuns
    }
    var inspection = FileInspection(
      path: path, sha256: file.sha256, dialect: file.dialectName ?? dialect.name,
      delimiter: file.delimiterWord, axis: layout.axis,
      series: runs.flatMap { run in
        run.series.map { InspectedSeries(run: run.name, series: $0) }
      },
      learningRate: runs.first?.learningRate, ignored: layout.ignored + file.ignored,
      warnings: file.warnings + layout.warnings + settled.flatMap(\.warnings)
        + (misnamed.first?.warnings ?? [])
        + runs.flatMap(MissingValues.warnings)
        + [
          UnplacedColumns.warning(
            about: layout.ignored + file.ignored, in: table, of: runs, options: options)
        ].compactMap(\.self)
        + (try placed(extraction, in: table, written: narrow, of: &file)))
    inspection.joinsRestarts = extraction.joinsRestarts
    return (
      FileReading(runs: runs, areRestarts: extraction.areRestarts, inspection: inspection), []
    )
  }

  /// The warnings about rows, with the lines on which these rows stand.
  private static func placed(
    _ extraction: RunExtraction, in table: Table, written: Table, of file: inout any LogFile
  ) throws(InputProblem) -> [ReadingWarning] {
    var warnings = extraction.warnings
    // Finding lines takes a slow pass over the file, which a long log is spared.
    guard !extraction.warnedRows.isEmpty, written.rowCount < 100_000 else { return warnings }
    let numbered = extraction.warnedRows.map { (index: $0.key, row: $0.value) }
    let rows = numbered.map { (row: table.writtenRow($0.row), column: 0) }
    let locations = try file.locations(of: rows, in: written)
    for (warning, location) in zip(numbered, locations) {
      warnings[warning.index].line = location.line
    }
    return warnings
  }
}
