import CurveModel

/// One kind of file that training logs are kept in: how to recognise it, and how to get at its
/// table.
///
/// A format is one file in this folder and one line in `LogFormatCatalog`. What the columns of the
/// table mean is no matter of the format: dialects and their grammar tell.
protocol LogFormat: Sendable {
  /// Kebab-case name.
  static var name: String { get }

  /// Whether a file is of this format, by what stands in it; its name never counts.
  static func recognises(_ head: FileHead) -> Bool

  /// Opens a file of this format.
  ///
  /// - Throws: An `InputProblem` when the file is broken, or holds no log.
  static func open(
    _ source: any ByteSource, head: FileHead, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile
}

/// A format of plain text, as which other files could be taken by mistake.
protocol TextFormat: LogFormat {}

/// A log that its format has opened: the head of its table now, all of it on request.
protocol LogFile {
  /// The first rows, with all columns.
  var sample: Table { get }
  /// SHA-256 of the file's bytes; known when the whole table was read.
  var sha256: String { get }
  /// What stands between two cells, as a word; nil where nothing does.
  var delimiterWord: String? { get }
  /// The name that `inspect` shows; nil to show the dialect of the table.
  var dialectName: String? { get }
  /// What the format left out of the table, with the reasons.
  var ignored: [IgnoredColumn] { get }
  /// What a reviewer should know about the file.
  var warnings: [ReadingWarning] { get }

  /// All rows, with the cells of the columns that are asked for.
  ///
  /// - Throws: An `InputProblem` when the file cannot be read.
  mutating func table(keeping keeps: (Int) -> Bool) throws(InputProblem) -> Table

  /// Where cells stand in the file.
  ///
  /// - Throws: An `InputProblem` when the file cannot be read again.
  mutating func locations(
    of cells: [(row: Int, column: Int)], in table: Table
  ) throws(InputProblem) -> [InputLocation]

  /// What is written on the lines of rows; empty where rows are no lines of a file.
  ///
  /// - Throws: An `InputProblem` when the file cannot be read again.
  mutating func texts(ofRows rows: [Int], in table: Table) throws(InputProblem) -> [String]
}

extension LogFile {
  mutating func texts(ofRows rows: [Int], in table: Table) throws(InputProblem) -> [String] { [] }
}

/// The formats, those with an unmistakable beginning first; the last one takes any text.
enum LogFormatCatalog {
  static let all: [any LogFormat.Type] = [
    TensorBoardEvents.self,
    WandBOffline.self,
    SQLiteStore.self,
    MLflowMetrics.self,
    UTF16Text.self,
    WesternText.self,
    ColouredText.self,
    CommentedText.self,
    DeepXDEHistory.self,
    JSONText.self,
    PrintedTuples.self,
    PrintedArray.self,
    ConsoleText.self,
    DrawnTables.self,
    OtherwiseParted.self,
    LabelledCounts.self,
    CountedValues.self,
    SeparatedValues.self,
  ]

  /// Opens a file in the format that its first bytes tell.
  ///
  /// - Throws: An `InputProblem` when the file is broken, or holds no log.
  static func open(
    _ source: any ByteSource, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile {
    var source = source
    let head = try FileHead(of: &source, size: options.blockSize)
    try source.rewind()
    let format = format(of: head)
    if format is any TextFormat.Type, let kind = FileKind(head) {
      throw .otherFile(source.path, kind: kind)
    }
    return try format.open(source, head: head, options: options)
  }

  /// The format that the first bytes of a file tell.
  static func format(of head: FileHead) -> any LogFormat.Type {
    all.first { $0.recognises(head) } ?? SeparatedValues.self
  }
}
