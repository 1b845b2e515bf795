import CurveModel

/// Judges a run against its baselines: measure, decide, apply the rules, plan the steps.
package enum Analyzer {
  /// Measures, decides and applies the rules; prose, flip points, forecast and steps are left to be
  /// asked for.
  ///
  /// `memory` is what earlier runs left to know: one for each thread that judges many runs.
  /// - Throws: everything about the metric or the baselines that the user has to settle first.
  package static func judge(
    _ run: consuming TrainingRun, baselines: [Baseline],
    options: consuming AnalysisOptions = AnalysisOptions(), memory: AnalysisMemory? = nil
  ) throws(InvalidInput) -> Judgement {
    try Judgement(run, baselines: baselines, options: options, memory: memory)
  }

  /// The judgement with everything there is to say about the run.
  ///
  /// - Throws: everything about the metric or the baselines that the user has to settle first.
  package static func diagnose(
    _ run: TrainingRun, baselines: [Baseline], options: AnalysisOptions = AnalysisOptions()
  ) throws(InvalidInput) -> Diagnosis {
    let judgement = try judge(run, baselines: baselines, options: options)
    let assessment = judgement.assessment
    let evidence = assessment.evidence
    let tightest = BaselineJudgements(assessment)
    let forecast = options.forecasts ? judgement.forecast : nil
    return Diagnosis(
      run: RunSummary(
        name: run.name, metric: evidence.metric, axis: run.axis,
        seeds: max(run.replicates.count, 1), judgedSplit: evidence.judgedSplit),
      verdict: VerdictStatement(
        primary: assessment.primary, secondary: assessment.secondary, leans: assessment.leans,
        probability: assessment.probability, probabilities: assessment.probabilities,
        confidence: assessment.confidence, showsScatter: evidence.showsScatter,
        caveats: assessment.caveats,
        summary: judgement.summary, policy: options.policy),
      judgedAt: judgement.judgedAt, verdictAtLast: assessment.verdictAtLast,
      trivialLevel: tightest.trivialLevel, levels: judgement.levels,
      tightestBaseline: tightest.tightest, components: judgement.components,
      requirement: assessment.requirementJudgement, tolerance: judgement.tolerance,
      flipPoints: judgement.flipPoints, baselines: tightest.all, findings: judgement.findings,
      breakdown: evidence.breakdown, metricPlan: judgement.metricPlan, forecast: forecast,
      nextSteps: judgement.nextSteps(forecast: forecast), curves: assessment.judgedCurves,
      seeds: SeedSummary(evidence),
      leftOut: LeftOutCurves(
        training: evidence.unusableTraining,
        testRepeatsValidation: evidence.heldOut.testRepeatsValidation))
  }
}
