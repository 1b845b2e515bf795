import Resampling

/// P(A < B): how often a run of A is better than a run of B, oriented so that lower is better.
///
/// Ties count half. Bouthillier et al. 2021 decide on it instead of on means: it says what to expect
/// of the next run.
package struct ProbabilityOfImprovement: Hashable, Sendable {
  /// What the interval allows to say, in the terms of Bouthillier 2021.
  package enum Conclusion: String, CaseIterable, Comparable, Hashable, Sendable {
    /// The interval reaches ½ or below: A may as well be worse.
    case notSignificant = "not-significant"
    /// A is better, but the interval does not reach γ: too little to matter.
    case notMeaningful = "significant-but-not-meaningful"
    case meaningful = "significant-and-meaningful"

    package static func < (first: Conclusion, second: Conclusion) -> Bool {
      (allCases.firstIndex(of: first) ?? 0) < (allCases.firstIndex(of: second) ?? 0)
    }
  }

  /// How the interval was made.
  package enum Method: String, Hashable, Sendable {
    case wilson
    case newcombe
    case bootstrap
  }

  /// Bouthillier's γ: better in three of four runs is worth reporting as better.
  package static let meaningful = 0.75

  package let value: Double
  package let interval: ClosedRange<Double>
  package let method: Method
  package let isPaired: Bool

  /// From unpaired runs: the Mann–Whitney statistic U/(nm).
  ///
  /// Below ten runs on either side the interval is Newcombe's, which unlike a bootstrap is no point
  /// where every run of A is better. Both sides need a run.
  package init(of a: [Double], over b: [Double]) {
    precondition(!a.isEmpty && !b.isEmpty, "a comparison needs a run on each side")
    value = Self.share(a, b)
    isPaired = false
    if min(a.count, b.count) < RepeatedValues.leastForBootstrap {
      method = .newcombe
      let newcombe = NewcombeInterval.around(value, a.count, b.count)
      interval =
        Self.areEnough(a.count, b.count)
        ? newcombe : min(newcombe.lowerBound, 0.5)...max(newcombe.upperBound, 0.5)
    } else {
      method = .bootstrap
      interval = Bootstrap.interval(of: [a, b]) { Self.share($0[0], $0[1]) }
    }
  }

  /// From runs that belong together in pairs (the same seed and split): the share of pairs.
  package init(pairs: [(a: Double, b: Double)]) {
    precondition(!pairs.isEmpty, "a comparison needs a pair")
    let wins = pairs.map { Self.score($0.a, $0.b) }
    let share = wins.reduce(0, +) / Double(wins.count)
    value = share
    isPaired = true
    if wins.count < RepeatedValues.leastForBootstrap {
      method = .wilson
      interval = WilsonInterval.corrected(share: share, sampleSize: wins.count)
    } else {
      method = .bootstrap
      interval = Bootstrap.interval(of: [wins]) { $0[0].reduce(0, +) / Double($0[0].count) }
    }
  }

  /// The fewest runs on each side, or pairs of runs, that can tell which side is better: those of which every one
  /// of the better side wins.
  package static func leastRuns(inPairs: Bool) -> Int {
    let counts = 2...RepeatedValues.leastForBootstrap
    return counts.first { count in
      inPairs
        ? WilsonInterval.corrected(share: 1, sampleSize: count).lowerBound > 0.5
        : areEnough(count, count)
    } ?? counts.upperBound
  }

  package var conclusion: Conclusion {
    if interval.lowerBound <= 0.5 { return .notSignificant }
    return interval.upperBound <= Self.meaningful ? .notMeaningful : .meaningful
  }

  /// P(B < A), from the same runs.
  package var reversed: ProbabilityOfImprovement {
    ProbabilityOfImprovement(
      value: 1 - value, interval: (1 - interval.upperBound)...(1 - interval.lowerBound),
      method: method, isPaired: isPaired)
  }

  private init(value: Double, interval: ClosedRange<Double>, method: Method, isPaired: Bool) {
    self.value = value
    self.interval = interval
    self.method = method
    self.isPaired = isPaired
  }

  /// Whether n and m runs can tell at all: in fewer than 40 orders even the clearest one comes by chance once in 20,
  /// on either side.
  private static func areEnough(_ n: Int, _ m: Int) -> Bool { orders(n, m) >= 40 }

  /// The number of orders in which n and m runs can come, up to a thousand: n + m over n.
  private static func orders(_ n: Int, _ m: Int) -> Int {
    var orders = 1
    for index in 1...min(n, m) {
      orders = orders * (max(n, m) + index) / index
      if orders > 1_000 { break }
    }
    return orders
  }

  private static func share(_ a: [Double], _ b: [Double]) -> Double {
    let wins = a.reduce(0) { sum, x in sum + b.reduce(0) { $0 + score(x, $1) } }
    return wins / Double(a.count * b.count)
  }

  private static func score(_ a: Double, _ b: Double) -> Double { a < b ? 1 : a == b ? 0.5 : 0 }
}
