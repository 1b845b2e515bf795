import CurveAnalysis
import CurveModel

/// A survey for programs: its rows as lines, or as one document with a summary.
enum SurveyDocument {
  /// The stretches of a document, one behind the other.
  static func joined(_ stretches: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(stretches.reduce(0) { $0 + $1.count })
    for stretch in stretches { bytes += stretch }
    return bytes
  }

  /// An object with the summary and, one a line, the rows.
  static func render(_ report: SurveyReport, _ stretches: [[UInt8]]) -> [UInt8] {
    var head = JSONLine()
    head.object { line in
      line.string("schema", SurveyJSON.schema)
      line.strings("paths", report.paths.lazy.map(PathText.shown))
      summary(report.survey, to: &line)
      line.objects("inputs", report.files) { file, line in
        line.string("path", PathText.shown(file.path))
        line.string("sha256", file.sha256)
      }
      line.object("reproduction") { line in
        line.string("version", report.reproduction.version)
        line.string("command", report.reproduction.command)
        line.objects("settings", report.reproduction.settings) { setting, line in
          line.string("key", setting.key)
          line.string("value", setting.value)
          line.string("place", setting.place)
        }
      }
    }
    var bytes = Array(head.take().dropLast())
    bytes += ",\"runs\":[".utf8
    for (index, stretch) in stretches.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += stretch
    }
    bytes += "\n]}\n".utf8
    return bytes
  }

  private static func write(_ association: SettingAssociation, to line: inout JSONLine) {
    line.string("setting", association.setting)
    switch association.condition {
    case .equals(let value): line.string("equals", value)
    case .atLeast(let edge): line.number("at_least", edge)
    case .below(let edge): line.number("below", edge)
    }
    line.string("verdict", association.verdict.rawValue)
    line.integer("with_it", association.inside.with)
    line.integer("of", association.inside.of)
    line.integer("elsewhere_with_it", association.outside.with)
    line.integer("elsewhere_of", association.outside.of)
    line.number("p", association.chance)
    line.string("test", "fisher-exact-holm")
  }

  private static func write(_ forecast: BudgetForecast, to line: inout JSONLine) {
    let promising = forecast.promising
    line.object("promising") { line in
      line.number("budget", forecast.budget)
      line.string("x", forecast.axis?.rawValue)
      line.integer("candidates", promising?.candidateCount ?? 0)
      line.objects("left_out", forecast.leftOut) { left, line in
        line.string("reason", left.reason)
        line.integer("runs", left.count)
      }
      line.string("leader", promising.map { PathText.shown($0.leader.run) })
      line.number("leading_level", promising?.leadingLevel)
      line.objects("runs", promising?.chosen ?? []) { candidate, line in
        line.string("run", PathText.shown(candidate.row.run))
        line.number("chance_to_lead", candidate.chance)
        line.number("last_value", candidate.prospect.last)
        line.number("predicted", candidate.prospect.predicted)
        let interval = JSONInterval(candidate.prospect.low, candidate.prospect.high)
        line.number("ci_low", interval.low)
        line.number("ci_high", interval.high)
        line.number("reaches_baseline", candidate.prospect.reachesBaseline)
        line.integer("place_by_last_value", candidate.placeByLast)
      }
      line.strings(
        "by_last_value", (promising?.chosenByLast ?? []).map { PathText.shown($0.row.run) })
    }
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
      line.integer("tests", survey.testCount)
      line.objects("associations", survey.associations) { association, line in
        write(association, to: &line)
      }
      if let forecast = survey.promising { write(forecast, to: &line) }
    }
  }
}
