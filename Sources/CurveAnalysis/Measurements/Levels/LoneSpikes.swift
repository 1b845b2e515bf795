import CurveModel

/// Single points that leave the curve and come straight back: not part of its level.
package enum LoneSpikes {
  /// How many median absolute deviations a point must stand off its neighbours.
  ///
  /// For normal noise 6 MAD are 4 standard deviations: about one false alarm in 16,000 points.
  package static let threshold = 6.0
  /// The spread is measured in blocks of this many points, so that a noisy start does not hide a
  /// spike at a quiet end.
  static let blockLength = 32
  /// Fewer points tell nothing about what is usual.
  static let leastPoints = 8
  /// The same for a short run, where the spread is measured without the point.
  ///
  /// A spike lies in the deviations of its neighbours too: of ten points it makes four, and hides among them. White noise
  /// of 8 to 30 points has one so far in 4 to .1 % of runs, most of the shortest.
  static let thresholdAlone = 12.0

  /// One of them, oriented as its curve is.
  struct Spike: Hashable, Sendable {
    var x: Double
    /// The line between its neighbours, at its place.
    var neighbors: Double
    /// Its value less that of its neighbours.
    var height: Double

    /// A spike's height as a share of the level's distance to the ideal; of everything training gained
    /// where no ideal is known.
    ///
    /// "Spike" is what a reader calls a point that is half as high again: the scatter of single steps
    /// stays below it in most logs, and smaller ones change nothing.
    static let leastHeight = 0.5

    /// Whether a reader would call the point a spike, on a curve that gained so much.
    func isHigh(ideal: Double?, gained: Double) -> Bool {
      let scale = ideal.map { abs(neighbors - $0) } ?? max(gained, 0)
      return height > 0 && height > Self.leastHeight * scale
    }
  }

  /// The point at an index, against the mean of its neighbours (of its only one, at an end).
  static func spike(at index: Int, in curve: LearningCurve) -> Spike {
    let near = [index - 1, index + 1].filter(curve.y.indices.contains).map { curve.y[$0] }
    let mean = near.reduce(0, +) / Double(max(near.count, 1))
    return Spike(x: curve.x[index], neighbors: mean, height: curve.y[index] - mean)
  }

  /// Indices of lone spikes of a finite curve, ascending.
  ///
  /// A point's deviation is taken from the line through its two neighbours (at the ends: the line
  /// through the next two points, whose larger variance is allowed for), so a trend is no spike.
  package static func indices(in curve: LearningCurve) -> [Int] {
    let y = curve.y
    guard y.count >= leastPoints else { return [] }
    let blockCount = max(y.count / blockLength, 1)
    if blockCount == 1 {
      var spikes: [Int] = []
      append(to: &spikes, in: 0..<y.count, of: y)
      if spikes.isEmpty, y.count < blockLength, let hidden = hidden(in: y) { spikes = [hidden] }
      return spikes.filter { !isBehindGap($0, in: curve.x) }
    }
    let found = Stretches.map(0..<blockCount, of: y.count) { blocks in
      var spikes: [Int] = []
      for block in blocks {
        let start = block * blockLength
        let end = block == blockCount - 1 ? y.count : start + blockLength
        append(to: &spikes, in: start..<end, of: y)
      }
      return spikes
    }
    return found.joined().filter { !isBehindGap($0, in: curve.x) }
  }

  /// The spike of a short curve that its own traces hide; nil where there is none.
  private static func hidden(in y: [Double]) -> Int? {
    func size(_ index: Int, _ values: [Double]) -> Double { abs(deviation(at: index, in: values)) }
    let candidate = y.indices.dropLast().filter { turnsBack(at: $0, in: y) }
      .max { size($0, y) < size($1, y) }
    guard let candidate, isLargest(at: candidate, in: y), !isCorner(at: candidate, in: y) else {
      return nil
    }
    var rest = y
    rest.remove(at: candidate)
    var others = rest.indices.map { size($0, rest) }
    return size(candidate, y) > thresholdAlone * max(Median.of(&others), floor(of: y[...]))
      ? candidate : nil
  }

  /// A last point so many spaces behind the others has nothing to come back to.
  private static let gapInSpaces = 5.0

  /// Whether a point is the last one, behind a gap: its neighbours do not tell what is usual there.
  private static func isBehindGap(_ index: Int, in x: [Double]) -> Bool {
    guard index == x.count - 1, index > 1 else { return false }
    let space = x[index - 1] - x[index - 2]
    return space > 0 && x[index] - x[index - 1] >= gapInSpaces * space
  }

  /// Adds the spikes of a block.
  private static func append(to spikes: inout [Int], in block: Range<Int>, of y: [Double]) {
    if NeighborDistances.areAlike(in: block, of: y) { return }
    let deviations = block.map { abs(deviation(at: $0, in: y)) }
    var sizes = deviations
    let typical = Median.of(&sizes)
    let floor = floor(of: y[block])
    for index in block
    where deviations[index - block.lowerBound] > threshold * max(typical, floor)
      && turnsBack(at: index, in: y) && isLargest(at: index, in: y) && !isCorner(at: index, in: y)
    {
      spikes.append(index)
    }
  }

  /// Rounding alone must not make a spike of the only point that moves.
  private static func floor(of values: ArraySlice<Double>) -> Double {
    1e-9 * (values.lazy.map(abs).max() ?? 0)
  }

  /// The curve without the points at the indices.
  static func removed(_ spikes: [Int], from curve: LearningCurve) -> LearningCurve {
    guard !spikes.isEmpty else { return curve }
    let spikes = Set(spikes)
    let kept = curve.y.indices.filter { !spikes.contains($0) }
    return LearningCurve(x: kept.map { curve.x[$0] }, y: kept.map { curve.y[$0] })
  }

  /// Deviation from the neighbours' line, scaled to the noise's standard deviation.
  static func deviation(at index: Int, in y: [Double]) -> Double {
    let last = y.count - 1
    if index == 0 { return (y[0] - 2 * y[1] + y[2]) / 6.0.squareRoot() }
    if index == last { return (y[last] - 2 * y[last - 1] + y[last - 2]) / 6.0.squareRoot() }
    return deviation(of: y[index], between: y[index - 1], and: y[index + 1])
  }

  private static func deviation(of value: Double, between left: Double, and right: Double) -> Double
  {
    (value - (left + right) / 2) / deviationOfDistance
  }

  /// Of noise of deviation 1: that of the distance between a point and the middle of its neighbours.
  static let deviationOfDistance = 1.5.squareRoot()

  private static func turnsBack(at index: Int, in y: [Double]) -> Bool {
    guard index > 0, index < y.count - 1 else { return index != 0 }
    return (y[index] - y[index - 1]) * (y[index] - y[index + 1]) > 0
  }

  /// A corner lies this much nearer to the line through the two points on one side than to its neighbours.
  private static let shareOfCorner = 0.5

  /// Whether a point goes on with the curve before it, or the curve after it with the point: the lowest value of a
  /// run that falls fast and rises fast is no spike.
  private static func isCorner(at index: Int, in y: [Double]) -> Bool {
    guard index > 0, index < y.count - 1 else { return false }
    let height = abs(y[index] - (y[index - 1] + y[index + 1]) / 2)
    return [-1, 1].contains { side in
      let (near, far) = (index + side, index + 2 * side)
      guard y.indices.contains(far) else { return false }
      return abs(y[index] - (2 * y[near] - y[far])) < shareOfCorner * height
    }
  }

  /// Whether neither neighbour stands off as far.
  ///
  /// The last point and the one before it stand off by the same second difference: the odd one of the two is
  /// that which lies farther from the third.
  private static func isLargest(at index: Int, in y: [Double]) -> Bool {
    let last = y.count - 1
    let isLastOdd = abs(y[last] - y[last - 2]) > abs(y[last - 1] - y[last - 2])
    if index == last { return isLastOdd }
    if index == last - 1, isLastOdd { return false }
    let own = abs(deviation(at: index, in: y))
    return [index - 1, index + 1].filter { $0 >= 0 && $0 < last }
      .allSatisfy { abs(deviation(at: $0, in: y)) <= own }
  }
}
