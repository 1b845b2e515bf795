import CurveModel

/// The history records of a W&B run → a table with a row for each call of `log`.
struct WandBRecords {
  private var rows: RecordTable

  init(path: String, byteCount: Int) {
    rows = RecordTable(path: path, byteCount: byteCount)
  }

  /// Takes a record when it is one of the history: field 2 of `Record`.
  ///
  /// - Throws: An `InputProblem` when there are more names than a log can have.
  mutating func take(record: ArraySlice<UInt8>) throws(InputProblem) {
    for field in ProtobufReader(record) where field.number == 2 {
      guard let history = field.bytes else { continue }
      rows.beginRow()
      for item in ProtobufReader(history) {
        if item.number == 1 { try take(item: item.bytes ?? []) }
        // The step stands apart where it is not among the items.
        if item.number == 2,
          let step = ProtobufReader(item.bytes ?? []).first(where: { $0.number == 1 }),
          let number = step.integer
        {
          try rows.set("_step", to: Double(number))
        }
      }
    }
  }

  func finished() throws(InputProblem) -> RecordContent {
    RecordContent(table: try rows.finished())
  }

  private mutating func take(item: ArraySlice<UInt8>) throws(InputProblem) {
    var key = ""
    var nested: [String] = []
    var json: [UInt8] = []
    for field in ProtobufReader(item) {
      switch field.number {
      case 1: key = field.text ?? ""
      case 2: nested.append(field.text ?? "")
      case 16: json = Array(field.bytes ?? [])
      default: break
      }
    }
    var scanner = JSONScanner(json)
    let name = key.isEmpty ? nested.joined(separator: ".") : key
    guard !name.isEmpty, let value = try? scanner.next() else { return }
    try set(name, to: value, depth: 0)
  }

  private mutating func set(
    _ name: String, to value: JSONNode, depth: Int
  ) throws(InputProblem) {
    switch value {
    case .number(let number): try rows.set(name, to: number)
    case .text(let text): try rows.set(name, toText: text)
    case .flag(let flag): try rows.set(name, toWord: flag ? "true" : "false")
    case .object(let object):
      // Pictures, tables and histograms are objects with a type.
      guard object["_type"] == nil, depth < 8 else { return }
      for field in object.fields {
        try set("\(name).\(field.name)", to: field.value, depth: depth + 1)
      }
    case .null, .list: break
    }
  }
}
