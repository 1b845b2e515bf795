import CurveModel

/// Which point of a curve is the checkpoint worth keeping.
enum Checkpoint {
  /// Index of the checkpoint.
  ///
  /// The lowest smoothed value tells where it is. Of equals the last counts, since training may have gained
  /// up to there. The window of a short run is a large part of it and may lie across its turn, so within it
  /// the lowest recorded value counts; so it does in the first window, whose line has no values before a fall and a turn.
  /// `best` is the index of the lowest smoothed value, the first of equals.
  static func index(
    of curve: LearningCurve, smoothed: LearningCurve, best: Int, in places: Places
  ) -> Int {
    let last = lastAt(smoothed.y[best], of: smoothed.y, in: best..<smoothed.count) ?? best
    guard places.windows.indices.contains(last), last == 0 || LocalLevels.isShort(curve.count)
    else {
      return last
    }
    let window = places.windows[last]
    guard let lowest = curve.y[window].min().flatMap({ lastAt($0, of: curve.y, in: window) })
    else { return last }
    // A low value beside high ones stands for a level that is no better.
    let lostOfLevel = smoothed.y[lowest] - smoothed.y[last]
    return lostOfLevel <= curve.y[last] - curve.y[lowest] ? lowest : last
  }

  /// The last place of a value, but for what rounding leaves of it.
  private static func lastAt(_ value: Double, of values: [Double], in range: Range<Int>) -> Int? {
    let bound = value + RoundingError.largestShare * abs(value)
    return range.last { values[$0] <= bound }
  }
}
