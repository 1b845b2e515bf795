import CurveModel

/// Texts that begin with something else than their log: a console that speaks of downloads and layers first, and at
/// length, or a table behind settings.
///
/// They are looked for only where a text is no log by its beginning.
enum LaterBeginning {
  /// The log in a text.
  ///
  /// - Throws: The problem with its beginning where it holds none; problems with a console that it holds.
  static func reading(
    _ source: any ByteSource, insteadOf problem: InputProblem, options: ReadingOptions
  ) throws(InvalidInput) -> FileReading {
    let problem = OtherConsole.told(problem, of: source)
    guard codes.contains(problem.code), !OtherConsole.tells(problem),
      let text = try? plain(source, options: options)
    else { throw InvalidInput(problem) }
    if let file = try? table(in: text.source, options: options),
      case .success(let reading) = read(file, text, options), isCurve(reading)
    {
      return reading
    }
    guard let file = try? console(in: text.source, options: options) else {
      throw InvalidInput(problem)
    }
    switch read(file, text, options) {
    case .success(let reading) where isCurve(reading): return reading
    case .failure(let other) where !other.problems.contains { $0.code == problem.code }: throw other
    case .success, .failure: throw InvalidInput(problem)
    }
  }

  /// What is wrong with a text that is no table: the quotes of a traceback open a cell, and may close none.
  private static let codes: Set = ["not-a-training-log", "unterminated-quote"]

  /// Where a text is said to be a log although it begins otherwise, two values of a metric are too few.
  private static func isCurve(_ reading: FileReading) -> Bool {
    reading.runs.contains { $0.series.contains { $0.curve.count > 2 } }
  }

  private static func table(
    in source: any ByteSource, options: ReadingOptions
  ) throws(InputProblem) -> CSVFile? {
    guard let head = try head(of: source, options: options), let table = TableBehindProse(head)
    else {
      return nil
    }
    return try CSVFile(
      source, head: head.beginning(at: table.start, behind: table.lines),
      delimiter: table.delimiter, blockSize: options.blockSize)
  }

  private static func console(
    in source: any ByteSource, options: ReadingOptions
  ) throws(InputProblem) -> (any LogFile)? {
    guard let head = try head(of: source, options: options), !head.isWholeFile else { return nil }
    return try ConsoleText.file(behindOtherLinesOf: source)
  }

  /// The head of a text that is of no format but the one that takes any text.
  private static func head(
    of source: any ByteSource, options: ReadingOptions
  ) throws(InputProblem) -> FileHead? {
    var source = source
    try source.rewind()
    let head = try FileHead(of: &source, size: options.blockSize)
    let isPlain = LogFormatCatalog.format(of: head) is SeparatedValues.Type
    return isPlain && FileKind(head) == nil ? head : nil
  }

  /// A text in UTF-8, and the digest of the file where that is written otherwise.
  private static func plain(
    _ source: any ByteSource, options: ReadingOptions
  ) throws(InputProblem) -> (source: any ByteSource, sha256: String?) {
    var source = source
    try source.rewind()
    let head = try FileHead(of: &source, size: options.blockSize)
    let isWide = UTF16Text.recognises(head)
    guard isWide || ColouredText.recognises(head) else { return (source, nil) }
    let bytes = try source.allBytes(after: head)
    let text =
      isWide
      ? BytesInMemory(path: source.path, text: UTF16Text.text(of: bytes))
      : BytesInMemory(path: source.path, bytes: ColouredText.plain(bytes))
    return (text, Digest.hexadecimal(of: bytes))
  }

  private static func read(
    _ file: any LogFile, _ text: (source: any ByteSource, sha256: String?),
    _ options: ReadingOptions
  ) -> Result<FileReading, InvalidInput> {
    var file = file
    if let sha256 = text.sha256 { file = RecodedFile(file: file, sha256: sha256) }
    do throws(InputProblem) {
      let read = try FileReading.read(&file, path: text.source.path, options: options)
      return read.0.map(Result.success) ?? .failure(InvalidInput(read.1))
    } catch {
      return .failure(InvalidInput(error))
    }
  }
}
