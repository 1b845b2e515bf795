/// How far a recorded value may lie off its curve, where the curve is too short to smooth.
enum FewPointsScatter {
  /// Standard error of a value as a share of the range of three: of four and five points that do not
  /// fall, the intervals then hold the truth even where they are alike
  /// (`scripts/benchmark-decisions coverage`).
  static let rangeShare = 1.25
  /// The same of up to three points, most of whose range is the fall of the curve.
  static let rangeShareOfFew = 0.5
  static let leastPointsToTellScatter = 4
  /// Standard error of a value in units of what the second differences show of the noise.
  ///
  /// A straight fall has a large range and no scatter. In flat runs of five points the least of the two errors
  /// holds the truth nearly as often as the range alone: in 98 and 86 % (98 and 87 %) where neighbours have a
  /// correlation of 0 and .8; four units would make the latter 83 %.
  static let bendShare = 6.0

  /// Standard error of the end of a fall, as a share of its last two steps: noise as large as they are would
  /// have broken the order of them all.
  static let shareOfFall = 0.5

  /// The standard error of the value at `index` of two and more points.
  ///
  /// Where the distances to the bound scatter less by their logarithms than by themselves, so does the value.
  static func standardError(at index: Int, in y: [Double], above ideal: Double?) -> Double {
    if let ideal, y.count >= leastPointsToTellScatter,
      let distances = LogDistances(y[...], above: ideal),
      distances.geometricMean * bendNoise(of: distances.logarithms) < bendNoise(of: y)
    {
      return (y[index] - ideal) * standardError(at: index, in: distances.logarithms)
    }
    return standardError(at: index, in: y)
  }

  /// The standard error of the value at `index`, if noise is alike everywhere.
  static func standardError(at index: Int, in y: [Double]) -> Double {
    let fall = y[...index]
    let errorOfFall = isStillFalling(fall) ? shareOfFall * (y[index - 2] - y[index]) : .infinity
    if isCleanFall(fall) { return errorOfFall }
    let first = max(min(index - 1, y.count - 3), 0)
    let near = y[first..<min(first + 3, y.count)]
    let range = (near.max() ?? 0) - (near.min() ?? 0)
    guard y.count >= leastPointsToTellScatter else { return rangeShareOfFew * range }
    return min(rangeShare * range, bendShare * bendNoise(of: y), errorOfFall)
  }

  /// Whether four and more values fall from each to the next.
  private static func isFall(_ values: ArraySlice<Double>) -> Bool {
    values.count >= leastPointsToTellScatter
      && zip(values, values.dropFirst()).allSatisfy { $0 > $1 }
  }

  /// Whether they do, and the last two steps together are no trifle beside the one before.
  private static func isStillFalling(_ values: ArraySlice<Double>) -> Bool {
    guard isFall(values) else { return false }
    let last = values.suffix(leastPointsToTellScatter).map(\.self)
    return last[1] - last[3] >= leastShareOfStep * (last[0] - last[1])
  }

  /// A step below this share of the one before may be all noise: the fall is over.
  private static let leastShareOfStep = 0.25

  /// Whether four and more values fall by ever smaller steps that are steps still.
  static func isCleanFall(_ values: ArraySlice<Double>) -> Bool {
    guard isFall(values) else { return false }
    let steps = zip(values, values.dropFirst()).map { $0 - $1 }
    return zip(steps, steps.dropFirst()).allSatisfy { $0 >= $1 && $1 >= leastShareOfStep * $0 }
  }

  /// The standard deviation of white noise whose second differences are as large: theirs is √6 times it.
  private static func bendNoise(of y: [Double]) -> Double {
    var squares = 0.0
    for index in 1..<(y.count - 1) {
      let bend = y[index - 1] - 2 * y[index] + y[index + 1]
      squares += bend * bend
    }
    return (squares / Double(6 * (y.count - 2))).squareRoot()
  }
}
