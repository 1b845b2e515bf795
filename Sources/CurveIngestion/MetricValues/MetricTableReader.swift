import CurveModel

/// Final values of several metrics → a table of models and metrics, strictly.
///
/// Wide: `model,metric1,metric2…`, one row a model; several rows of one model are its spread, and a
/// row named "requirement" is what is asked for. Long: `metric,value` and, where wanted, `model` and
/// `requirement`.
package enum MetricTableReader {
  /// What was read from one file.
  package struct Reading: Sendable {
    package var table: MetricTable
    package var requirements: [MetricRequirement]
    package var file: FileInspection
  }

  static let template = "write a header such as 'model,precision,recall', and one row per model"

  /// - Throws: Every problem of the file, with its place.
  package static func read(_ source: any ByteSource) throws(InvalidInput) -> Reading {
    let table: StrictTable
    do throws(InputProblem) {
      table = try StrictTable(source, template: template)
    } catch {
      throw InvalidInput(error)
    }
    if let problem = baselines(table) { throw InvalidInput(problem) }
    let cells = isLong(table) ? MetricCells(long: table) : MetricCells(wide: table)
    guard cells.problems.isEmpty else { throw InvalidInput(cells.problems) }
    guard !cells.table().models.isEmpty else { throw InvalidInput(.noValues(source.path)) }
    let file = FileInspection(
      path: source.path, sha256: table.sha256, dialect: isLong(table) ? "metrics, long" : "metrics",
      delimiter: DelimiterGuess.word(table.delimiter), axis: Axis(kind: .row),
      ignored: cells.ignored)
    return Reading(table: cells.table(), requirements: cells.requirements, file: file)
  }

  /// A file of baselines given in place of the values.
  private static func baselines(_ table: StrictTable) -> InputProblem? {
    guard table.header.contains("kind"), table.header.contains("value"),
      table.header.allSatisfy(BaselineTable.columns.contains)
    else { return nil }
    return InputProblem(
      code: "is-baselines", message: "expected the values of models, found a file of baselines",
      at: InputLocation(file: table.path),
      hint: "name the table of values, and this file with -b for its requirements")
  }

  private static func isLong(_ table: StrictTable) -> Bool {
    table.header.contains("metric") && table.header.contains("value")
  }
}
