import CurveModel

/// Every doubt, in the order in which a user is warned.
package enum DoubtCatalog {
  package static let all: [any DiagnosisDoubt.Type] = [
    UncertainUnit.self,
    AboveOne.self,
    ImpossibleShare.self,
    UnusualDirection.self,
    SwappedCurves.self,
    ScaledTraining.self,
    FarFromTheStart.self,
    FarOffBaseline.self,
    DisjointTraining.self,
    TrainingRepeatsValidation.self,
    TestRepeatsValidation.self,
    ValidationNotFinite.self,
    ValidationStops.self,
    ConstantValidation.self,
    ConstantTraining.self,
    ComplementBaseline.self,
    NegativeBaseline.self,
    BaselineBeyondStart.self,
    ShortSeeds.self,
    UnlikeSeeds.self,
    NotCompared.self,
  ]

  /// The manual page of a code; nil when no doubt has it.
  package static func page(of code: String) -> DoubtDocumentation? {
    all.first { $0.documentation.code == code }?.documentation
  }

  /// Everything that is doubtful about a diagnosis that was made all the same.
  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    all.flatMap { $0.warnings(about: run) }
  }
}
