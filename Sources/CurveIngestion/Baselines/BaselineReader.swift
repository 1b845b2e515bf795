import CurveModel

/// `baselines.csv` → baselines, strictly.
package enum BaselineReader {
  /// Reads a file of baselines; every problem in it is reported at once.
  ///
  /// - Throws: Problems with their place: what is wrong in the file as a whole, in its header, or
  ///   in a cell.
  package static func read(
    _ source: any ByteSource
  ) throws(InvalidInput) -> (baselines: [Baseline], file: FileInspection) {
    let table: StrictTable
    do throws(InputProblem) {
      table = try StrictTable(source, template: BaselineTable.template)
    } catch {
      throw InvalidInput(error)
    }
    if BaselineTable.isTrainingLog(table) { throw InvalidInput(.logAsBaselines(source.path)) }
    var problems = BaselineTable.headerProblems(table)
    guard problems.isEmpty else { throw InvalidInput(problems) }
    var baselines: [Baseline] = []
    for row in table.rows.indices {
      var cells = BaselineRow(table, row: row)
      if let baseline = cells.baseline() { baselines.append(baseline) }
      problems += cells.problems
    }
    problems += duplicates(in: baselines)
    // A template whose rows are all commented out says that nothing is known yet.
    let isTemplate = table.rows.isEmpty && table.commentLines > 0
    if table.rows.isEmpty, !isTemplate { problems.append(.noBaselines(source.path)) }
    guard problems.isEmpty else { throw InvalidInput(problems.sorted(by: comesBefore)) }
    let inspection = FileInspection(
      path: source.path, sha256: table.sha256, dialect: "baselines",
      delimiter: DelimiterGuess.word(table.delimiter), axis: Axis(kind: .row),
      warnings: isTemplate ? [ReadingWarning(message: "no baselines yet, only comments")] : [])
    return (baselines, inspection)
  }

  private static func duplicates(in baselines: [Baseline]) -> [InputProblem] {
    var first: [[String]: Baseline] = [:]
    return baselines.compactMap { baseline in
      let key = [
        baseline.kind.rawValue, baseline.name, baseline.metric.map(MetricName.key) ?? "",
        (baseline.split ?? .validation).rawValue,
      ]
      guard let earlier = first[key] else {
        first[key] = baseline
        return nil
      }
      return .duplicateBaseline(baseline, first: earlier)
    }
  }

  private static func comesBefore(_ first: InputProblem, _ second: InputProblem) -> Bool {
    let places = (first.location, second.location)
    return (places.0?.line ?? 0, places.0?.column ?? 0)
      < (places.1?.line ?? 0, places.1?.column ?? 0)
  }
}
