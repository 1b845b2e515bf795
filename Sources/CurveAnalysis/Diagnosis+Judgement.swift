import CurveModel

extension Diagnosis {
  /// A judgement with every part of it realised.
  package init(_ judgement: Judgement) {
    let assessment = judgement.assessment
    let evidence = assessment.evidence
    let tightest = BaselineJudgements(assessment)
    let forecast = evidence.options.forecasts ? judgement.forecast : nil
    self.init(
      run: RunSummary(
        name: evidence.run.name, metric: evidence.metric, axis: evidence.run.axis,
        seeds: max(evidence.run.replicates.count, 1), judgedSplit: evidence.judgedSplit,
        examplesReadOff: evidence.options.validationSize == nil ? evidence.validationSize : nil),
      verdict: VerdictStatement(
        primary: assessment.primary, secondary: assessment.secondary, leans: assessment.leans,
        probability: assessment.probability, probabilities: assessment.probabilities,
        confidence: assessment.confidence, showsScatter: evidence.showsScatter,
        caveats: assessment.caveats,
        summary: judgement.summary, policy: evidence.options.policy),
      judgedAt: judgement.judgedAt, verdictAtLast: assessment.verdictAtLast,
      trivialLevel: tightest.trivialLevel, levels: judgement.levels,
      tightestBaseline: tightest.tightest, components: judgement.components,
      requirement: assessment.requirementJudgement, tolerance: judgement.tolerance,
      flipPoints: judgement.flipPoints, baselines: tightest.all, findings: judgement.findings,
      breakdown: evidence.breakdown, metricPlan: judgement.metricPlan, forecast: forecast,
      nextSteps: judgement.nextSteps(forecast: forecast), curves: assessment.judgedCurves,
      seeds: SeedSummary(evidence))
  }
}
