/// Where the best that can be reached is taken to lie.
package enum Optimum: Sendable {
  /// At the tightest baseline, as the verdict takes it.
  case baseline
  /// Between the baseline and the ideal, where nothing else gives a scale.
  case open
}

/// What the tightest baseline leaves open in a run of one value without a floor: how much better than
/// the baseline one can get.
///
/// A level that somebody reached is an upper bound of what can be reached; the ideal value is the lower
/// one. Where nothing else gives a scale, neither a floor nor the course of a curve, the optimum may lie
/// anywhere between the two, and its median is their middle. So a training level above the baseline by
/// more than the tolerance counts as underfitting from the same share of the distance to that middle
/// on, and is near the baseline, as before, within the tolerance.
///
/// Measured on MD-tree (`scripts/benchmark-decisions mdtree`), accuracy against "training is more than
/// 2 points above the baseline": with the best test error as the baseline +.002 and .000 instead of
/// −.018 and −.007, with 5 +.026 and +.072, with 0 +.024 and +.072. The middle is what the runs of all
/// other widths, amounts of data and batch sizes would choose for each that is left out, and these
/// differences are those of what was left out (`scripts/benchmark-decisions open_optimum`).
enum OpenOptimum {
  /// Training's level above which it is underfitting; never above the closed `boundary`.
  static func boundary(
    closed boundary: Double, baseline: Double, validation: Double, tolerance: Double, share: Double,
    ideal: Double?
  ) -> Double {
    guard let ideal, ideal < baseline else { return boundary }
    let middle = (baseline + ideal) / 2
    let open = middle + share * (validation - middle)
    return min(boundary, max(baseline + tolerance, open))
  }
}

extension DecisionInput {
  /// The verdict that an open optimum makes likelier than `verdict`; nil where they agree.
  func leaning(from verdict: Verdict) -> Verdict? {
    guard isOptimumOpen, verdict == .overfitting else { return nil }
    let open = decide(self, optimum: .open).primary
    return open == verdict ? nil : open
  }
}

extension Evidence {
  /// Whether nothing but the ideal says how far below the baseline one can get.
  var isOptimumOpen: Bool { !showsScatter && trivial == nil && ideal != nil }

  /// Whether the values as they stand read as overfitting, and an open optimum makes that doubtful.
  var leansFromOverfitting: Bool {
    let input = decisionInput(against: baselineLevel)
    return decide(input).primary == .overfitting
      && input.leaning(from: .overfitting) != nil
  }
}
