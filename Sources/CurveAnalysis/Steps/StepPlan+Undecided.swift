import CurveModel

extension StepPlan {
  /// What settles the verdict, where little does; then what it leans to.
  var undecided: [StepTemplate] {
    let evidence = assessment.evidence
    let leans: Verdict
    switch assessment.openQuestion {
    case .blindMetric:
      return [PipelineSteps.checkLossAndLastLayer, BaselineSteps.chooseAnotherMetric]
    case .toleranceCoversRange: return [EvidenceSteps.setTolerance]
    case .metricDoesNotSeparate: return [BaselineSteps.chooseAnotherMetric]
    // Keeping the best checkpoint is free, and right whatever settles the rest.
    case _ where !unlogged.isEmpty: return restore + longerIfCutShort + unlogged
    case .leaning(let verdict): leans = verdict
    case .noTraining, .noValidation, .noLevel, .noScale, nil: return [EvidenceSteps.setTolerance]
    }
    let settling = SettlingEvidence.steps(for: assessment)
    // Levels that still move are no levels yet: their scatter is settled after their course.
    let longer = evidence.trainingBreak == nil && leans != .notLearning ? longerIfCutShort : []
    let scale = evidence.tolerance == nil ? [EvidenceSteps.setTolerance] : []
    return restore + longer + scale
      + (evidence.leansFromOverfitting ? [BaselineSteps.measureMeanPredictor] : [])
      + toBeginWith(settling, leans: leans) + steps(for: likely(leans)) + settling.map(\.step)
  }

  /// The evidence that comes before the steps of what the run leans to.
  ///
  /// What settles nothing alone, and runs by the hundred, are no next step, though they help; but nor is the step of a
  /// verdict that is about as likely wrong.
  private func toBeginWith(
    _ settling: [(step: StepTemplate, probability: Double)], leans: Verdict
  ) -> [StepTemplate] {
    if hardlyLeans { return settling.map(\.step) }
    let evidence = SettlingEvidence(assessment.evidence)
    // At or beyond the baseline there is nothing else to do than to settle which of the two it is.
    let isNear = leans == .atBaseline || leans == .baselineBeaten
    let alone = settling.filter {
      switch $0.step.id {
      case EvidenceSteps.moreSeeds.id: evidence.takesFewRuns
      case BaselineSteps.measureBaselineOnMore.id where isBaselineLeastKnown: true
      default: isNear || $0.probability >= VerdictJudge.leastProbability
      }
    }
    guard alone.isEmpty else { return alone.map(\.step) }
    if evidence.settlesByExamples {
      return settling.map(\.step).filter { $0.id != EvidenceSteps.moreSeeds.id }
    }
    return evidence.settlesByExamplesAndRuns ? settling.map(\.step) : []
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
