import Glibc

/// When a curve reaches a target, as a distribution over the x-axis.
struct ReachTime: Sendable {
  /// Nothing is said beyond this many times the seen x-axis.
  static let farthest = 64.0
  /// Steps of the x-axis a doubling.
  static let stepsPerDoubling = 8.0
  /// Below this probability of reaching the target at all, the trend does not reach it.
  ///
  /// On LCDB 1.0 and 1.1 it keeps nine of ten targets that are reached with four times the data.
  static let leastProbability = 0.2
  /// The best of a dozen recorded values lies this many standard deviations below their level.
  ///
  /// No such choice is made over training-set size, where every value is a mean of its own, and among
  /// values of every step, which nobody keeps.
  static let luckOfCheckpoints = 1.5

  /// Weight of the crossing of the expected level in the likeliest place, on a logarithmic axis.
  static let crossingWeight = 0.8

  /// Where trends get surer than trainings are.
  ///
  /// Of 1,072 targets that AlgoPerf's, DeepOBS' and 234 public curves reach with 75 to 100 % by their trend, .78 were
  /// reached, of those above 95 % no more: a run may turn up, or end its schedule, whatever its trend is.
  static let mostByTrend = 0.75
  /// Share of the certainty beyond it that is stated, which leaves the order of runs as it is.
  static let shareOfTheRest = 0.2

  /// Share of the way to the crossing, on a logarithmic axis, where a smaller training set had a value there already: the
  /// value was luck, or the level is there now.
  ///
  /// Of LCDB 1.1's targets at 2, 4 and 8 times the data .85, .58 and .41 are within a factor of 2 so, .82, .60 and .42
  /// at the crossing, .87, .54 and .40 where all of them count as reached.
  static let shareOfSeen = 0.5

  private let trend: CurveTrend
  private let overSizes: Bool
  private let target: UncertainLevel
  private let luck: Double
  private let isSeen: Bool
  private let ratios: [Double]
  /// Probability that the target has been reached by each ratio, never falling.
  private let reached: [Double]

  /// When `trend` reaches `target`.
  ///
  /// `sampling` is the part of the noise that comes from having only so many validation examples, as far as
  /// their number is known: a checkpoint that is lucky on them has reached nothing. `isSeen` says that a recorded value
  /// lies at the target, though the level does not.
  init(
    _ trend: CurveTrend, target: UncertainLevel, overSizes: Bool, sampling: Double = 0,
    isSeen: Bool = false
  ) {
    self.trend = trend
    self.target = target
    self.overSizes = overSizes
    self.isSeen = isSeen
    let own = max(trend.noise * trend.noise - sampling * sampling, 0).squareRoot()
    luck = overSizes || trend.isDense ? 0 : Self.luckOfCheckpoints * own
    let steps = Int(log2(Self.farthest) * Self.stepsPerDoubling)
    ratios = (1...steps).map { exp2(Double($0) / Self.stepsPerDoubling) }
    var most = 0.0
    var reached: [Double] = []
    for ratio in ratios {
      most = max(most, trend.probability(at: ratio, of: target, luck: luck))
      reached.append(most)
    }
    self.reached = reached
  }

  /// Probability that the target is reached at all.
  var probability: Double { reached.last ?? 0 }

  /// Probability that it is reached by `ratio` times the seen x-axis.
  func probability(by ratio: Double) -> Double {
    let before = ratios.lastIndex { $0 <= ratio }.map { reached[$0] } ?? 0
    return stated(max(before, trend.probability(at: ratio, of: target, luck: luck)))
  }

  /// Probability that the level itself, not a single recorded value, is there by `ratio` times the seen x-axis.
  func levelProbability(by ratio: Double) -> Double {
    let places = ratios.prefix { $0 < ratio } + [ratio]
    return stated(places.map { trend.probability(at: $0, of: target, luck: 0) }.max() ?? 0)
  }

  /// What is stated of a probability by the trend; over training-set sizes, where no run goes on, all of it.
  private func stated(_ probability: Double) -> Double {
    let rest = max(probability - Self.mostByTrend, 0)
    return overSizes ? probability : probability - (1 - Self.shareOfTheRest) * rest
  }

  /// When it is reached, given that it is: between the places by which 10 % and 90 % of that probability
  /// are used up.
  ///
  /// The interval holds the place in .90, .82 and .65 of LCDB 1.1's targets at 2, 4 and 8 times the data
  /// and in .90, .78 and .65 of LCDB 1.0's, and spans 2.1 to 2.9 doublings; one that counts "never" too
  /// spans more than five and holds it in .92 to .98.
  ///
  /// The median of the places, given that it is reached at all, errs early, the crossing of the expected
  /// level late: of LCDB's targets at 2, 4 and 8 times the data the one is within a factor of 2 in .94,
  /// .44 and .25 of cases, the other in .84, .52 and .39, the mean that is weighted so in .86, .54 and
  /// .41 (in half and half .89, .54 and .36).
  var interval: ReachInterval? {
    guard probability >= Self.leastProbability, let median = place(of: probability / 2),
      let low = place(of: probability * (1 - CurveTrend.coverage) / 2),
      let high = place(of: probability * (1 + CurveTrend.coverage) / 2)
    else { return nil }
    let late = min(crossing ?? median, high)
    var x = median * pow(late / median, Self.crossingWeight)
    if overSizes, isSeen { x = trend.end * pow(x / trend.end, Self.shareOfSeen) }
    return ReachInterval(
      x: x, low: min(low, x), high: high,
      probability: stated(probability))
  }

  /// Where the expected level meets the target; nil where it never does.
  private var crossing: Double? {
    ratios.first { trend.level(at: $0) <= target.value - luck }.map { $0 * trend.end }
  }

  /// The place by which the target has been reached with `share`, between two steps of the axis.
  private func place(of share: Double) -> Double? {
    guard let index = reached.firstIndex(where: { $0 >= share }) else { return nil }
    let (start, sure) = index > 0 ? (ratios[index - 1], reached[index - 1]) : (1, 0)
    let part = (share - sure) / (reached[index] - sure)
    return trend.end * start * pow(ratios[index] / start, part)
  }
}
