import CurveModel

/// Offline runs of Weights & Biases: `run-ID.wandb`, a log of LevelDB blocks with a record each.
enum WandBOffline: LogFormat {
  static let name = "wandb-offline"

  static func recognises(_ head: FileHead) -> Bool {
    head.bytes.starts(with: ":W&B".utf8)
  }

  static func open(
    _ source: any ByteSource, head: FileHead, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile {
    var source = source
    let bytes = try source.allBytes(after: head)
    var blocks = LevelDBLog(bytes, from: 7)
    var history = WandBRecords(path: source.path, byteCount: bytes.count)
    while let record = blocks.next() { try history.take(record: record[...]) }
    var content = try history.finished()
    guard content.table.rowCount > 0 else {
      throw .notATrainingLog(
        source.path, seems: "it is a W&B run without a history",
        hint: InputProblem.logWanted)
    }
    content.dropClosingValues()
    if blocks.isCutOff {
      content.warnings.append(
        ReadingWarning(message: "the file is cut off; records up to there are read"))
    }
    return RecordFile(content, name: name, source: source, sha256: Digest.hexadecimal(of: bytes))
  }
}
