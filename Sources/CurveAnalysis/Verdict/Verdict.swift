/// The answer to "what is wrong with this run, held against its tightest baseline?".
package enum Verdict: String, CaseIterable, Hashable, Sendable, Codable {
  case underfitting
  case overfitting
  case atBaseline = "at-baseline"
  case baselineBeaten = "baseline-beaten"
  case notLearning = "not-learning"
  case diverged
  case undecided
  case noBaseline = "no-baseline"

  /// Whether anything was decided that one could be more or less sure of.
  package var isDecided: Bool { self != .noBaseline }
}

/// How sure the verdict is: high from a probability of 0.95, medium from 0.80, low below.
package enum Confidence: String, CaseIterable, Hashable, Sendable, Codable, Comparable {
  case low
  case medium
  case high

  package static func < (left: Confidence, right: Confidence) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// How much of the excess must be avoidable bias before a run counts as underfitting.
package enum Policy: String, CaseIterable, Hashable, Sendable {
  /// A quarter of the excess: bring training down first, as the lecture teaches.
  case biasFirst = "bias-first"
  /// Half of the excess: work on the larger component.
  case largestComponent = "largest-component"

  /// Share of the excess above which the avoidable bias decides.
  ///
  /// Above 1/6, or the lecture's own exhibit (36 / 41 against 35) would read as underfitting.
  package var share: Double { self == .biasFirst ? 0.25 : 0.5 }
}
