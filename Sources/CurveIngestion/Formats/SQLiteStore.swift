import CurveModel

/// SQLite files in which experiment trackers keep their runs: MLflow and Trackio.
enum SQLiteStore: LogFormat {
  static let name = "sqlite"

  static func recognises(_ head: FileHead) -> Bool {
    head.bytes.starts(with: "SQLite format 3\0".utf8)
  }

  static func open(
    _ source: any ByteSource, head: FileHead, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile {
    var source = source
    let bytes = try source.allBytes(after: head)
    guard let database = SQLiteDatabase.open(bytes) else { throw .brokenDatabase(source.path) }
    for store in StoreCatalog.all {
      guard
        var content = try store.content(
          of: database, path: source.path, byteCount: bytes.count)
      else { continue }
      guard content.table.rowCount > 0 else {
        throw .notATrainingLog(
          source.path, seems: "it is a store of runs without a metric",
          hint: InputProblem.logWanted)
      }
      content.warnings += notes(on: bytes)
      return RecordFile(
        content, name: store.name, source: source, sha256: Digest.hexadecimal(of: bytes))
    }
    throw .notATrainingLog(
      source.path, seems: "it is a database, and none of MLflow or Trackio",
      hint: InputProblem.logWanted)
  }

  private static func notes(on bytes: [UInt8]) -> [ReadingWarning] {
    // 2 marks a database in write-ahead mode.
    guard bytes.count > 19, bytes[19] == 2 else { return [] }
    return [
      ReadingWarning(
        message: "values that a running writer still keeps in the '-wal' file beside the database "
          + "are not read")
    ]
  }
}

extension InputProblem {
  static func brokenDatabase(_ path: String) -> InputProblem {
    InputProblem(
      code: "broken-database", message: "the SQLite database cannot be read to its end",
      at: InputLocation(file: path), hint: "check that the file was copied completely")
  }
}
