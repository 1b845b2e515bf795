import CurveModel

/// A file whose bytes stand for another text: read as that, with the digest of its own bytes.
struct RecodedFile: LogFile {
  private var file: any LogFile
  let sha256: String
  private let remarks: [ReadingWarning]
  /// The delimiter of the file itself, where another stands for it.
  private let written: String?

  init(
    file: any LogFile, sha256: String, remarks: [ReadingWarning] = [], delimiterWord: String? = nil
  ) {
    self.file = file
    self.sha256 = sha256
    self.remarks = remarks
    written = delimiterWord
  }

  var sample: Table { file.sample }
  var delimiterWord: String? { written ?? file.delimiterWord }
  var dialectName: String? { file.dialectName }
  var ignored: [IgnoredColumn] { file.ignored }
  var warnings: [ReadingWarning] { remarks + file.warnings }

  mutating func table(keeping keeps: (Int) -> Bool) throws(InputProblem) -> Table {
    try file.table(keeping: keeps)
  }

  mutating func locations(
    of cells: [(row: Int, column: Int)], in table: Table
  ) throws(InputProblem) -> [InputLocation] {
    try file.locations(of: cells, in: table)
  }

  mutating func texts(ofRows rows: [Int], in table: Table) throws(InputProblem) -> [String] {
    try file.texts(ofRows: rows, in: table)
  }
}
