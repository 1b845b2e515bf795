import CurveIngestion
import CurveModel

/// Opening files of labels.
enum LabelFiles {
  /// - Throws: Every problem of every file.
  static func read(_ paths: [String], delimiter: UInt8?) throws(InvalidInput) -> [LabelTable] {
    var problems = GatheredProblems()
    var tables: [LabelTable] = []
    for path in paths {
      let table = problems.value(
        ofAll: try LabelTable(Inputs.table(path, example: "train.csv"), delimiter: delimiter))
      if let table { tables.append(table) }
    }
    try problems.check()
    return tables
  }
}
