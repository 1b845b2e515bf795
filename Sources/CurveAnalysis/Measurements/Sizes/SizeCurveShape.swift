import CurveModel

/// Where a curve over training-set size is ill-behaved: more data made the model worse.
///
/// Oriented: lower is better. The definitions follow the official ones of LCDB 1.1 (Yan, Mohr &
/// Viering 2025): the largest rise between two sizes (not monotone), from any size to the end
/// (dipping), up and down again (peaking), each tested with Student's t; flat is a range of no more
/// than 5 % of what can be learnt. They differ in one point: a rise has to show at two neighbouring
/// sizes, since one measurement at one size is often an accident. Measured by
/// `scripts/benchmark-forecasts shapes`.
package struct SizeCurveShape: Sendable {
  /// A change between two sizes.
  package struct Rise: Hashable, Sendable {
    package var from: Double
    package var to: Double
    package var amount: Double
    /// P(a difference this large without a real one), corrected for the number of comparisons.
    package var chance: Double
  }

  /// Chance at which a rise counts as real, after correction for all comparisons (Bonferroni).
  package static let level = 0.02
  /// Chance at which a peak counts as real, for either of its sides alone.
  package static let peakLevel = 1e-6
  /// Fewer points show no shape.
  package static let leastPoints = 4

  private let x: [Double]
  private let y: [Double]
  private let errors: PointErrors

  /// - Parameters:
  ///   - curve: finite, oriented, ascending in size.
  ///   - errors: one for each point.
  ///
  /// Nil for fewer than four points.
  package init?(_ curve: LearningCurve, errors: PointErrors) {
    guard curve.count >= Self.leastPoints else { return nil }
    x = curve.x
    y = curve.y
    self.errors = errors
  }

  /// The rise from the best size to the end: the last two sizes are both worse than the best.
  package var dip: Rise? {
    let last = y.count - 1
    guard let best = lowest(0...(last - 2)) else { return nil }
    return rise(from: best, to: last, confirmedAt: last - 1, comparisons: last)
  }

  /// The largest rise between two sizes that holds at the size after it too.
  package var largestRise: Rise? {
    var best = 0
    var found: (from: Int, to: Int, amount: Double)?
    for end in 1..<(y.count - 1) {
      let amount = min(y[end], y[end + 1]) - y[best]
      if amount > found?.amount ?? 0 { found = (best, end, amount) }
      if y[end] < y[best] { best = end }
    }
    guard let found else { return nil }
    return rise(
      from: found.from, to: found.to, confirmedAt: found.to + 1,
      comparisons: y.count * (y.count - 1) / 2)
  }

  /// The highest hump: a size that is worse than the best one before it and the best one after it.
  package var peak: (size: Double, amount: Double, chance: Double)? {
    var found: (before: Int, at: Int, after: Int, amount: Double)?
    var lowestFrom = Array(y.indices)
    for index in y.indices.dropLast().reversed() where y[lowestFrom[index + 1]] < y[index] {
      lowestFrom[index] = lowestFrom[index + 1]
    }
    var before = 0
    for index in 1..<(y.count - 1) {
      if y[index - 1] < y[before] { before = index - 1 }
      let after = lowestFrom[index + 1]
      let amount = y[index] - max(y[before], y[after])
      if amount > found?.amount ?? 0 { found = (before, index, after, amount) }
    }
    guard let found else { return nil }
    let chance = max(
      errors.chanceOfNoRise(from: found.before, to: found.at, in: y),
      errors.chanceOfNoRise(from: found.after, to: found.at, in: y))
    return (x[found.at], found.amount, chance)
  }

  /// From the best to the worst value.
  package var range: Double { (y.max() ?? 0) - (y.min() ?? 0) }

  private func rise(from: Int, to: Int, confirmedAt other: Int, comparisons: Int) -> Rise? {
    guard min(y[to], y[other]) > y[from] else { return nil }
    let chance = max(
      errors.chanceOfNoRise(from: from, to: to, in: y),
      errors.chanceOfNoRise(from: from, to: other, in: y))
    return Rise(
      from: x[from], to: x[to], amount: y[to] - y[from],
      chance: min(chance * Double(comparisons), 1))
  }

  private func lowest(_ range: ClosedRange<Int>) -> Int? {
    range.min { y[$0] < y[$1] }
  }
}
