import CurveModel

/// Whether a curve improved beyond its noise.
package struct Improvement: Sendable {
  /// First level − best level, oriented: positive is an improvement.
  package let amount: Double
  /// The improvement as a share of the first level's distance to the ideal; nil without an ideal.
  package let share: Double?
  /// The improvement is more than noise, and more than a trifle.
  package private(set) var isReal = false
  /// The curve that was measured.
  package var split = Split.train
  /// The first level's distance to the ideal, or its size without an ideal.
  private let scale: Double

  /// Fewer points show no trend (docs/decision.md §2).
  package static let leastPoints = 4
  /// The best of many levels is picked, so chance alone reaches two standard errors easily.
  package static let standardErrors = 3.0
  /// "Within about one percent of the start" is how readers of curves name a run that learnt nothing.
  package static let leastShare = 0.01

  /// Noise that could hide an improvement by half of what there was to improve tells nothing: rewards of
  /// a few episodes scatter as far as they rise.
  static let hiddenShare = 0.5

  /// A falling trend that pure noise shows in one of two hundred short runs.
  package static let fallingTrend = -2.6

  /// The parts of a long run whose means show a trend that the losses of single batches hide.
  static let partsOfLong = 20

  /// A run of four or five values that gained less than this share has to have gained so many times what it lost from
  /// one value to the next: 19 of 30 flat accuracies of four or five epochs had learnt without it.
  static let leastShareOfFew = 0.05
  static let timesLargestLoss = 2.0

  private let estimator: LevelEstimator
  private let start: Double
  private let bestX: Double
  /// Points before the best one, which was picked as such; 0 for a curve that never got better.
  private let countBeforeBest: Int
  private let neverBetter: Bool

  /// Mann–Kendall z of the whole curve; 0 for long ones and those that never got better.
  package var trend: Double { MonotoneTrend.z(of: neverBetter ? [] : estimator.curve.y[...]) }

  /// The same of the way to the best: a curve that fell and rose again has no trend on the whole.
  package var trendToBest: Double { MonotoneTrend.z(of: estimator.curve.y[..<countBeforeBest]) }

  /// Standard error of `amount`.
  package var standardError: Double {
    // A curve too short to fit has no measured noise; its range would call every trend noise.
    guard estimator.hasFit, let first = estimator.curve.x.first else {
      return estimator.floor.error(at: start)
    }
    let errors = [first, bestX].map { estimator.level(at: $0)?.standardError ?? 0 }
    return errors.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  private var standsOut: Bool {
    guard share.map({ $0 > Self.leastShare }) ?? true else { return false }
    // In a short run a steep start counts as noise, and so does a turn that no trend follows; that
    // nearly all pairs fall does not depend on it. Trends first: errors take three times as long.
    return !neverBetter && falls(estimator.curve.y) || trendToBest < Self.fallingTrend
      || amount > Self.standardErrors * standardError && !mayBeScatterOfFew
  }

  /// Whether nearly all pairs of values fall; in a long run, of means, since neighbours go up and down together.
  private func falls(_ values: [Double]) -> Bool {
    values.count <= MonotoneTrend.mostPoints
      ? MonotoneTrend.z(of: values[...], isBelow: Self.fallingTrend)
      : MonotoneTrend.z(of: MonotoneTrend.means(of: values[...], Self.partsOfLong))
        < Self.fallingTrend
  }

  /// Whether a run too short to show its noise gained little, and lost as much again between two of its values.
  private var mayBeScatterOfFew: Bool {
    guard !estimator.hasFit, let share, share < Self.leastShareOfFew else { return false }
    let values = estimator.curve.y
    let largestLoss = zip(values, values.dropFirst()).map { $1 - $0 }.max() ?? 0
    return amount < Self.timesLargestLoss * largestLoss
  }

  /// What an improvement that is not real stays within, for people.
  var limit: String {
    amount > Self.standardErrors * standardError
      ? "\(DecimalText.percent(Self.leastShare)) of its first level" : "its noise"
  }

  /// Whether it improved; nil where its noise would hide an improvement that nobody would miss.
  package var answer: Bool? {
    if isReal { return true }
    return amount + UncertainLevel.z * standardError < Self.hiddenShare * scale ? false : nil
  }

  /// Measures a curve; nil with fewer than four points.
  package init?(of estimator: LevelEstimator, ideal: Double?) {
    let smoothed = estimator.smoothed
    guard smoothed.count >= Self.leastPoints, let start = smoothed.y.first,
      let best = estimator.bestIndex, let reached = estimator.value(at: smoothed.x[best])
    else { return nil }
    self.estimator = estimator
    self.start = start
    bestX = smoothed.x[best]
    let recorded = estimator.curve.y
    // A run that jumped up at once and fell back has gained nothing while it is above its start.
    neverBetter = recorded.dropFirst().allSatisfy { $0 > recorded[0] }
    let amount = (neverBetter ? recorded[0] : start) - reached
    self.amount = amount
    countBeforeBest = neverBetter ? 0 : estimator.curve.x.firstIndex { $0 >= smoothed.x[best] } ?? 0
    scale = abs(start - (ideal ?? 0))
    share = ideal.flatMap { $0 == start ? nil : amount / abs(start - $0) }
    isReal = standsOut
  }
}

extension Improvement {
  /// What training gained, or validation where training does not tell.
  ///
  /// It does not where it was not logged, and where the losses of single batches scatter too far to show what
  /// validation does: that it improved, or that it kept its level. Validation that got worse tells of training
  /// nothing. Over sizes only validation tells, since more data makes training worse.
  static func of(
    _ train: CurveEvidence?, _ validation: CurveEvidence?, ideal: Double?
  ) -> Improvement? {
    var held: Improvement? {
      var measured = validation.flatMap { Improvement(of: $0.levels, ideal: ideal) }
      measured?.split = .validation
      return measured
    }
    guard let train else { return held }
    let own = Improvement(of: train.levels, ideal: ideal)
    guard let own, !own.isReal, let held,
      held.isReal || own.answer == nil && held.answer == false && held.amount > 0
    else { return own }
    return held
  }

  /// The thresholds as the rules that rest on them document them.
  static let thresholds: [RuleDocumentation.Threshold] = [
    .init(
      "least-share", leastShare,
      "readers of curves call a run that stays within about 1 % of its start not learning"),
    .init(
      "standard-errors", standardErrors, "the best of many noisy levels reaches two by chance"),
    .init(
      "falling-trend", fallingTrend,
      "Mann–Kendall z of a short run; noise alone falls below it in one of two hundred"),
    .init(
      "share-of-few", leastShareOfFew,
      "below it four or five values have to have gained more than they lost between two of them, since 19 of 30 flat "
        + "accuracies of as many epochs had learnt without it"),
    .init("times-largest-loss", timesLargestLoss, "by so much more"),
    .init(
      "hidden-share", hiddenShare,
      "of all there was to improve: noise that could hide as much leaves open whether a run learnt"),
  ]
}
