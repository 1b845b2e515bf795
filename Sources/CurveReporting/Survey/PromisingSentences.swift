import CurveAnalysis
import CurveModel

/// Why runs deserve more budget, in sentences, plain text.
struct PromisingSentences {
  static let heading = "Runs that deserve more budget"

  /// One for each run, the most promising first; empty when none has a forecast.
  let runs: [String]
  /// What the last values alone would have chosen, and which runs have no forecast.
  let note: String

  init(_ forecast: BudgetForecast) {
    let left = forecast.leftOut.map { "\(SurveySentences.count($0.count, "run")) (\($0.reason))" }
    guard let promising = forecast.promising else {
      runs = []
      note = Self.none(forecast, left)
      return
    }

    let place = "\(Axis(kind: promising.axis).word) \(DecimalText.place(promising.budget))"
    let suffix = promising.metric.unitSuffix
    let leader = Self.name(promising.leader)
    runs = promising.chosen.map { candidate in
      let prospect = candidate.prospect
      // One digit more than the error leaves: levels of several runs are compared.
      let error = (prospect.high - prospect.low) / 2 / 1.28 / 10
      func level(_ value: Double) -> String {
        DecimalText.measured(value, standardError: error > 0 ? error : nil) + suffix
      }
      let interval = DecimalText.range(prospect.low, prospect.high, suffix: suffix, text: level)
      let leads = candidate.row == promising.leader
      let target =
        leads
        ? "improve on its own level, the best so far (\(level(promising.leadingLevel)))"
        : "beat the best level so far (\(level(promising.leadingLevel)), \(leader))"
      let baseline = prospect.reachesBaseline.map {
        "; reaches the tightest baseline by then with \(DecimalText.percent($0))"
      }
      return "\(Self.name(candidate.row)): \(DecimalText.percent(candidate.chance)) to \(target); "
        + "now \(level(prospect.last)), forecast \(level(prospect.predicted)) at \(place) "
        + "(80 %: \(interval))\(baseline ?? ""); "
        + "number \(candidate.placeByLast) by its last value"
    }
    let names = promising.chosenByLast.map { Self.name($0.row) }
    let others = left.isEmpty ? "" : " Left out: \(Spelling.list(left))."
    note =
      "Of \(SurveySentences.count(promising.candidateCount, "run")) with a forecast. By the last value "
      + "alone it would be: \(names.joined(separator: ", "))." + others
  }

  /// Why there is nothing to choose from, and what to do about it.
  private static func none(_ forecast: BudgetForecast, _ left: [String]) -> String {
    guard let axis = forecast.axis else {
      return "No run can be forecast: "
        + (left.isEmpty ? "none was found." : Spelling.list(left) + ".")
    }
    let word = Axis(kind: axis).word
    let sentence =
      "No run can be forecast at \(word) \(DecimalText.place(forecast.budget)): "
      + "\(Spelling.list(left))."
    guard forecast.longest >= forecast.budget, forecast.budget > 0 else { return sentence }
    return sentence + " The longest run ends at \(word) \(DecimalText.place(forecast.longest)): "
      + "name a larger --budget, or leave it out."
  }

  private static func name(_ row: SurveyRow) -> String {
    PlainText.line(PathText.shown(row.run), limit: 80)
  }
}
