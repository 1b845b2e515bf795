import CurveModel

/// Sums over any stretch of a curve in constant time, so that a level can be fitted anywhere.
///
/// Memory and time are linear in the number of points; a fit costs two binary searches.
package struct LocalLines: Sendable {
  let places: Places
  package let y: [Double]
  private let height: Double
  private let sums: [Sums]

  private struct Sums {
    var y = 0.0
    var xy = 0.0
  }

  /// Prepares the sums; the curve must be finite with ascending x.
  package init(_ curve: LearningCurve) {
    let ends = (curve.x.first ?? 0)...max(curve.x.last ?? 0, curve.x.first ?? 0)
    self.init(Places(curve.x, span: ends), curve.y)
  }

  init(_ places: consuming Places, _ y: consuming [Double]) {
    // Centred sums lose no digits to a large level.
    let height = y.last ?? 0
    self.height = height
    let (x, origin) = (places.x, places.origin)
    var sum = Sums()
    var sums: [Sums] = []
    sums.reserveCapacity(y.count + 1)
    sums.append(sum)
    for index in y.indices {
      let v = y[index] - height
      sum.y += v
      sum.xy += (x[index] - origin) * v
      sums.append(sum)
    }
    self.sums = sums
    self.places = places
    self.y = y
  }

  /// The same points with windows of another width.
  private init(_ lines: LocalLines, on places: Places) {
    self.places = places
    (y, height, sums) = (lines.y, lines.height, lines.sums)
  }

  /// The lines through the same values on the windows of `places`, which are those of the same points.
  func on(_ places: Places) -> LocalLines { LocalLines(self, on: places) }

  package var count: Int { y.count }

  /// The line through the points of `range`, at `place`; `range` must not be empty.
  package func fit(_ range: Range<Int>, at place: Double) -> LineFit {
    fit(range, places.base(of: range, at: place))
  }

  /// The line through the points of `range`, at the place its base is for.
  func fit(_ range: Range<Int>, _ base: LineBase) -> LineFit {
    let (mean, slope) = line(range, base)
    return LineFit(
      value: mean + slope * base.pull, slope: slope * base.slopeVariance, leverage: base.leverage,
      slopeVariance: base.slopeVariance, count: range.count)
  }

  /// The value of the line through the points of `range`, at the place its base is for.
  func value(_ range: Range<Int>, _ base: LineBase) -> Double {
    let (mean, slope) = line(range, base)
    return mean + slope * base.pull
  }

  /// The values of the lines through the points of each range.
  func values(_ ranges: [Range<Int>], _ bases: [LineBase]) -> [Double] {
    ranges.indices.map { value(ranges[$0], bases[$0]) }
  }

  /// The mean of the points of `range`, and the numerator of their slope.
  @inline(__always)
  private func line(_ range: Range<Int>, _ base: LineBase) -> (mean: Double, slope: Double) {
    let low = sums[range.lowerBound]
    let high = sums[range.upperBound]
    let mean = (high.y - low.y) * base.share
    return (mean + height, (high.xy - low.xy) - base.sum * mean)
  }
}
