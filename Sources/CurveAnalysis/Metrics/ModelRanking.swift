import CurveModel

/// The models from the best to the worst.
///
/// Models that meet every requirement come before those that do not; among equals the score decides,
/// and without a score the number of misses and then the largest miss.
struct ModelRanking {
  /// Places of the models, the best first.
  let order: [Int]
  /// The model that is as good as others by what is chosen by, and better than all of them in something else
  /// without being worse in anything; nil where no such choice had to be made.
  let dominant: Int?
  private let models: [ModelStanding]
  private let direction: MetricDirection?

  init(_ models: [ModelStanding], direction: MetricDirection?) {
    self.models = models
    self.direction = direction
    let sorted = models.indices.sorted { left, right in
      switch Self.compare(models[left], models[right], direction) {
      case let difference where difference < 0: true
      case let difference where difference > 0: false
      default: left < right
      }
    }
    let equals = models.indices.filter {
      Self.compare(models[$0], models[sorted[0]], direction) == 0
    }
    let dominant = equals.first { place in
      equals.count > 1
        && equals.allSatisfy { $0 == place || models[place].dominates(models[$0]) }
    }
    self.dominant = dominant
    order = dominant.map { place in [place] + sorted.filter { $0 != place } } ?? sorted
  }

  /// The model after `place` that would be chosen if it were not there; nil when there is none.
  func next(after place: Int) -> Int? { order.first { $0 != place } }

  /// The models that are exactly as good as the one at `place`, in their order, with itself.
  func equals(of place: Int) -> [Int] {
    models.indices.filter { Self.compare(models[$0], models[place], direction) == 0 }
  }

  /// Negative when `left` is better.
  private static func compare(
    _ left: ModelStanding, _ right: ModelStanding, _ direction: MetricDirection?
  ) -> Double {
    if left.meetsRequirements != right.meetsRequirements { return left.meetsRequirements ? -1 : 1 }
    if left.meetsRequirements, let direction {
      let worst = Double.infinity
      let scores = [left, right].map { $0.score.map { $0 * direction.sign } ?? worst }
      return difference(scores[0], scores[1])
    }
    if left.missed.count != right.missed.count {
      return Double(left.missed.count - right.missed.count)
    }
    let misses = [left, right].map { $0.plan.standings.compactMap(\.miss).max() ?? 0 }
    return difference(misses[0], misses[1])
  }

  /// Scores that differ by no more than the rounding of sums and products are equal.
  private static func difference(_ left: Double, _ right: Double) -> Double {
    if left == right { return 0 }
    let difference = left - right
    // A score that is missing is infinitely bad, and no rounding of another.
    guard difference.isFinite else { return difference }
    let larger = max(abs(left), abs(right))
    return RoundingError.isExceeded(by: abs(difference), of: larger) ? difference : 0
  }
}

extension ModelStanding {
  /// Whether it is at least as good in every metric and better in one.
  fileprivate func dominates(_ other: ModelStanding) -> Bool {
    let (mine, theirs) = (plan.standings, other.plan.standings)
    guard mine.map(\.metric) == theirs.map(\.metric) else { return false }
    var isBetter = false
    for (left, right) in zip(mine, theirs) where left.value.value != right.value.value {
      guard let direction = left.direction,
        (left.value.value - right.value.value) * direction.sign < 0
      else { return false }
      isBetter = true
    }
    return isBetter
  }
}
