/// The weight of each verdict under the joint distribution of training, validation and baseline.
package struct VerdictProbabilities: Hashable, Sendable {
  package private(set) var weights: [Verdict: Double] = [:]

  /// The most probable verdict and its probability; ties go to the verdict listed first.
  package var mostProbable: (verdict: Verdict, probability: Double) {
    var best = (verdict: Verdict.undecided, probability: 0.0)
    for verdict in Verdict.allCases {
      let weight = weights[verdict] ?? 0
      if weight > best.probability + 1e-12 { best = (verdict, weight) }
    }
    return best
  }

  package subscript(_ verdict: Verdict) -> Double { weights[verdict] ?? 0 }

  /// Nodes of the quadrature over validation and over the baseline: with 64 equally probable nodes a
  /// probability is off by at most 0.8 %, less than the thresholds 0.80 and 0.95 are worth.
  static let validationNodes = midpoints(64)
  static let baselineNodes = midpoints(24)

  /// Integrates `decide` over independent levels.
  ///
  /// Validation and baseline by a fixed quadrature of equally probable nodes, training in closed
  /// form: between fixed thresholds a normal level has a known weight. The other training levels
  /// (best, reach) share the error of the judged one, so they only shift those thresholds.
  package init(
    _ input: DecisionInput, trainError: Double, validationError: Double, baseline: UncertainLevel?
  ) {
    guard !input.isBroken else {
      weights = [.diverged: 1]
      return
    }
    let validations = Self.nodes(
      around: input.validation, deviation: validationError, Self.validationNodes)
    let baselines = Self.nodes(around: baseline, Self.baselineNodes)
    let share = 1 / Double(validations.count * baselines.count)
    var node = input
    for baseline in baselines {
      node.baseline = baseline
      for validation in validations {
        node.validation = validation
        add(share, of: DecisionBranch(node), input: input, trainError: trainError)
      }
    }
  }

  private mutating func add(
    _ share: Double, of branch: DecisionBranch, input: DecisionInput, trainError: Double
  ) {
    var left = share
    if let bound = branch.notLearningAbove, let best = input.trainBest {
      let weight = share * Self.above(bound, mean: best, deviation: trainError)
      weights[.notLearning, default: 0] += weight
      left -= weight
    }
    switch branch.rest {
    case .verdict(let verdict): weights[verdict, default: 0] += left
    case .underfittingAbove(let bound):
      guard let train = input.train else { return weights[.undecided, default: 0] += left }
      let reach = min(train, input.trainReach ?? train)
      let under = left * Self.above(bound, mean: reach, deviation: trainError)
      weights[.underfitting, default: 0] += under
      weights[.overfitting, default: 0] += left - under
    }
  }

  /// P(X > bound) for a normal X; a point mass where the deviation is 0.
  private static func above(_ bound: Double, mean: Double, deviation: Double) -> Double {
    guard deviation > 0 else { return exceeds(mean, bound) ? 1 : 0 }
    return NormalDistribution.cumulative((mean - bound) / deviation)
  }

  private static func nodes(around value: Double?, deviation: Double, _ z: [Double]) -> [Double?] {
    guard let value, deviation > 0 else { return [value] }
    return z.map { value + $0 * deviation }
  }

  private static func nodes(around level: UncertainLevel?, _ z: [Double]) -> [Double?] {
    guard let level, level.deviationBelow > 0 || level.deviationAbove > 0 else {
      return [level?.value]
    }
    return z.map(level.quantile)
  }

  private static func midpoints(_ count: Int) -> [Double] {
    (0..<count).map { NormalDistribution.quantile((Double($0) + 0.5) / Double(count)) }
  }
}
