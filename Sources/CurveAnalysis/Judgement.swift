import CurveModel

/// The judgement of a run: what is decided at once, and everything else on request.
///
/// A diagnosis is this with every part realised. Who judges many runs takes the parts that are needed:
/// flip points, forecast and steps cost many times what the judgement costs.
package struct Judgement: Sendable {
  package let assessment: Assessment
  /// In the order of the catalogue.
  package let findings: [Finding]
  let metricPlan: MetricPlan?

  /// - Throws: everything about the metric or the baselines that the user has to settle first.
  init(
    _ run: consuming TrainingRun, baselines: [Baseline], options: consuming AnalysisOptions,
    memory: AnalysisMemory?
  ) throws(InvalidInput) {
    let baselines = QualifiedMetrics.named(baselines, as: run)
    try GivenLevels.merge(into: &run, &options, baselines: baselines)
    let input = try JudgedInput(run, baselines: baselines, options: options)
    let evidence = Evidence(input, memory: memory)
    try evidence.checkForecastPlace()
    metricPlan = try RunMetricPlan.plan(of: evidence)
    let assessment = Assessment(evidence)
    var findings: [Finding] = []
    findings.reserveCapacity(Self.usualFindings)
    for rule in RuleCatalog.all {
      if let finding = rule.finding(in: assessment) { findings.append(finding) }
    }
    self.findings = findings
    self.assessment = assessment
  }

  /// Few runs have more findings; a list that grows is copied again and again.
  private static let usualFindings = 8

  private var evidence: Evidence { assessment.evidence }

  package var metric: Metric { evidence.metric }
  package var verdict: Verdict { assessment.primary }

  /// The checkpoint that was judged.
  package var judgedAt: JudgedPoint { GivenLevels.judged(evidence) }

  package var levels: Levels { assessment.levels }

  package var components: Components {
    Components(
      avoidableBias: evidence.bias, generalizationGap: evidence.gap, excess: evidence.excess)
  }

  package var tolerance: Tolerance {
    Tolerance(value: evidence.tolerance, reason: evidence.toleranceReason)
  }

  /// The baseline the run is held against; nil without one.
  package var baseline: Baseline? { evidence.baseline }

  /// The verdict in one sentence with its numbers, plain text.
  package var summary: VerdictSentence { VerdictSummary(assessment, findings: findings).sentence }

  /// What would change the verdict, in the metric's own units and ascending.
  package var flipPoints: [FlipBand] { assessment.flipBandsInOwnUnits }

  package var forecast: Forecast { Forecast(evidence) }

  /// What to do next; the findings must have been put into words.
  package func nextSteps(forecast: Forecast?) -> [NextStep] {
    StepPlan(assessment, findings: findings, forecast: forecast).steps
  }

  /// The first of the next steps, without its reasons.
  var leadingStep: StepTemplate? {
    StepPlan(assessment, findings: findings, forecast: nil).leading
  }
}
