import CurveModel

/// Every doubt, in the order in which a user is warned.
///
/// Those of baselines by themselves are what `baseline check` warns of.
package enum DoubtCatalog {
  package static let ofDiagnoses: [any DiagnosisDoubt.Type] = [
    UncertainUnit.self,
    AboveOne.self,
    ImpossibleShare.self,
    UnusualDirection.self,
    AdversarialLoss.self,
    SwappedCurves.self,
    ScaledTraining.self,
    FarFromTheStart.self,
    FarOffBaseline.self,
    DisjointTraining.self,
    TrainingRepeatsValidation.self,
    TestRepeatsValidation.self,
    TrainingNotFinite.self,
    ValidationNotFinite.self,
    ValidationStops.self,
    ValidationNotJudged.self,
    SumOfLossesNotLogged.self,
    ConstantValidation.self,
    ConstantTraining.self,
    ComplementBaseline.self,
    NegativeBaseline.self,
    BaselineBeyondStart.self,
    BaselineWithoutMetric.self,
    LargeError.self,
    UnusedExamples.self,
    StoppedSeeds.self,
    UnmovedSeeds.self,
    ShortSeeds.self,
    UnlikeSeeds.self,
    NotCompared.self,
  ]

  package static let ofBaselines: [any Doubt.Type] = [
    TiedBaselines.self,
    FloorBeatsAll.self,
    MixedUnits.self,
  ]

  /// The manual page of every doubt.
  package static var pages: [DoubtDocumentation] {
    ofDiagnoses.map { $0.documentation } + ofBaselines.map { $0.documentation }
  }

  /// The manual page of a code; nil when no doubt has it.
  package static func page(of code: String) -> DoubtDocumentation? {
    pages.first { $0.code == code }
  }

  /// Everything that is doubtful about a diagnosis that was made all the same.
  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    ofDiagnoses.flatMap { $0.warnings(about: run) }
  }

  /// The codes of what is doubtful, in the same order and each once.
  static func codes(about run: DiagnosedRun) -> [String] {
    let codes = warnings(about: run).map(\.code)
    return codes.indices.filter { codes.firstIndex(of: codes[$0]) == $0 }.map { codes[$0] }
  }
}
