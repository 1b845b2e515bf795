import CurveAnalysis
import CurveModel

/// One run of a survey as one line of JSON, schema `tightline.survey/1` (docs/survey.md).
enum SurveyJSON {
  static let schema = "tightline.survey/1"

  /// One row a line.
  static func lines(_ rows: ArraySlice<SurveyRow>) -> [UInt8] {
    var line = JSONLine()
    for row in rows {
      write(row, to: &line)
      line.separator("\n")
    }
    return line.take()
  }

  /// The rows as elements of an array, each on a line of its own.
  static func elements(_ rows: ArraySlice<SurveyRow>) -> [UInt8] {
    var line = JSONLine()
    for (index, row) in rows.enumerated() {
      line.separator(index == 0 ? "\n" : ",\n")
      write(row, to: &line)
    }
    return line.take()
  }

  private static func write(_ row: SurveyRow, to line: inout JSONLine) {
    line.object { line in
      line.string("schema", schema)
      line.string("run", PathText.shown(row.run))
      if PathText.holdsCarriers(row.path) {
        line.string("path", PathText.shown(row.path))
        line.string("path_hex", hexadecimal(PathText.bytes(row.path)))
      } else {
        line.string("path", row.path)
      }
      switch row.outcome {
      case .judged(let judgement): write(judgement, to: &line)
      case .failed(let failure): write(failure, to: &line)
      }
      line.object("settings") { line in
        for setting in row.settings { line.string(named: setting.name, setting.value) }
      }
    }
  }

  private static func write(_ failure: SurveyFailure, to line: inout JSONLine) {
    line.bool("ok", false)
    line.null("verdict")
    line.object("error") { line in
      line.string("code", failure.problem.code)
      line.string("file", failure.problem.location.map { PathText.shown($0.file) })
      line.integer("line", failure.problem.location?.line)
      line.integer("column", failure.problem.location?.column)
      line.string("message", failure.problem.message)
      line.string("hint", failure.problem.hint)
      line.integer("problems", failure.count)
    }
  }

  private static func write(_ judgement: SurveyJudgement, to line: inout JSONLine) {
    line.bool("ok", true)
    line.string("verdict", judgement.verdict.rawValue)
    line.strings("secondary", judgement.secondary.lazy.map(\.rawValue))
    line.string("leans", judgement.leans?.rawValue)
    line.number("probability", judgement.certainty?.probability)
    line.string("confidence", judgement.certainty?.confidence.rawValue)
    line.string("metric", judgement.metric.name)
    line.string("direction", judgement.metric.direction.rawValue)
    line.string("unit", judgement.metric.unit.rawValue)
    line.string("x", judgement.axis.rawValue)
    line.number("best_x", judgement.bestX)
    line.number("last_x", judgement.lastX)
    line.object("levels") { line in
      write("train", judgement.train, to: &line)
      write("validation", judgement.validation, to: &line)
    }
    line.object("components") { line in
      write("avoidable_bias", judgement.components.avoidableBias, to: &line)
      write("generalization_gap", judgement.components.generalizationGap, to: &line)
      write("excess", judgement.components.excess, to: &line)
    }
    if let tightest = judgement.tightest {
      line.object("tightest_baseline") { line in
        line.string("name", tightest.name)
        line.number("value", tightest.value)
      }
    } else {
      line.null("tightest_baseline")
    }
    line.number("tolerance", judgement.tolerance)
    line.bool("still_improving", judgement.isImproving)
    line.strings("findings", judgement.findings)
    line.strings("doubts", judgement.doubts)
    if let step = judgement.step {
      line.object("next_step") { line in
        line.string("id", step.id)
        line.string("title", step.title)
      }
    } else {
      line.null("next_step")
    }
  }

  private static func write(_ key: StaticString, _ level: Level?, to line: inout JSONLine) {
    guard let level else { return line.null(key) }
    line.object(key) { line in
      line.number("value", level.value)
      line.number("std_error", level.knownError)
    }
  }

  private static func write(_ key: StaticString, _ component: Component?, to line: inout JSONLine) {
    guard let component else { return line.null(key) }
    let interval = JSONInterval(component)
    line.object(key) { line in
      line.number("value", component.value)
      line.number("ci_low", interval.low)
      line.number("ci_high", interval.high)
    }
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
