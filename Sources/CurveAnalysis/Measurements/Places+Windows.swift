extension Places {
  /// The window of a level around `place`; the search begins at a neighbour's, where there is one.
  func window(around place: Double, from neighbour: Range<Int>? = nil) -> Range<Int> {
    window(
      around: place, width: width, within: span, atLeast: LevelEstimator.leastPointsInWindow,
      from: neighbour)
  }

  /// Indices of the points in a window around `place`: `width` of the x-axis wide, shifted to stay
  /// inside `span`, and at least `atLeast` points (the nearest ones).
  ///
  /// The search begins at the window of a `neighbour`, where there is one.
  func window(
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
  func firstIndex(notBelow place: Double) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if x[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Index of the first point after `place`; `count` when there is none.
  func firstIndex(after place: Double) -> Int {
    var index = firstIndex(notBelow: place)
    while index < count, x[index] <= place { index += 1 }
    return index
  }
}
