import CurveModel

/// Trackio's database of a project: one row for each call of `log`, its values as JSON.
enum TrackioStore: TrackerStore {
  static let name = "trackio"

  // Old databases have no run_id.
  private static let queries = [
    "SELECT run_id, run_name, step, metrics FROM metrics ORDER BY id",
    "SELECT run_name, run_name, step, metrics FROM metrics ORDER BY rowid",
  ]

  static func content(
    of database: borrowing SQLiteDatabase, path: String, byteCount: Int
  ) throws(InputProblem) -> RecordContent? {
    for query in queries {
      guard var rows = database.query(query) else { continue }
      var names = RunNames()
      var table = RecordTable(path: path, byteCount: byteCount)
      while rows.advance() {
        var scanner = JSONScanner(rows.bytes(3))
        guard let record = try? scanner.next()?.object else { continue }
        table.beginRow()
        try table.set("run", toWord: names.name(rows.text(1), of: rows.text(0)))
        for field in record.fields where field.name != "run" {
          if let number = field.value.number { try table.set(field.name, to: number) }
        }
        if !table.holds("step") { try table.set("step", to: rows.number(2)) }
      }
      guard rows.isComplete else { throw .brokenDatabase(path) }
      var content = RecordContent(table: try table.finished())
      content.table.runColumn = "run"
      content.table.runsAreApart = true
      return content
    }
    return nil
  }
}
