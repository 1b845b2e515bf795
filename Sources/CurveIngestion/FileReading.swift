import CurveModel

/// One file, read: its runs and how they were understood.
struct FileReading {
  let runs: [TrainingRun]
  let inspection: FileInspection

  /// Reads a file.
  ///
  /// - Throws: Every problem that was found in it.
  init(_ source: any ByteSource, options: ReadingOptions) throws(InvalidInput) {
    let read: Result<(FileReading?, [InputProblem]), InputProblem>
    do throws(InputProblem) {
      read = .success(try Self.read(source, options: options))
    } catch {
      read = .failure(error)
    }
    switch read {
    case .failure(let problem): throw InvalidInput(problem)
    case .success((let reading?, _)): self = reading
    case .success((nil, let problems)): throw InvalidInput(problems)
    }
  }

  private init(runs: [TrainingRun], inspection: FileInspection) {
    self.runs = runs
    self.inspection = inspection
  }

  private static func read(
    _ source: any ByteSource, options: ReadingOptions
  ) throws(InputProblem) -> (FileReading?, [InputProblem]) {
    var file = try LogFormatCatalog.open(source, options: options)
    let dialect = DialectCatalog.dialect(of: file.sample)
    let needed = NeededColumns(file.sample, options: options)
    let narrow = try file.table(keeping: needed.contains)
    let table = dialect.widened(narrow)
    let layout = try dialect.layout(of: table, options: options)
    if options.train == nil, options.validation == nil,
      let sentence = LookAlike.sentence(about: table, layout: layout)
    {
      throw .notATrainingLog(source.path, seems: sentence)
    }
    let extraction = RunExtraction(table, layout: layout)
    let wrong = WrongCells(extraction.wrongCells, in: table)
    let problems = try wrong.problems(in: &file, written: narrow)
    guard problems.isEmpty else { return (nil, problems) }
    guard !extraction.runs.isEmpty else {
      throw .notATrainingLog(source.path, seems: "no column holds a value")
    }
    if options.x == nil, let column = extraction.crowdedColumn {
      throw .severalValues(column, axis: layout.axis, path: source.path)
    }
    let runs = extraction.runs
    let inspection = FileInspection(
      path: source.path, sha256: file.sha256, dialect: file.dialectName ?? dialect.name,
      delimiter: file.delimiterWord, axis: layout.axis,
      series: runs.flatMap { run in
        run.series.map { InspectedSeries(run: run.name, series: $0) }
      },
      ignored: layout.ignored + file.ignored,
      warnings: file.warnings + layout.warnings + extraction.warnings)
    return (FileReading(runs: runs, inspection: inspection), [])
  }
}
