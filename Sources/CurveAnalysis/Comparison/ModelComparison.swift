import CurveModel

/// Two models side by side: what changed, whether it is more than noise, and what it would take to be
/// sure.
///
/// Differences are B − A and oriented: negative means that B is better, whatever the metric's direction.
package struct ModelComparison: Hashable, Sendable {
  /// What can be said about which is better.
  package enum Conclusion: String, Hashable, Sendable {
    /// A single run on a side: the spread between runs is not known.
    case oneRun = "one-run"
    case notSignificant = "not-significant"
    case notMeaningful = "significant-but-not-meaningful"
    case meaningful = "significant-and-meaningful"
  }

  package let a: ComparedModel
  package let b: ComparedModel
  /// The split that is compared: validation, or training where a side has no validation.
  package let split: Split
  package let difference: MeanDifference
  /// P(a run of B is better than a run of A); nil where a side has a single run.
  package let improvement: ProbabilityOfImprovement?
  package let conclusion: Conclusion
  /// Runs of each model that would tell a difference of this size; nil when more than a thousand.
  package let runsNeeded: Int?

  /// - Throws: Why the two cannot be compared: another metric, axis or baseline, no split in common.
  package init(_ a: ComparedModel, _ b: ComparedModel) throws(InvalidInput) {
    let problems = ModelComparability.problems(a, b)
    guard problems.isEmpty else { throw InvalidInput(problems) }
    guard let split = ModelComparability.split(a, b), let levelA = a.level(on: split),
      let levelB = b.level(on: split)
    else { throw InvalidInput(ModelComparability.noSplit) }
    self.a = a
    self.b = b
    self.split = split
    let sign = a.metric.direction.sign
    let largest = max(levelA.value.magnitude, levelB.value.magnitude)
    let seedsA = a.oriented(on: split)
    let seedsB = b.oriented(on: split)
    guard let seedsA, let seedsB else {
      difference = MeanDifference(
        of: UncertainLevel(sign * levelA.value, deviation: levelA.standardError),
        UncertainLevel(sign * levelB.value, deviation: levelB.standardError)
      ).settled(ofNumbersUpTo: largest)
      improvement = nil
      conclusion = .oneRun
      let squares =
        levelA.standardError * levelA.standardError + levelB.standardError * levelB.standardError
      runsNeeded = RunsNeeded.toTell(
        margin: difference.value, deviation: (squares / 2).squareRoot()
      ).map { max($0, ProbabilityOfImprovement.leastRuns(inPairs: false)) }
      return
    }
    let pairs = Self.pairs(a, b, sign)
    let differences = pairs.flatMap { RepeatedValues($0.map { $0.a - $0.b }) }
    difference =
      (differences.map { MeanDifference(ofPairs: $0) } ?? MeanDifference(of: seedsA, seedsB))
      .settled(ofNumbersUpTo: largest)
    let improvement =
      pairs.map { ProbabilityOfImprovement(pairs: $0) }
      ?? ProbabilityOfImprovement(of: seedsB.values, over: seedsA.values)
    self.improvement = improvement
    conclusion =
      switch max(improvement.conclusion, improvement.reversed.conclusion) {
      case .notSignificant: .notSignificant
      case .notMeaningful: .notMeaningful
      case .meaningful: .meaningful
      }
    let least = ProbabilityOfImprovement.leastRuns(inPairs: improvement.isPaired)
    // Where every run of one side beats the other's, the fewest that show it do.
    runsNeeded =
      [0, 1].contains(improvement.value)
      ? least : RunsNeeded.toTell(probability: improvement.value).map { max($0, least) }
  }

  /// Whether B's level is better; nil when they are equal.
  package var isBetter: Bool? { difference.value == 0 ? nil : difference.value < 0 }

  /// Whether the interval of the difference excludes 0.
  package var isBeyondNoise: Bool { difference.low > 0 || difference.high < 0 }

  /// The values of runs of the same name on both sides (b first); nil where the names do not agree.
  private static func pairs(
    _ a: ComparedModel, _ b: ComparedModel, _ sign: Double
  ) -> [(a: Double, b: Double)]? {
    guard let first = a.seeds, let second = b.seeds, first.runs.count == second.runs.count,
      Set(first.runs).count == first.runs.count, Set(first.runs) == Set(second.runs)
    else { return nil }
    let values = Dictionary(zip(second.runs, second.values), uniquingKeysWith: { $1 })
    return zip(first.runs, first.values).compactMap { run, value in
      values[run].map { (a: sign * $0, b: sign * value) }
    }
  }
}

extension ComparedModel {
  package func level(on split: Split) -> Level? { split == .train ? train : validation }

  /// The values of the single runs, oriented; nil for fewer than two.
  fileprivate func oriented(on split: Split) -> RepeatedValues? {
    guard let seeds, seeds.split == split else { return nil }
    return RepeatedValues(seeds.values.map { $0 * metric.direction.sign })
  }
}
