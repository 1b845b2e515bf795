import CurveModel

/// A least-squares straight line through a stretch of a curve, evaluated at one place.
package struct LineFit: Hashable, Sendable {
  /// Value of the line at the place asked for.
  package var value: Double
  /// Change of the metric per unit of x; 0 when all points share one x.
  package var slope: Double
  /// Variance of `value` in units of the noise variance (the leverage), for white noise.
  package var leverage: Double
  /// Variance of `slope` in units of the noise variance; 0 when all points share one x.
  package var slopeVariance: Double
  package var count: Int
}

/// Sums over any stretch of a curve in constant time, so that a level can be fitted anywhere.
///
/// Memory and time are linear in the number of points; a fit costs two binary searches.
package struct LocalLines: Sendable {
  package let x: [Double]
  package let y: [Double]
  private let origin: Double
  private let height: Double
  private var sums: [Sums]

  private struct Sums {
    var x = 0.0
    var y = 0.0
    var xx = 0.0
    var xy = 0.0
  }

  /// Prepares the sums; the curve must be finite with ascending x.
  package init(_ curve: LearningCurve) {
    x = curve.x
    y = curve.y
    // Centred sums lose no digits to a large step number or a large level.
    origin = curve.x.isEmpty ? 0 : (curve.x[0] + curve.x[curve.count - 1]) / 2
    height = curve.y.last ?? 0
    sums = [Sums()]
    sums.reserveCapacity(curve.count + 1)
    var sum = Sums()
    for (place, value) in zip(curve.x, curve.y) {
      let u = place - origin
      let v = value - height
      sum.x += u
      sum.y += v
      sum.xx += u * u
      sum.xy += u * v
      sums.append(sum)
    }
  }

  package var count: Int { x.count }

  /// The line through the points of `range`, at `place`; `range` must not be empty.
  package func fit(_ range: Range<Int>, at place: Double) -> LineFit {
    let n = Double(range.count)
    let low = sums[range.lowerBound]
    let high = sums[range.upperBound]
    let meanX = (high.x - low.x) / n
    let meanY = (high.y - low.y) / n
    let spread = (high.xx - low.xx) - n * meanX * meanX
    let scale = max(abs(x[range.upperBound - 1] - x[range.lowerBound]), 1e-300)
    let offset = place - origin - meanX
    guard range.count > 1, spread > 1e-9 * scale * scale else {
      return LineFit(
        value: meanY + height, slope: 0, leverage: 1 / n, slopeVariance: 0, count: range.count)
    }
    let slope = ((high.xy - low.xy) - n * meanX * meanY) / spread
    return LineFit(
      value: meanY + slope * offset + height, slope: slope,
      leverage: 1 / n + offset * offset / spread, slopeVariance: 1 / spread, count: range.count)
  }

  /// Indices of the points in a window around `place`: `width` of the x-axis wide, shifted to stay
  /// inside `span`, and at least `atLeast` points (the nearest ones).
  ///
  /// The search begins at the window of a `neighbour`, where there is one.
  package func window(
    around place: Double, width: Double, within span: ClosedRange<Double>, atLeast: Int,
    from neighbour: Range<Int>? = nil
  ) -> Range<Int> {
    let start = min(
      max(place - width / 2, span.lowerBound), max(span.upperBound - width, span.lowerBound))
    // A hair of slack, so that a window of 5 epochs holds its own borders.
    let slack = 1e-9 * max(abs(start), abs(start + width), 1)
    var low = firstIndex(notBelow: start - slack, from: neighbour?.lowerBound)
    var high = firstIndex(notBelow: start + width + slack, from: neighbour?.upperBound)
    high = max(high, low)
    while high - low < min(atLeast, count) {
      let below = low > 0 ? place - x[low - 1] : .infinity
      let above = high < count ? x[high] - place : .infinity
      if below <= above { low -= 1 } else { high += 1 }
    }
    return low..<high
  }

  private func firstIndex(notBelow place: Double, from neighbour: Int?) -> Int {
    guard var index = neighbour else { return firstIndex(notBelow: place) }
    while index > 0, x[index - 1] >= place { index -= 1 }
    while index < count, x[index] < place { index += 1 }
    return index
  }

  /// Index of the first point at or after `place`; `count` when there is none.
  package func firstIndex(notBelow place: Double) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if x[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
