/// Steps of a kind of model that is not asked for what a network for classes or numbers is asked for.
///
/// A kind is one file in this folder and one line in `LearnerCatalog`.
protocol LearnerSteps: Sendable {
  /// The steps that only this kind of model is asked for.
  static var all: [StepTemplate] { get }

  /// Whether a run trained a model of this kind.
  static func trained(_ evidence: Evidence) -> Bool

  /// What takes the place of a step; nil where nothing does.
  static func instead(of step: StepTemplate) -> StepTemplate?
}

/// The kinds of model that have steps of their own, the specific ones first.
enum LearnerCatalog {
  static let all: [any LearnerSteps.Type] = [
    AgentSteps.self,
    BoostedTreeSteps.self,
    DetectionSteps.self,
    StructuredOutputSteps.self,
  ]

  /// The kind a run trained; nil for any other.
  static func learner(of evidence: Evidence) -> (any LearnerSteps.Type)? {
    all.first { $0.trained(evidence) }
  }
}
