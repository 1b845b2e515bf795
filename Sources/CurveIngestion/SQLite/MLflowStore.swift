import CurveModel

/// MLflow's `mlflow.db`: one row for each value.
///
/// NaN is kept as 0 with a flag beside it, and infinity as the largest number there is. Several values of a metric
/// that all stand at step 0 were logged without a step, and are counted.
enum MLflowStore: TrackerStore {
  static let name = "mlflow"

  private static let query = """
    WITH placed AS (
      SELECT run_uuid, key, value, is_nan, timestamp,
        COUNT(*) OVER metric > 1 AND MIN(step) OVER metric = 0 AND MAX(step) OVER metric = 0 AS stepless,
        CASE WHEN MIN(step) OVER metric = 0 AND MAX(step) OVER metric = 0
          THEN ROW_NUMBER() OVER (PARTITION BY run_uuid, key ORDER BY timestamp, rowid) - 1
          ELSE step END AS place
      FROM metrics
      WINDOW metric AS (PARTITION BY run_uuid, key)
    )
    SELECT m.run_uuid, m.key, m.place, m.value, m.is_nan,
      COALESCE(NULLIF(r.name, ''),
        (SELECT t.value FROM tags t WHERE t.run_uuid = m.run_uuid AND t.key = 'mlflow.runName'), ''), m.stepless
    FROM placed m JOIN runs r ON r.run_uuid = m.run_uuid
    WHERE r.lifecycle_stage IS NOT 'deleted'
    ORDER BY r.start_time, m.run_uuid, m.place, m.timestamp
    """

  static func content(
    of database: borrowing SQLiteDatabase, path: String, byteCount: Int
  ) throws(InputProblem) -> RecordContent? {
    guard var rows = database.query(query) else { return nil }
    var table = RecordTable(path: path, byteCount: byteCount)
    var names = RunNames()
    var stepless = SteplessValues()
    var place: (run: String, step: Double)?
    while rows.advance() {
      let here = (run: rows.text(0), step: rows.number(2))
      let key = rows.text(1)
      if place.map({ $0 != here }) ?? true || table.holds(key) {
        table.beginRow()
        try table.set("run", toWord: names.name(rows.text(5), of: here.run))
        try table.set("step", to: here.step)
        place = here
      }
      let value = value(rows.number(3), isNaN: rows.number(4) != 0)
      stepless.note(value, of: key, in: here.run, isStepless: rows.number(6) != 0)
      try table.set(key, to: value)
    }
    guard rows.isComplete else { throw .brokenDatabase(path) }
    var content = RecordContent(table: try table.finished(), warnings: stepless.warnings)
    content.table.runColumn = "run"
    content.table.runsAreApart = true
    return content
  }

  private static func value(_ number: Double, isNaN: Bool) -> Double {
    if isNaN { return .nan }
    let isLargest = number.magnitude == .greatestFiniteMagnitude
    return isLargest ? (number > 0 ? .infinity : -.infinity) : number
  }
}

/// Names for runs that may share one: the second gets the start of its identifier.
struct RunNames {
  private var names: [String: String] = [:]
  private var taken: Set<String> = []

  mutating func name(_ name: String, of run: String) -> String {
    if let known = names[run] { return known }
    let short = String(run.prefix(8))
    let wanted = name.isEmpty ? run : taken.contains(name) ? "\(name) (\(short))" : name
    names[run] = wanted
    taken.insert(wanted)
    return wanted
  }
}
