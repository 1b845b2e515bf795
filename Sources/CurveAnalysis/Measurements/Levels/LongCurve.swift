import CurveModel

/// Curves of more points than any estimate can use, averaged down.
///
/// The line through the means of equal stretches is the line through their points, up to the bend
/// within a stretch of one in 32,768; so levels stay what they are, while memory and time no longer
/// grow with the number of steps. Noise is measured on the means, which hold what is left of it
/// after averaging.
enum LongCurve {
  /// Up to this many points a curve is left as it is.
  static let mostPoints = 1 << 15

  /// The curve without the points at `spikes`; a long one as means of equally many points, each at
  /// the place of its middle point.
  static func shortened(_ curve: LearningCurve, omitting spikes: [Int]) -> LearningCurve {
    let stretch = (curve.count + mostPoints - 1) / mostPoints
    guard stretch > 1 else { return LoneSpikes.removed(spikes, from: curve) }
    let means = (curve.count + stretch - 1) / stretch
    let parts = Stretches.map(0..<means, of: curve.count) { part in
      averaged(part, of: means, curve, omitting: spikes)
    }
    return LearningCurve(x: parts.flatMap(\.x), y: parts.flatMap(\.y))
  }

  /// Some of the `means` means; stretches of nothing but spikes have none.
  private static func averaged(
    _ part: Range<Int>, of means: Int, _ curve: LearningCurve, omitting spikes: [Int]
  ) -> (x: [Double], y: [Double]) {
    var result: (x: [Double], y: [Double]) = ([], [])
    var spikes = spikes.drop { $0 < part.lowerBound * curve.count / means }
    for mean in part {
      let points = mean * curve.count / means..<(mean + 1) * curve.count / means
      var sum = 0.0
      var count = points.count
      for index in points {
        if index == spikes.first {
          spikes.removeFirst()
          count -= 1
        } else {
          sum += curve.y[index]
        }
      }
      guard count > 0 else { continue }
      result.x.append(curve.x[(points.lowerBound + points.upperBound - 1) / 2])
      result.y.append(sum / Double(count))
    }
    return result
  }
}
