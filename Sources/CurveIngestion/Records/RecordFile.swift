import CurveModel

/// A log whose whole table is in memory, as every format but separated values makes it.
struct RecordFile: LogFile {
  let sample: Table
  let sha256: String
  let dialectName: String?
  let ignored: [IgnoredColumn]
  let warnings: [ReadingWarning]
  private var source: any ByteSource
  private let offsets: [Int]

  /// - Parameters:
  ///   - content: What the format made of the file.
  ///   - name: What `inspect` shows as the dialect.
  ///   - source: The file, to find lines in it for messages.
  ///   - sha256: Digest of the file's bytes.
  init(_ content: RecordContent, name: String, source: any ByteSource, sha256: String) {
    sample = content.table
    offsets = content.offsets
    ignored = content.ignored
    warnings = content.warnings
    dialectName = name
    self.source = source
    self.sha256 = sha256
  }

  var delimiterWord: String? { nil }

  func table(keeping keeps: (Int) -> Bool) -> Table { sample }

  mutating func locations(
    of cells: [(row: Int, column: Int)], in table: Table
  ) throws(InputProblem) -> [InputLocation] {
    let path = sample.path
    guard !offsets.isEmpty else { return cells.map { _ in InputLocation(file: path) } }
    let bytes = try source.allBytes()
    let offsets = offsets
    return cells.map { cell in
      let offset = offsets.indices.contains(cell.row) ? offsets[cell.row] : 0
      return InputLocation(file: path, offset: offset, in: bytes)
    }
  }
}

/// What a format other than separated values makes of a file.
struct RecordContent {
  var table: Table
  /// Where each row begins in the file, counted in bytes; empty where that means nothing.
  var offsets: [Int] = []
  var ignored: [IgnoredColumn] = []
  var warnings: [ReadingWarning] = []
}

extension InputLocation {
  /// The line and column of a byte.
  init(file: String, offset: Int, in bytes: [UInt8]) {
    let before = bytes.prefix(max(0, offset))
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    self.init(
      file: file, line: 1 + before.count { $0 == UInt8(ascii: "\n") },
      column: before.count - lineStart + 1)
  }
}

extension ByteSource {
  /// Every byte; those of a small file are in its head already.
  ///
  /// - Throws: An `InputProblem` when the input cannot be read.
  mutating func allBytes(after head: FileHead) throws(InputProblem) -> [UInt8] {
    head.isWholeFile ? head.bytes : try allBytes()
  }

  /// Every byte, from the first one on.
  ///
  /// - Throws: An `InputProblem` when the input cannot be read.
  mutating func allBytes() throws(InputProblem) -> [UInt8] {
    try rewind()
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: ReadingOptions().blockSize)
    var count = try read(into: &block)
    while count > 0 {
      bytes += block[..<count]
      count = try read(into: &block)
    }
    return bytes
  }
}
