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
    var x: [Double] = []
    var y: [Double] = []
    x.reserveCapacity(mostPoints)
    y.reserveCapacity(mostPoints)
    var spikes = spikes[...]
    let means = (curve.count + stretch - 1) / stretch
    for mean in 0..<means {
      let points = mean * curve.count / means..<(mean + 1) * curve.count / means
      var sum = 0.0
      var count = 0.0
      for index in points {
        if index == spikes.first {
          spikes.removeFirst()
        } else {
          sum += curve.y[index]
          count += 1
        }
      }
      guard count > 0 else { continue }
      x.append(curve.x[(points.lowerBound + points.upperBound - 1) / 2])
      y.append(sum / count)
    }
    return LearningCurve(x: x, y: y)
  }
}
