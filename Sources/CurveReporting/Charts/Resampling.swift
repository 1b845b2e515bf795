import CurveModel

/// A curve at equal distances.
enum Resampling {
  /// The curve at `count` equally spaced places, straight between its points.
  ///
  /// Before the first and behind the last point it keeps their value; empty without a finite value.
  static func uniform(
    _ curve: LearningCurve, count: Int, from first: Double, to last: Double
  ) -> [Double] {
    let finite = curve.finite
    guard !finite.y.isEmpty else { return [] }
    var index = 0
    return (0..<count).map { step in
      let place = first + (last - first) * Double(step) / Double(max(count - 1, 1))
      while index + 1 < finite.count, finite.x[index + 1] <= place { index += 1 }
      guard index + 1 < finite.count, finite.x[index] <= place else { return finite.y[index] }
      let share = (place - finite.x[index]) / (finite.x[index + 1] - finite.x[index])
      return finite.y[index] * (1 - share) + finite.y[index + 1] * share
    }
  }
}
