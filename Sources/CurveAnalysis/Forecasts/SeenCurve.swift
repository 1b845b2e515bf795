import CurveModel

/// What has been seen of a curve, made ready for a forecast: oriented, over a positive x-axis, in
/// units of what counts of it.
struct SeenCurve: Sendable {
  /// Fewer places cannot tell a slope from its bend.
  static let leastPoints = 4
  /// The seen part must at least double the x-axis: what lies closer together shows no trend in the
  /// logarithm of x.
  static let leastGrowth = 2.0
  /// What follows a sudden fall has to make the x-axis grow by so much, or its scatter is a trend.
  ///
  /// Five epochs after a step at the 55th that lay between .34 and .36 were forecast to rise to .41.
  static let leastGrowthAfterFall = 1.25
  /// Longer curves are thinned: the last tenth then still holds fifty points.
  static let mostPoints = 512
  /// A value this many ranges of the later half above its highest counts half.
  ///
  /// The start of a settled curve, a thousand times above where it ends, tells nothing of how it ends, but
  /// would bend every law. Curves over training-set size are forecast alike with it and without. Four
  /// ranges take AlgoPerf's balanced accuracy at a quarter of the budget from .70 to .72 and DeepOBS' from
  /// .86 to .87; two cost AlgoPerf .003 at a half, eight gain half as much.
  static let reachOfStart = 4.0
  /// Values that lie farther above the later half than this many times that count as that far: next to
  /// nothing.
  static let farthestStart = 1000.0
  /// The later half holds at least so many points: the range of two may be small by chance.
  static let leastLaterPoints = 3

  /// Places between the origin and the last one, ascending, in 0…1.
  let place: [Double]
  /// Oriented values at those places.
  let value: [Double]
  /// How much each value counts for the trend, in 0…1: less, the higher it lies above the later half.
  let standing: [Double]
  /// Where what counts begins, in units of the last place on the x-axis: 0, or the point before what follows a
  /// sudden fall or an early burst.
  ///
  /// Powers of x would be straight lines behind it. Of settled runs whose learning rate had been lowered by a step, the
  /// 80 % intervals held .00 to .30 while places were counted from 0.
  let origin: Double
  /// The last place on the x-axis.
  let end: Double
  /// Whether the curve was thinned: it holds values of steps, not of evaluations.
  let isDense: Bool
  /// Whether the x-axis is training-set size.
  let overSizes: Bool

  /// - Parameters:
  ///   - curve: oriented, finite, in the order of its x-axis.
  ///   - overSizes: whether the x-axis is training-set size, where nothing happens at once.
  /// - Throws: why the curve shows too little.
  init(_ curve: LearningCurve, overSizes: Bool = false) throws(ForecastLimit) {
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
    self.end = end
    isDense = stride > 1
    self.overSizes = overSizes
    let seen = kept.map { curve.y[$0] }
    let start =
      overSizes
      ? 0 : max(SuddenFall.end(in: seen) ?? 0, EarlyBurst.end(in: seen, above: curve.y[0]) ?? 0)
    guard start == 0 || seen.count - start >= Self.leastPoints else { throw .justFell }
    let newStart = curve.x[kept[kept.index(kept.startIndex, offsetBy: start)]]
    guard start == 0 || end >= Self.leastGrowthAfterFall * newStart else { throw .justFell }
    let before =
      start > 0 ? max(curve.x[kept[kept.index(kept.startIndex, offsetBy: start - 1)]], 0) : 0
    origin = before / end
    place = kept.dropFirst(start).map { (curve.x[$0] - before) / (end - before) }
    let values = Array(seen[start...])
    let half = place.firstIndex { $0 >= 0.5 } ?? 0
    let later = values[min(half, values.count - Self.leastLaterPoints)...]
    let top = later.max() ?? 0
    let reach = Self.reachOfStart * (top - (later.min() ?? 0))
    value = reach > 0 ? values.map { min($0, top + Self.farthestStart * reach) } : values
    standing = values.map { Self.standing(of: $0 - top, reach: reach) }
  }

  /// 1 / (1 + (height / reach)⁴): what lies within the reach counts nearly whole.
  ///
  /// A later half of one value has no range to compare with.
  private static func standing(of height: Double, reach: Double) -> Double {
    guard height > 0, reach > 0 else { return 1 }
    let ratio = height / reach
    return 1 / (1 + ratio * ratio * ratio * ratio)
  }

  /// From the lowest to the highest value over the last three quarters of what counts.
  var recentRange: Double {
    let recent = zip(place, value).filter { $0.0 >= 0.25 }.map(\.1)
    return (recent.max() ?? 0) - (recent.min() ?? 0)
  }
}
