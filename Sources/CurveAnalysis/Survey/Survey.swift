import CurveModel

/// Many runs, ranked.
package struct Survey: Hashable, Sendable {
  /// How rows are put in order.
  package enum Order: String, CaseIterable, Sendable {
    /// The best level first, in the metric that most runs are judged in, then in the others.
    case level
    /// The least distance to the tightest baseline first.
    case headroom
    case bias
    case gap
    case verdict
    case run
  }

  /// Every run in the order asked for; those that could not be judged come last.
  package let rows: [SurveyRow]
  /// Files below the paths that belong to no run.
  package let otherFiles: Int
  /// Runs that were passed over by the pattern of their name.
  package var passedOver = 0
  /// Settings that go with a verdict more often than chance has it, the strongest first.
  package let associations: [SettingAssociation]
  /// How many tests these were found by.
  package let testCount: Int
  /// Which runs deserve more budget; nil unless asked for.
  package var promising: BudgetForecast?

  /// Puts the runs in order.
  package init(_ rows: [SurveyRow], otherFiles: Int, order: Order) {
    let named = SharedBaselines.settled(RunCounters.removed(from: rows))
    let rows = CommonUnits(named).settled(named)
    self.rows = SurveyOrder(rows, by: order).sorted
    self.otherFiles = otherFiles
    let settings = SettingAssociations(rows)
    associations = settings.found
    testCount = settings.testCount
  }

  package var judgedCount: Int { rows.count { $0.judgement != nil } }
  package var failedCount: Int { rows.count - judgedCount }

  /// How many runs have each verdict, in the order of `Verdict.allCases`; verdicts of no run are
  /// left out.
  package var verdictCounts: [(verdict: Verdict, count: Int)] {
    var counts: [Verdict: Int] = [:]
    for row in rows { if let verdict = row.judgement?.verdict { counts[verdict, default: 0] += 1 } }
    return Verdict.allCases.compactMap { verdict in counts[verdict].map { (verdict, $0) } }
  }

  /// What left its curve at the end of which runs, by the rule that tells of it.
  package var brokenEnds: [(page: RuleDocumentation, runs: [String])] {
    BrokenEnd.pages.compactMap { page in
      let runs = rows.filter { $0.judgement?.findings.contains(page.name) ?? false }.map(\.run)
      return runs.isEmpty ? nil : (page, runs)
    }
  }

  /// What is doubtful about the input of which runs, in the order of the catalogue.
  package var doubts: [(page: DoubtDocumentation, runs: [String])] {
    var runs: [String: [String]] = [:]
    for row in rows {
      for code in row.judgement?.doubts ?? [] { runs[code, default: []].append(row.run) }
    }
    return DoubtCatalog.pages.compactMap { page in runs[page.code].map { (page, $0) } }
  }
}
