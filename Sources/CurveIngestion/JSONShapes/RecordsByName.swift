import CurveModel

/// Lists of records by name, one for each run, at any depth: `{"training_log": {"mlp": [{"epoch": 1, …}, …], "cnn": …}}`.
///
/// A list is the log of a training where its records count epochs or steps and hold a metric.
enum RecordsByName: JSONShape {
  static let name = "json-records"

  private struct Log {
    /// Names of the objects around the list, and its own.
    var path: [String]
    var records: [JSONObject]
  }

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    // The only list of the document may count nothing.
    guard let object = document.object, !(document.records?.first.map(holdsCurve) ?? false) else {
      return nil
    }
    let logs = logs(of: object, path: [])
    guard let only = logs.first else { return nil }
    if logs.count == 1 { return try JSONRecords.content(of: only.records, in: document) }
    let shared = only.path.indices.first { index in
      logs.contains { index >= $0.path.count || $0.path[index] != only.path[index] }
    }
    var records: [JSONObject] = []
    for log in logs {
      let name = log.path[(shared ?? 0)...].joined(separator: "/")
      guard ColumnGrammar.metricColumn(name).split == nil else { return nil }
      let field = JSONObject.Field(name: ListRows.runColumn, value: .text(name))
      for var record in log.records {
        record.fields.insert(field, at: 0)
        records.append(record)
      }
    }
    var content = try JSONRecords.content(of: records, in: document)
    content.table.runColumn = ListRows.runColumn
    return content
  }

  private static func logs(of object: JSONObject, path: [String]) -> [Log] {
    guard path.count < deepest else { return [] }
    return object.fields.flatMap { field in
      let inner = path + [field.name]
      if let records = field.value.objects, isLog(records) {
        return [Log(path: inner, records: records)]
      }
      return field.value.object.map { logs(of: $0, path: inner) } ?? []
    }
  }

  private static func isLog(_ records: [JSONObject]) -> Bool {
    let count = records[0].names.first { name in
      if case .axis = ColumnGrammar.meaning(of: name) { true } else { false }
    }
    guard let count, records.count > 1, holdsCurve(records[0]) else { return false }
    let places = records.compactMap { $0[count]?.number }
    return places.count == records.count
      && zip(places, places.dropFirst()).allSatisfy { $0 <= $1 }
  }

  private static func holdsCurve(_ record: JSONObject) -> Bool {
    record.fields.contains { $0.value.number != nil && ListRows.isCurve($0.name) }
  }

  private static let deepest = 4
}
