/// Every rule, in the order in which findings are reported.
package enum RuleCatalog {
  package static let all: [any DiagnosisRule.Type] = [
    Diverged.self,
    LossDiverged.self,
    NotLearning.self,
    NoImprovement.self,
    BlindLoss.self,
    LossAtChance.self,
    AccuracyAtChance.self,
    MetricDoesNotSeparate.self,
    FloorNearIdeal.self,
    TrainWorseThanLinear.self,
    ValidationWorseThanLinear.self,
    ValidationWorseThanTrivial.self,
    ValidationAtChance.self,
    TrainFarFromBaseline.self,
    GapDominates.self,
    DataMismatch.self,
    ValidationOverfitted.self,
    TestBetterThanValidation.self,
    ValidationTurnedUp.self,
    ValidationExploded.self,
    StaleBestCheckpoint.self,
    TrainingTurnedUp.self,
    LargeGap.self,
    Oscillating.self,
    TrainingCollapsed.self,
    Spikes.self,
    EndsInSpike.self,
    CurveDips.self,
    CurvePeaks.self,
    CurveNotMonotone.self,
    CurveFlat.self,
    StillImproving.self,
    SaturatedEarly.self,
    ConstantLearningRate.self,
    BaselineBeaten.self,
    ValidationBelowTrain.self,
    LossTurnedUpMetricDidNot.self,
    BaselineWorseThanFloor.self,
    BaselinesNotSeparated.self,
    NonFiniteValues.self,
    TooFewPoints.self,
  ]

  /// The rule of a name; nil when there is none.
  package static func rule(named name: String) -> (any DiagnosisRule.Type)? {
    all.first { $0.documentation.name == name }
  }
}
