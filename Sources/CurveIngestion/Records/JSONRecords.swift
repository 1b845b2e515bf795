import CurveModel

/// Objects of a JSON file → a table with one row for each.
struct JSONRecords {
  private var table: RecordTable
  private var offsets: [Int] = []
  private var lists: [String] = []

  /// - Throws: An `InputProblem` when the records hold more names than a log can have.
  static func content(
    of records: [JSONObject], in document: JSONDocument
  ) throws(InputProblem) -> RecordContent {
    var rows = JSONRecords(
      table: RecordTable(path: document.path, byteCount: document.byteCount))
    for record in records where !record.fields.isEmpty {
      rows.table.beginRow()
      rows.offsets.append(record.offset)
      try rows.add(record, prefix: "")
    }
    return RecordContent(
      table: try rows.table.finished(), offsets: rows.offsets,
      ignored: rows.lists.map { IgnoredColumn(column: $0, reason: .other("a list of values")) })
  }

  /// The first records of a file, which show what tool wrote it.
  static func head(of document: JSONDocument) -> ArraySlice<JSONObject>? {
    document.records?.prefix(1000)
  }

  private mutating func add(_ record: JSONObject, prefix: String) throws(InputProblem) {
    for field in record.fields {
      let name = prefix + field.name
      switch field.value {
      case .number(let value): try table.set(name, to: value)
      case .text(let text): try table.set(name, toText: text)
      case .flag(let flag): try table.set(name, toWord: flag ? "true" : "false")
      case .null: break
      case .list(let list):
        if list.count == 1, let value = list.first?.number {
          try table.set(name, to: value)
        } else if !lists.contains(name), lists.count < 100 {
          lists.append(name)
        }
      case .object(let inner):
        // The settings of a run are written again with every record of some tools.
        guard field.name != "config" else { continue }
        try add(inner, prefix: name + "/")
      }
    }
  }
}
