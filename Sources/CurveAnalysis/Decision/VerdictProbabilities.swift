import CurveModel

/// The weight of each verdict under the joint distribution of training, validation and baseline.
package struct VerdictProbabilities: Hashable, Sendable {
  /// One weight a verdict, in the order of `Verdict.allCases`.
  private var weights = SIMD8<Double>()

  /// The most probable verdict and its probability; ties go to the verdict listed first.
  package var mostProbable: (verdict: Verdict, probability: Double) {
    var best = (verdict: Verdict.undecided, probability: 0.0)
    for verdict in Verdict.allCases
    where weights[verdict.index] > best.probability + RoundingError.largestShare {
      best = (verdict, weights[verdict.index])
    }
    return best
  }

  package subscript(_ verdict: Verdict) -> Double { weights[verdict.index] }

  /// Known weights; those left out are 0.
  package init(_ known: [Verdict: Double]) {
    for (verdict, weight) in known { weights[verdict.index] = weight }
  }

  /// Integrates `decide` over independent levels.
  ///
  /// Validation and baseline by fixed, equally probable nodes, training in closed form: between fixed
  /// thresholds a normal level has a known weight. The other training levels (best, reach) share the
  /// error of the judged one, so they only shift those thresholds.
  package init(
    _ input: DecisionInput, trainError: Double, validationError: Double, baseline: UncertainLevel?,
    optimum: Optimum = .baseline
  ) {
    guard !input.isBroken else {
      weights[Verdict.diverged.index] = 1
      return
    }
    let isValidationUncertain = input.validation != nil && validationError > 0
    let isBaselineUncertain =
      baseline.map { $0.deviationBelow > 0 || $0.deviationAbove > 0 } ?? false
    let nodes = DecisionNodes.over(
      validation: isValidationUncertain, baseline: isBaselineUncertain)
    // Above the bound of each node training is worse.
    let reach = input.train.map { min($0, input.trainReach ?? $0) }
    // No level lies beyond the ideal, however large its error.
    let best =
      input.tolerance.ideal.flatMap { $0 <= input.validation ?? $0 ? $0 : nil } ?? -.infinity
    @inline(__always)
    func validation(at place: Int) -> Double? {
      guard isValidationUncertain, let value = input.validation else { return input.validation }
      return max(value + nodes[place].validation * validationError, best)
    }
    // One by one, since a vector that is written at one place is stored and read again as a whole.
    func shares(at places: Range<Int>) -> SIMD8<Double> {
      var shares = InlineArray<8, Double>(repeating: 0)
      for place in places {
        let branch = DecisionBranch(
          input, validation: validation(at: place),
          baseline: isBaselineUncertain
            ? baseline?.quantile(z: nodes[place].baseline) : baseline?.value, optimum: optimum)
        var left = 1.0
        if let bound = branch.notLearningAbove, let learnt = input.trainBest {
          let weight = Self.above(bound, mean: learnt, deviation: trainError)
          shares[Verdict.notLearning.index] += weight
          left -= weight
        }
        switch branch.rest {
        case .verdict(let verdict): shares[verdict.index] += left
        case .underfittingAbove(let bound, let otherwise):
          guard let reach else {
            shares[Verdict.undecided.index] += left
            break
          }
          let under = left * Self.above(bound, mean: reach, deviation: trainError)
          shares[Verdict.underfitting.index] += under
          shares[otherwise.index] += left - under
        }
      }
      var sum = SIMD8<Double>()
      for index in shares.indices { sum[index] = shares[index] }
      return sum
    }
    // Where thresholds move one way with validation and both of its ends are sure of a verdict, so is all between.
    if !isBaselineUncertain, input.improved != false {
      let least = shares(at: 0..<1)
      if least.max() == 1, validation(at: 0).map({ input.tolerance.onlyGrows(from: $0) }) ?? true,
        least == shares(at: nodes.count - 1..<nodes.count)
      {
        self.weights = least
        return
      }
    }
    self.weights = shares(at: nodes.indices) / SIMD8(repeating: Double(nodes.count))
  }

  /// P(X > bound) for a normal X; a point mass where the deviation is 0.
  private static func above(_ bound: Double, mean: Double, deviation: Double) -> Double {
    guard deviation > 0 else { return exceeds(mean, bound) ? 1 : 0 }
    return NormalDistribution.tabulatedCumulative((mean - bound) / deviation)
  }
}

extension Verdict {
  /// Its place in `allCases`.
  fileprivate var index: Int {
    switch self {
    case .underfitting: 0
    case .overfitting: 1
    case .atBaseline: 2
    case .baselineBeaten: 3
    case .notLearning: 4
    case .diverged: 5
    case .undecided: 6
    case .noBaseline: 7
    }
  }
}
