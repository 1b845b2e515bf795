import CurveModel

extension StepPlan {
  /// What settles the verdict, where little does; then what it leans to.
  var undecided: [StepTemplate] {
    let evidence = assessment.evidence
    if evidence.doesToleranceCoverRange { return [EvidenceSteps.setTolerance] }
    if has(BlindLoss.self) {
      return [PipelineSteps.checkLossAndLastLayer, BaselineSteps.chooseAnotherMetric]
    }
    if has(MetricDoesNotSeparate.self) { return [BaselineSteps.chooseAnotherMetric] }
    // Keeping the best checkpoint is free, and right whatever settles the rest.
    if !unlogged.isEmpty { return restore + longerIfCutShort + unlogged }
    guard let leans = assessment.leans else { return [EvidenceSteps.setTolerance] }
    // What settles nothing alone, and runs by the hundred, are no next step, though they help.
    let settling = SettlingEvidence.steps(for: assessment)
    // At or beyond the baseline there is nothing else to do than to settle which of the two it is.
    let isNear = leans == .atBaseline || leans == .baselineBeaten
    let first = settling.filter {
      switch $0.step.id {
      case EvidenceSteps.moreSeeds.id: SettlingEvidence(evidence).takesFewRuns
      case BaselineSteps.measureBaselineOnMore.id where isBaselineLeastKnown: true
      default: isNear || $0.probability >= VerdictJudge.leastProbability
      }
    }
    let floor = evidence.leansFromOverfitting && evidence.trivial == nil
    // Levels that still move are no levels yet: their scatter is settled after their course.
    let longer = evidence.trainingBreak == nil && leans != .notLearning ? longerIfCutShort : []
    return restore + longer + (floor ? [BaselineSteps.measureMeanPredictor] : [])
      + first.map(\.step) + steps(for: likely(leans)) + settling.map(\.step)
  }

  /// The verdict that the run leans to; where that is a beaten baseline and the values as they stand lie short of it,
  /// what they say.
  private func likely(_ leans: Verdict) -> Verdict {
    let onPoints = assessment.onPoints.primary
    guard leans == .baselineBeaten, onPoints != .undecided,
      let excess = assessment.evidence.excess, excess.value > 0
    else { return leans }
    return onPoints
  }
}
