import CurveModel

/// What is known of a run at a budget: its forecast, or why there is none.
package enum RunOutlook: Hashable, Sendable {
  case forecast(RunProspect)
  /// Plain text for a reader.
  case missing(because: String)

  package init(_ forecast: Forecast) {
    self =
      RunProspect(forecast).map(RunOutlook.forecast)
      ?? .missing(because: forecast.missing ?? "nothing to forecast")
  }
}

/// The runs of a survey at one budget: which deserve more of it, and why others were left out.
package struct BudgetForecast: Hashable, Sendable {
  /// Runs that were left out for the same reason.
  package struct LeftOut: Hashable, Sendable {
    package var reason: String
    package var count: Int
  }

  /// The place on the x-axis that is forecast.
  package let budget: Double
  /// What the budget counts; nil where no run can be compared.
  package let axis: Axis.Kind?
  /// The last place of any run that can be compared.
  package let longest: Double
  /// Nil when no run has a forecast.
  package let promising: PromisingRuns?
  /// The most frequent reason first.
  package let leftOut: [LeftOut]

  /// Chooses `count` runs by what `outlooks` says of the candidates; those it does not have were not
  /// there any more.
  package init(
    _ candidates: BudgetCandidates, outlooks: [String: RunOutlook], count: Int
  ) {
    var forecast: [(row: SurveyRow, prospect: RunProspect)] = []
    var reasons = candidates.leftOut
    for row in candidates.rows {
      switch outlooks[row.run] {
      case .forecast(let prospect):
        forecast.append((row, prospect.scaled(by: row.judgement?.scale ?? 1)))
      case .missing(because: let reason): reasons.append(reason)
      case nil: reasons.append("changed while the survey ran")
      }
    }
    budget = candidates.budget
    axis = candidates.axis
    longest = candidates.longest
    promising = PromisingRuns(
      forecast, among: candidates.comparable, budget: candidates.budget, count: count)
    var counts: [String: Int] = [:]
    for reason in reasons { counts[reason, default: 0] += 1 }
    leftOut = counts.map { LeftOut(reason: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
  }
}
