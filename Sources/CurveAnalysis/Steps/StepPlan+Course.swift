import CurveModel

/// What the course of the curves asks for, whatever the verdict.
extension StepPlan {
  /// An optimization that came apart is calmed before its levels are worked on; a run that got where it
  /// should need not be.
  ///
  /// Swings that are a trifle of what was gained come after what the levels ask for.
  var unsteady: [StepTemplate] { has(TrainingTurnedUp.self) || swingsAreLarge ? calming : [] }

  /// The same, however small the swings that were found are beside what was gained.
  var calming: [StepTemplate] {
    if has(TrainingTurnedUp.self) {
      return assessment.evidence.roseAsRateFell
        ? [PipelineSteps.checkData] : [PipelineSteps.lowerLearningRate]
    }
    guard let swings = findings.first(of: Oscillating.self) else { return [] }
    // No smaller step calms what swings at the end of a schedule; behind the best of a run that overfits, keeping it
    // comes first.
    return isSampling(swings) || assessment.evidence.hasScheduleEnded
      ? [EvidenceSteps.moreValidationExamples]
      : (has(ValidationTurnedUp.self) ? restore : []) + [
        PipelineSteps.lowerLearningRate, EvidenceSteps.moreValidationExamples,
      ]
  }

  private var swingsAreLarge: Bool {
    let share = findings.first(of: Oscillating.self)?.measurements
      .first { $0.quantity == .shareOfGain }
    return (share?.value ?? .infinity) > Oscillation.leastShareOfGain
  }

  /// What left its curve at the very end may have broken there; values without numbers are looked for in the evaluation.
  var endOfRun: [StepTemplate] {
    guard has(EndsInSpike.self) else { return [] }
    return restore + (endsInNaN ? numerics : [PipelineSteps.findFirstBadStep])
  }

  /// Values of validation that are missing to the end tell of no checkpoint since.
  var unmeasured: [StepTemplate] { endsInNaN && !has(EndsInSpike.self) ? numerics : [] }

  private var endsInNaN: Bool {
    assessment.evidence.validation?.recorded.y.last?.isFinite == false
  }

  /// What values that are no numbers ask for, where the verdict does not rest on them.
  var numerics: [StepTemplate] { has(NonFiniteValues.self) ? [PipelineSteps.checkNumerics] : [] }
}
