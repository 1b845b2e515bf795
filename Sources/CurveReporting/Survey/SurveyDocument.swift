import CurveAnalysis
import CurveModel

/// A survey for programs: its rows as lines, or as one document with a summary.
enum SurveyDocument {
  private static let lineEnd = UInt8(ascii: "\n")

  /// One row a line.
  static func lines(_ rows: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows.reduce(0) { $0 + $1.count + 1 })
    for row in rows {
      bytes += row
      bytes.append(lineEnd)
    }
    return bytes
  }

  /// An object with the summary and, one a line, the rows.
  static func render(_ report: SurveyReport, _ rows: [[UInt8]]) -> [UInt8] {
    var head = JSONLine()
    head.object { line in
      line.string("schema", SurveyJSON.schema)
      line.strings("paths", report.paths.lazy.map(PathText.shown))
      summary(report.survey, to: &line)
      line.object("reproduction") { line in
        line.string("version", report.reproduction.version)
        line.string("command", report.reproduction.command)
      }
    }
    var bytes = Array(head.bytes.dropLast())
    bytes += ",\"runs\":[".utf8
    for (index, row) in rows.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(lineEnd)
      bytes += row
    }
    bytes += "\n]}\n".utf8
    return bytes
  }

  private static func summary(_ survey: Survey, to line: inout JSONLine) {
    line.object("summary") { line in
      line.integer("runs", survey.rows.count)
      line.integer("judged", survey.judgedCount)
      line.integer("failed", survey.failedCount)
      line.integer("other_files", survey.otherFiles)
      line.object("verdicts") { line in
        for (verdict, count) in survey.verdictCounts {
          line.integer(named: verdict.rawValue, count)
        }
      }
    }
  }
}
