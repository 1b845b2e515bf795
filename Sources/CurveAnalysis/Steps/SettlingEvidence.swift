import CurveModel

/// How much more evidence of one kind would give the run a verdict, if the levels stay where they are.
///
/// The smallest amount at which the likeliest verdict reaches the probability a verdict needs; errors
/// shrink with the square root of the number of runs or examples. Amounts are totals, not additions.
struct SettlingEvidence {
  private let evidence: Evidence
  /// More runs, or more times the examples, than this are no advice.
  private static let most = 1_000
  /// Nobody is asked for more runs: 29 tell two models apart where one wins in three of four cases.
  ///
  /// Bouthillier et al. 2021, Accounting for variance.
  private static let fewRuns = 29

  init(_ evidence: Evidence) { self.evidence = evidence }

  /// Runs in all; nil when no number of runs settles it.
  ///
  /// From one run it takes the spread between seeds to be the scatter within that run; that of few runs is known only by
  /// Student's t.
  var runs: Int? {
    Self.least(above: runsSoFar, upTo: Self.most, chance: chance(ofRuns:))
  }

  private var runsSoFar: Int { max(evidence.run.replicates.count, 1) }

  private func chance(ofRuns runs: Int) -> Double {
    let now = runsSoFar
    let share = Double(now) / Double(runs) * Self.certainty(of: runs, insteadOf: now)
    return chance(
      train: (evidence.trainLevel?.standardError ?? 0) * share.squareRoot(),
      validation: (sampling + (variance - sampling) * share).squareRoot())
  }

  /// How much smaller the variance of a mean of runs gets since their spread is known better: Student's t, squared.
  private static func certainty(of runs: Int, insteadOf now: Int) -> Double {
    let later = quantile(ofSpreadOf: runs)
    let before = now > 1 ? quantile(ofSpreadOf: now) : UncertainLevel.z
    return later * later / (before * before)
  }

  private static func quantile(ofSpreadOf runs: Int) -> Double {
    NormalDistribution.studentQuantile95(degreesOfFreedom: Double(runs - 1))
  }

  /// Whether repeating the run is a step to take next; unknown scatter is shown by a few runs.
  var takesFewRuns: Bool {
    guard evidence.showsScatter else { return true }
    return runsSoFar < Self.fewRuns
      && chance(ofRuns: Self.fewRuns) >= VerdictJudge.leastProbability
  }

  /// Validation examples in all; nil when their number is not known, or none settles it.
  var examples: Int? {
    guard let now = evidence.validationSize, sampling > 0 else { return nil }
    let others = variance - sampling
    func chance(of size: Int) -> Double {
      self.chance(
        train: evidence.trainLevel?.standardError ?? 0,
        validation: (others + samplingVariance(ofExamples: size)).squareRoot())
    }
    let times = Self.least(above: 1, upTo: Self.most) { chance(of: now * $0) }
    guard let times else { return nil }
    // Between two multiples the count is refined to a twentieth.
    func examples(inTwentieths count: Int) -> Int { Int((Double(now * count) / 20).rounded(.up)) }
    return Self.least(above: 20 * (times - 1), upTo: 20 * times) {
      chance(of: examples(inTwentieths: $0))
    }.map(examples)
  }

  private var variance: Double {
    let error = evidence.validationLevel?.standardError ?? 0
    return error * error
  }

  /// The part of the variance that comes from the number of validation examples.
  private var sampling: Double {
    evidence.validationSize.map { min(samplingVariance(ofExamples: $0), variance) } ?? 0
  }

  private func samplingVariance(ofExamples size: Int) -> Double {
    evidence.validationLevel.map { evidence.sampling.variance(at: abs($0.value), ofExamples: size) }
      ?? 0
  }

  /// The probability of the likeliest verdict, were the levels known by so much.
  private func probability(train: Double, validation: Double) -> Double {
    mostProbable(train: train, validation: validation).probability
  }

  private func mostProbable(train: Double, validation: Double) -> (
    verdict: Verdict, probability: Double
  ) {
    evidence.probabilities(
      against: evidence.baselineLevel, trainError: train, validationError: validation
    ).mostProbable
  }

  private func chance(train: Double, validation: Double) -> Double {
    let best = mostProbable(train: train, validation: validation)
    return best.verdict == .undecided ? 0 : best.probability
  }

  /// The least number above `low` that gives a verdict; more evidence never takes one away.
  private static func least(
    above low: Int, upTo high: Int, chance: (Int) -> Double
  ) -> Int? {
    guard high > low, chance(high) >= VerdictJudge.leastProbability else { return nil }
    var open = low
    var settled = high
    while settled - open > 1 {
      let middle = (open + settled) / 2
      if chance(middle) >= VerdictJudge.leastProbability { settled = middle } else { open = middle }
    }
    return settled
  }
}

extension SettlingEvidence {
  /// Whether more examples, of validation and of the baseline together, would settle what neither does alone.
  var settlesByExamples: Bool {
    evidence.probabilities(
      against: evidence.baselineLevel.map { UncertainLevel($0.value) },
      trainError: evidence.trainLevel?.standardError ?? 0,
      validationError: max(variance - sampling, 0).squareRoot()
    ).mostProbable.probability >= VerdictJudge.leastProbability
  }

  /// Whether more examples of validation and more runs together would settle what neither does alone, where the number of
  /// examples is known.
  var settlesByExamplesAndRuns: Bool {
    evidence.validationSize != nil
      && probability(train: 0, validation: 0) >= VerdictJudge.leastProbability
  }

  /// The evidence that would help to settle the run, with the probability of a verdict if it were
  /// perfect, the most effective first.
  static func steps(for assessment: Assessment) -> [(step: StepTemplate, probability: Double)] {
    let evidence = assessment.evidence
    let level = evidence.baselineLevel
    let exact = level.map { UncertainLevel($0.value) }
    // A level that is known exactly is not measured again.
    let isBaselineUncertain = level.map { $0.deviationBelow + $0.deviationAbove > 0 } ?? false
    let onMore = (
      step: BaselineSteps.measureBaselineOnMore,
      probability: evidence.probabilities(against: exact).mostProbable.probability
    )
    // More examples leave what the run scatters by itself, more runs what few examples leave open.
    let settling = SettlingEvidence(evidence)
    let onMoreExamples = (
      step: EvidenceSteps.moreValidationExamples,
      probability: settling.probability(
        train: evidence.trainLevel?.standardError ?? 0,
        validation: (settling.variance - settling.sampling).squareRoot())
    )
    let ofMoreSeeds = (
      step: EvidenceSteps.moreSeeds,
      probability: settling.probability(train: 0, validation: settling.sampling.squareRoot())
    )
    let gains =
      (isBaselineUncertain ? [onMore] : [])
      + (evidence.validationSize == nil ? [] : [onMoreExamples]) + [ofMoreSeeds]
    let now = assessment.probability
    let helpful = gains.filter { $0.probability > now + 0.005 }
      .sorted { $0.probability > $1.probability }
    return helpful.isEmpty ? [(EvidenceSteps.moreSeeds, now)] : helpful
  }
}
