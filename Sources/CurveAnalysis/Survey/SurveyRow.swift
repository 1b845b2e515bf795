import CurveModel

/// One run of a survey: what was decided about it, or why it could not be judged.
package struct SurveyRow: Hashable, Sendable, Codable {
  package enum Outcome: Hashable, Sendable, Codable {
    /// Indirect: thousands of rows are put in order, and each would be copied with all that it says.
    indirect case judged(SurveyJudgement)
    case failed(SurveyFailure)
  }

  /// What tells the run from the others: its path from the folder that was surveyed, and its name
  /// where one file holds several.
  package var run: String
  /// What `tightline diagnose` takes to see more: the log, or the run's folder.
  package var path: String
  package var outcome: Outcome
  package var settings: [RunSetting]
  /// The run's name in a log that holds several.
  package var name: String?
  /// The baselines in the run's own folder that it was held against as well.
  package var localBaselines: String?

  package init(run: String, path: String, outcome: Outcome, settings: [RunSetting] = []) {
    self.run = run
    self.path = path
    self.outcome = outcome
    self.settings = settings
  }

  package var judgement: SurveyJudgement? {
    guard case .judged(let judgement) = outcome else { return nil }
    return judgement
  }

  package var failure: SurveyFailure? {
    guard case .failed(let failure) = outcome else { return nil }
    return failure
  }
}

/// What keeps a run from being judged; the first problem of several.
package struct SurveyFailure: Hashable, Sendable, Codable {
  package var problem: InputProblem
  /// How many problems there are.
  package var count: Int

  package init(_ problems: [InputProblem]) {
    problem = problems.first ?? InputProblem(code: "unknown", message: "no reason is known")
    count = problems.count
  }

  package init(problem: InputProblem, count: Int) {
    self.problem = problem
    self.count = count
  }
}

/// What a survey keeps of a diagnosis: a row's worth, without curves and prose.
package struct SurveyJudgement: Hashable, Sendable, Codable {
  package struct Baseline: Hashable, Sendable, Codable {
    package var name: String
    package var value: Double
  }

  package var metric: Metric
  /// The unit of the log, where the numbers stand in that of most runs instead.
  package var unitOfLog: Metric.Unit?
  package var axis: Axis.Kind
  package var verdict: Verdict
  package var secondary: [Verdict]
  package var leans: Verdict?
  package var probability: Double
  package var confidence: Confidence
  /// Place of the judged checkpoint on the x-axis.
  package var bestX: Double
  /// Last place on the x-axis.
  package var lastX: Double
  package var train: Level?
  package var validation: Level?
  /// Positive means worse.
  package var components: Components
  package var tightest: Baseline?
  package var tolerance: Double?
  package var isImproving: Bool
  /// Names of the rules that fired, in the order of the catalogue.
  package var findings: [String]
  /// Codes of what is doubtful about the input, in the order of the catalogue.
  package var doubts: [String] = []
  /// The metrics of baselines that it is not held against, where nothing but that is their fault; nil without a doubt
  /// about them.
  package var otherMetrics: [String]?
  /// The first of the next steps.
  package var step: Step?

  package struct Step: Hashable, Sendable, Codable {
    package var id: String
    package var title: String
  }
}

extension SurveyJudgement {
  /// What levels have to share to be compared: the metric, however it is spelled, and its unit.
  package var measure: String { MetricName.key(metric.name) + metric.unitSuffix }

  package init(_ judgement: Judgement) {
    let assessment = judgement.assessment
    let evidence = assessment.evidence
    metric = evidence.metric
    axis = evidence.run.axis.kind
    verdict = assessment.primary
    secondary = assessment.secondary
    leans = assessment.leans
    probability = assessment.probability
    confidence = assessment.confidence
    bestX = judgement.judgedAt.x
    lastX = max(evidence.lastPlace, BrokenEnd(judgement.findings)?.x ?? -.infinity)
    train = evidence.trainLevel?.inOwnUnits(of: evidence.metric)
    validation = evidence.validationLevel?.inOwnUnits(of: evidence.metric)
    components = judgement.components
    tightest = evidence.baselineIndex.map { index in
      let entry = evidence.selection.entries[index]
      return Baseline(
        name: entry.baseline.name, value: entry.value?.value ?? entry.baseline.value)
    }
    tolerance = evidence.tolerance
    findings = judgement.findings.map(\.rule)
    let diagnosed = DiagnosedRun(judgement)
    doubts = DoubtCatalog.codes(about: diagnosed)
    otherMetrics =
      doubts.contains(NotCompared.documentation.code)
      ? NotCompared.otherMetrics(about: diagnosed) : nil
    isImproving = findings.contains(StillImproving.documentation.name)
    step = judgement.leadingStep.map { Step(id: $0.id, title: $0.title) }
  }

  /// Whether only training was logged, so that its level stands in for validation's.
  package var isLevelOfTraining: Bool { validation == nil && train != nil }

  /// The level runs are compared by: validation, or training where only that was logged; lower is
  /// better.
  package var oriented: Double? {
    (validation ?? train).map { $0.value * metric.direction.sign }
  }
}
