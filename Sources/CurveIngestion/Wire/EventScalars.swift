import CurveModel

/// The scalars of event files → a table with a row for each step and a column for each tag.
struct EventScalars {
  private var role: Split?
  private var rows: RecordTable
  private var lastStep: Int64?
  private var ignored: [String: IgnoredColumn] = [:]
  private var cutOff = 0

  init(path: String) {
    rows = RecordTable(path: path, byteCount: 0)
  }

  /// Takes the events of one file: length, checksum, event, checksum, one after the other.
  ///
  /// - Throws: An `InputProblem` when the tags are more than a log can have.
  mutating func take(_ bytes: [UInt8], from path: String) throws(InputProblem) {
    role = FolderRole.split(ofFolder: path.split(separator: "/").dropLast().last.map(String.init))
    rows.allow(bytes: bytes.count)
    lastStep = nil
    var reader = ByteReader(bytes[...])
    while !reader.isAtEnd {
      guard let length = reader.integer(bytes: 8), reader.take(4) != nil,
        length <= UInt64(reader.left), let event = reader.take(Int(length))
      else {
        cutOff += 1
        return
      }
      try take(event: event)
      // The checksum of the last event may be missing.
      _ = reader.take(4)
    }
  }

  func finished() throws(InputProblem) -> RecordContent {
    var content = RecordContent(table: try rows.finished())
    content.ignored = ignored.keys.sorted().compactMap { ignored[$0] }
    if cutOff > 0 {
      content.warnings = [
        ReadingWarning(message: "the last event is cut off and left out")
      ]
    }
    return content
  }

  private mutating func take(event: ArraySlice<UInt8>) throws(InputProblem) {
    var step: Int64 = 0
    var summaries: [ArraySlice<UInt8>] = []
    for field in ProtobufReader(event) {
      if field.number == 2 { step = field.integer ?? 0 }
      if field.number == 5, let summary = field.bytes { summaries.append(summary) }
    }
    for summary in summaries {
      for value in ProtobufReader(summary) where value.number == 1 {
        guard let (tag, number) = scalar(value.bytes ?? []) else { continue }
        try take(number, of: tag, at: step)
      }
    }
  }

  private func scalar(_ message: ArraySlice<UInt8>) -> (tag: String, value: Double)? {
    var tag = ""
    var number: Double?
    for field in ProtobufReader(message) {
      switch field.number {
      case 1: tag = field.text ?? ""
      case 2: number = field.float ?? number
      case 8: number = number ?? field.bytes.flatMap(ScalarTensor.value)
      default: break
      }
    }
    return number.map { (tag, $0) }
  }

  private mutating func take(
    _ number: Double, of tag: String, at step: Int64
  ) throws(InputProblem) {
    if let reason = Self.reasonToIgnore(tag) {
      if ignored.count < 1000 { ignored[tag] = IgnoredColumn(column: tag, reason: reason) }
      return
    }
    let named = ColumnGrammar.metricColumn(tag).split != nil
    let column = role.map { named ? tag : "\($0.rawValue)/\(tag)" } ?? tag
    if step != lastStep || rows.holds(column) {
      rows.beginRow()
      try rows.set("step", to: Double(step))
      lastStep = step
    }
    try rows.set(column, to: number)
  }

  private static func reasonToIgnore(_ tag: String) -> IgnoredColumn.Reason? {
    if case .axis = ColumnGrammar.meaning(of: tag) { return .beside(axis: "step") }
    // Keras repeats validation over batches beside its epochs.
    return tag.hasSuffix("_vs_iterations")
      ? .other("another record of the metric, over iterations") : nil
  }
}
