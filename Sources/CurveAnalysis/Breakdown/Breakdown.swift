import CurveModel

/// Where the test level comes from: test = irreducible + avoidable bias + variance + distribution
/// shift + validation overfitting (Full Stack Deep Learning 2021, lecture 7).
///
/// Every term is the difference of two neighbouring levels. Where a level between them is not known,
/// the terms it would separate are one.
package struct Breakdown: Hashable, Sendable {
  package enum Part: String, CaseIterable, Hashable, Sendable {
    /// From the ideal value to the tightest baseline.
    case irreducible
    /// From the tightest baseline to training.
    case avoidableBias = "avoidable-bias"
    /// From training to data held out from its distribution (train-val).
    case variance
    /// From train-val to data from the distribution of use (validation, test-val).
    case distributionShift = "distribution-shift"
    /// From the data that choices were made on to data nobody looked at (test).
    case validationOverfitting = "validation-overfitting"

    /// The part as a term of the glossary.
    package var word: String {
      switch self {
      case .irreducible: "irreducible error"
      case .avoidableBias: "avoidable bias"
      case .variance: "variance"
      case .distributionShift: "distribution shift"
      case .validationOverfitting: "validation overfitting"
      }
    }
  }

  /// One of the levels in a row, in the metric's own units.
  package struct Stop: Hashable, Sendable {
    /// "ideal", "baseline", "train", "train-val", "validation", "test-val" or "test".
    package var name: String
    package var value: Double
    /// Standard error; nil when it is not known.
    package var standardError: Double?
  }

  package struct Term: Hashable, Sendable {
    /// What the term consists of: one part, or those that cannot be separated.
    package var parts: [Part]
    package var from: Stop
    package var to: Stop
    /// Oriented: positive means that `to` is worse.
    package var value: Double
    /// 95 % interval; nil where the error of one of the two levels is not known.
    package var interval: ClosedRange<Double>?
    /// Whether the interval holds what comes from having only so many held-out examples.
    package var isSampled = true

    /// The larger standard error of the two ends, as far as they are known: the term's own is no less.
    package var knownError: Double? {
      [from.standardError, to.standardError].compactMap { $0 }.max()
    }

    /// Whether the value is more than its error: by its interval, else by what is known of it; nil where nothing is.
    package var isBeyondError: Bool? {
      interval.map { !$0.contains(0) }
        ?? knownError.map { abs(value) > NormalDistribution.quantile975 * $0 }
    }

    /// The value with its interval; nil where there is none.
    package var component: Component? {
      interval.map { Component(value: value, low: $0.lowerBound, high: $0.upperBound) }
    }

    /// "variance + distribution-shift".
    package var name: String { parts.map(\.rawValue).joined(separator: " + ") }
  }

  /// In the order of the levels, the best first.
  package var terms: [Term]
  /// What cannot be separated, and what the levels rest on; sentences without a full stop.
  package var notes: [String]

  package init(terms: [Term], notes: [String]) {
    self.terms = terms
    self.notes = notes
  }

  /// The term that consists of this part alone.
  package func term(_ part: Part) -> Term? { terms.first { $0.parts == [part] } }
}
