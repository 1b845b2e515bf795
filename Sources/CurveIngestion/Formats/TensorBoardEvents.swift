import CurveModel

/// TensorBoard's event files: a record for each call of the writer, scalars with their tags.
///
/// The numbers are those of TensorBoard's own CSV download: 32-bit floats, widened. Which split a
/// tag like "epoch_loss" belongs to may stand only in the name of the folder.
enum TensorBoardEvents: LogFormat {
  static let name = "tensorboard"

  static func recognises(_ head: FileHead) -> Bool {
    var reader = ByteReader(head.bytes[...])
    guard let length = reader.integer(bytes: 8), length >= 9, length < 1 << 24 else { return false }
    guard reader.take(4) != nil, let event = reader.take(min(Int(length), reader.left)) else {
      return false
    }
    // Every event begins with the seconds since 1970 at which it was written.
    var fields = ProtobufReader(event)
    guard let time = fields.next(), time.number == 1, let seconds = time.double else {
      return false
    }
    return seconds > 1e8 && seconds < 1e11
  }

  static func open(
    _ source: any ByteSource, head: FileHead, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile {
    var scalars = EventScalars(path: source.path)
    var digest = Digest()
    for part in source.parts {
      var part = part
      let bytes = try part.allBytes()
      digest.update(bytes[...])
      try scalars.take(bytes, from: part.path)
    }
    var content = try scalars.finished()
    guard content.table.rowCount > 0 else {
      throw .notATrainingLog(
        source.path, seems: "it is an event file without scalars",
        hint: InputProblem.logWanted)
    }
    content.dropClosingValues()
    return RecordFile(content, name: name, source: source, sha256: digest.hexadecimal())
  }
}
