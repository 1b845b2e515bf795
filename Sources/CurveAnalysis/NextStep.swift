import CurveModel

/// One option for what to do next: an offer with its reason, never a promise.
package struct NextStep: Hashable, Sendable {
  package enum Addresses: String, CaseIterable, Hashable, Sendable {
    case avoidableBias = "avoidable-bias"
    case generalizationGap = "generalization-gap"
    case distributionShift = "distribution-shift"
    case validationOverfitting = "validation-overfitting"
    case baseline
    case evidence
    case pipeline
  }

  package enum Cost: String, CaseIterable, Hashable, Sendable {
    case minutes
    case hours
    case days
    case weeks
  }

  /// The stage of the project the step sends you back to.
  package enum Stage: String, CaseIterable, Hashable, Sendable {
    case planning
    case data
    case training
    case deployment
  }

  /// Kebab-case name, stable: `--tried` takes it.
  package var id: String
  /// What to do, imperative.
  package var title: String
  /// Why this run calls for it, with its numbers.
  package var why: String
  package var addresses: Addresses
  /// The most it can gain, in the metric's units; nil when it gains knowledge, not level.
  package var atMost: Double?
  package var cost: Cost
  package var sources: [String]
  package var stage: Stage
  /// True when `--tried` named it: it is listed last.
  package var wasTried: Bool
}
