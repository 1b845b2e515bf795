import BaselineMeasurement
import CurveIngestion
import CurveModel

/// The true answers of one part of the data, as a metric takes them.
struct Targets {
  let target: Target
  /// Rows of the table that hold an answer.
  let rows: [Int]
  /// What was left out.
  let remarks: [String]

  /// - Throws: Cells that the metric cannot take.
  init(_ part: LabelledData.Part, for metric: any ScoringMetric.Type) throws(InvalidInput) {
    if metric.scoring.isClassification {
      let read = try part.classes()
      target = .classes(read.column)
      rows = read.rows
    } else {
      let read = try part.numbers()
      target = .numbers(read.values)
      rows = read.rows
    }
    let missing = part.rows.count - rows.count
    remarks =
      missing == 0
      ? [] : ["\(part.table.path): \(missing) rows without a target were left out"]
  }

  /// Rows that belong to no part.
  static func remarks(_ data: LabelledData) -> [String] {
    guard data.otherCount > 0 else { return [] }
    let rows = data.otherCount == 1 ? "1 row" : "\(data.otherCount) rows"
    return ["\(rows) of other splits were left out"]
  }

  /// "train.csv and val.csv", for the source of a row.
  static func names(_ tables: [LabelTable]) -> String {
    tables.map(\.path).joined(separator: " and ")
  }
}
