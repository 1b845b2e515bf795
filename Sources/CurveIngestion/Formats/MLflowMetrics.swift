import CurveModel

/// The metric files of a run in MLflow's file store: milliseconds since 1970, value and step on each line, with the data
/// set it was measured on where it was given, and the name of the metric in the path.
///
/// They are one table, in which one metric can tell what another is: "loss" is training beside "val_loss". A file of
/// its own is a curve of its own.
enum MLflowMetrics: LogFormat {
  static let name = "mlflow"

  static func recognises(_ head: FileHead) -> Bool {
    let line = head.bytes[head.bodyStart...].prefix { $0 != UInt8(ascii: "\n") }
    return line.count < 100 && entry(line).map { $0.time > 1e12 && $0.time < 1e13 } ?? false
  }

  static func open(
    _ source: any ByteSource, head: FileHead, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile {
    guard source.parts.count > 1 else {
      return try SeparatedValues.open(source, head: head, options: options)
    }
    var digest = Digest()
    var values: [(name: String, entry: Entry)] = []
    var size = 0
    var stepless = SteplessValues()
    for part in source.parts {
      var part = part
      let bytes = try part.allBytes()
      digest.update(bytes[...])
      size += bytes.count
      let name = MetricPath(part.path)?.name ?? RelativePath(part.path).name
      var entries = try entries(in: bytes, of: part.path)
      let isStepless = entries.count > 1 && entries.allSatisfy { $0.step == 0 }
      for index in entries.indices {
        stepless.note(entries[index].value, of: name, isStepless: isStepless)
        if isStepless { entries[index].step = Double(index) }
      }
      values += entries.map { (name, $0) }
    }
    var table = RecordTable(path: source.path, byteCount: size)
    var place: Double?
    for (name, entry) in values.sorted(by: { $0.entry.step < $1.entry.step }) {
      if place != entry.step || table.holds(name) {
        table.beginRow()
        try table.set("step", to: entry.step)
        place = entry.step
      }
      try table.set(name, to: entry.value)
    }
    let content = RecordContent(table: try table.finished(), warnings: stepless.warnings)
    return RecordFile(content, name: name, source: source, sha256: digest.hexadecimal())
  }

  private struct Entry {
    var time: Double
    var value: Double
    var step: Double
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    let words = line.words
    guard words.count >= 3, let time = Double(words[0]), let value = Double(words[1]),
      let step = Int(words[2])
    else { return nil }
    return Entry(time: time, value: value, step: Double(step))
  }

  private static func entries(
    in bytes: [UInt8], of path: String
  ) throws(InputProblem) -> [Entry] {
    var entries: [Entry] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    for (index, line) in lines.enumerated() {
      if let entry = entry(line) {
        entries.append(entry)
      } else if index < lines.count - 1 || bytes.last == UInt8(ascii: "\n") {
        throw InputProblem(
          code: "broken-line",
          message: "a metric of MLflow has a time, a value and a step on each line",
          at: InputLocation(file: path, line: index + 1),
          hint: "check that the file was copied completely")
      }
    }
    return entries
  }
}
