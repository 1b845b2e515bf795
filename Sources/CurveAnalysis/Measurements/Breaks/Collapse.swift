import CurveModel

/// A stretch over which training lost most of what it had gained, for longer than a spike.
package struct Collapse: Hashable, Sendable {
  /// The level before it, and where that was.
  package let low: Double
  package let lowX: Double
  /// The highest level of it.
  package let high: Double
  /// Whether it lay above the first level too.
  let isAboveStart: Bool
  /// Its last place; nil where the curve ends in it.
  package let until: Double?
  /// What was lost, as a share of all that the run gained (first − best).
  package let lostShare: Double

  /// The same share as for an explosion, from which a run does not come back.
  package static let leastShareOfGain = TrainingBreak.lostShareOfProgress
  /// What was lost has to stand out of the noise before it by this many standard errors of the level there.
  package static let standardErrors = TrainingBreak.lostStandardErrors
  /// Fewer recorded values are spikes.
  package static let leastPoints = LevelEstimator.leastPointsInWindow

  /// The largest collapse of a curve; nil where it has none.
  ///
  /// - Parameters:
  ///   - levels: the levels of an oriented curve.
  ///   - ideal: the metric's best value, oriented, where it is known.
  init?(of levels: LevelEstimator, ideal: Double?) {
    let (x, y) = (levels.smoothed.x, levels.smoothed.y)
    guard levels.hasFit, let start = y.first, let best = levels.bestIndex else { return nil }
    let first = max(start, levels.curve.y[0])
    let gain = first - y[best]
    let least = max(
      Self.leastShareOfGain * gain, TrainingBreak.lostShareOfStart * abs(first - (ideal ?? first)))
    var (lowest, from, peak) = (0, 0, 0)
    var lost = 0.0
    for index in y.indices {
      if y[index] < y[lowest] { lowest = index }
      guard y[index] - y[lowest] > lost, first - y[lowest] >= Self.leastShareOfGain * gain else {
        continue
      }
      (from, peak, lost) = (lowest, index, y[index] - y[lowest])
    }
    guard gain > 0, lost > least else { return nil }
    let limit = y[from] + least
    let end = y[peak...].firstIndex { $0 < limit } ?? y.count
    let begin = y[from...peak].lastIndex { $0 < limit } ?? from
    guard levels.curve.y[begin..<end].count(where: { $0 > limit }) >= Self.leastPoints,
      TrainingBreak.standsOut(lost, behind: x[from], of: levels, to: y[peak], ideal: ideal)
    else { return nil }
    (low, lowX, high) = (y[from], x[from], y[peak])
    until = end < y.count ? x[end] : nil
    lostShare = lost / gain
    isAboveStart = y[peak] > first + least
  }
}
