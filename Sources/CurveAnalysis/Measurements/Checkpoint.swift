import CurveModel

/// Which point of a curve is the checkpoint worth keeping.
enum Checkpoint {
  /// Index of the checkpoint; nil for an empty curve.
  ///
  /// The lowest smoothed value tells where it is. Of equals the last counts, since training may have gained
  /// up to there. The window of a short run is a large part of it and may lie across its turn, so within it
  /// the lowest recorded value counts.
  static func index(of curve: LearningCurve, smoothed: LearningCurve, in places: Places) -> Int? {
    guard let best = lastOfLowest(smoothed.y, in: 0..<smoothed.count) else { return nil }
    guard places.windows.indices.contains(best), LocalLevels.isShort(curve.count) else {
      return best
    }
    return lastOfLowest(curve.y, in: places.windows[best])
  }

  private static func lastOfLowest(_ values: [Double], in range: Range<Int>) -> Int? {
    guard let lowest = values[range].min() else { return nil }
    let bound = lowest + RoundingError.largestShare * abs(lowest)
    return range.last { values[$0] <= bound }
  }
}
