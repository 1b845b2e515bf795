import CurveModel

/// What has been seen of a curve, made ready for a forecast: oriented, over a positive x-axis, in
/// units of its end.
struct SeenCurve: Sendable {
  /// Fewer places cannot tell a slope from its bend.
  static let leastPoints = 4
  /// The seen part must at least double the x-axis: what lies closer together shows no trend in the
  /// logarithm of x.
  static let leastGrowth = 2.0
  /// Longer curves are thinned: the last tenth then still holds fifty points.
  static let mostPoints = 512
  /// Values this many times farther above the median than the best lies below it are an explosion at
  /// the start, and count as that far.
  static let reachOfStart = 20.0

  /// Places in units of the last one, ascending, in 0…1.
  let place: [Double]
  /// Oriented values at those places.
  let value: [Double]
  /// The last place on the x-axis.
  let end: Double
  /// Whether the curve was thinned: it holds values of steps, not of evaluations.
  let isDense: Bool

  /// - Parameter curve: oriented, finite, in the order of its x-axis.
  /// - Throws: why the curve shows too little.
  init(_ curve: LearningCurve) throws(ForecastLimit) {
    guard let end = curve.x.last, end > 0 else { throw .tooFewPoints }
    let first = curve.x.firstIndex { $0 > 0 } ?? 0
    let stride = (curve.count - first + Self.mostPoints - 1) / Self.mostPoints
    let kept = Swift.stride(from: curve.count - 1, through: first, by: -max(stride, 1)).reversed()
    var places = 0
    var last = 0.0
    for index in kept where curve.x[index] > last {
      places += 1
      last = curve.x[index]
    }
    guard places >= Self.leastPoints else { throw .tooFewPoints }
    guard end >= Self.leastGrowth * curve.x[first] else { throw .startsTooLate }
    let values = kept.map { curve.y[$0] }
    let sorted = values.sorted()
    let median = sorted[sorted.count / 2]
    let most = median + Self.reachOfStart * (median - sorted[0])
    self.end = end
    isDense = stride > 1
    place = kept.map { curve.x[$0] / end }
    value = median > sorted[0] ? values.map { min($0, most) } : values
  }

  /// From the lowest to the highest value over the last three quarters of the seen part.
  var recentRange: Double {
    let recent = zip(place, value).filter { $0.0 >= 0.25 }.map(\.1)
    return (recent.max() ?? 0) - (recent.min() ?? 0)
  }
}
