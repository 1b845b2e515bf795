extension Places {
  /// The window of a level around `place`, and what the line through it needs there; those around the points
  /// themselves are known.
  func local(at place: Double) -> (window: Range<Int>, base: LineBase) {
    let index = firstIndex(notBelow: place)
    if index < windows.count, x[index] == place { return (windows[index], bases[index]) }
    return measuredLocal(at: place)
  }

  /// The same of a point, by its index.
  func local(atPoint index: Int) -> (window: Range<Int>, base: LineBase) {
    index < windows.count ? (windows[index], bases[index]) : measuredLocal(at: x[index])
  }

  private func measuredLocal(at place: Double) -> (window: Range<Int>, base: LineBase) {
    let window = onOneSide(window(around: place), of: place)
    return (window, base(of: window, at: place))
  }

  /// The part of a window around `place` that does not lie across a sharp turn.
  func onOneSide(_ window: Range<Int>, of place: Double) -> Range<Int> {
    guard let turn else { return window }
    return window.on(sideOf: turn, at: place < x[turn] ? turn - 1 : turn, of: count)
  }

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
    let low = firstIndex(notBelow: start - slack, from: neighbour?.lowerBound)
    var high = firstIndex(notBelow: start + width + slack, from: neighbour?.upperBound)
    high = max(high, low)
    let missing = min(atLeast, count) - (high - low)
    guard missing > 0 else { return low..<high }
    let below = nearest(missing, to: place, around: low..<high)
    return (low - below)..<(high + missing - below)
  }

  /// How many of the `missing` points that are nearest to `place`, outside a window, lie below it.
  ///
  /// Found by bisection, since noise is asked for on forty points around windows of five. Of equally near points
  /// those below come first.
  private func nearest(_ missing: Int, to place: Double, around window: Range<Int>) -> Int {
    var low = max(missing - (count - window.upperBound), 0)
    var high = min(missing, window.lowerBound)
    while low < high {
      let below = (low + high + 1) / 2
      // The last of these points below comes before the one above that it would replace.
      let isNearer =
        place - x[window.lowerBound - below] <= x[window.upperBound + missing - below] - place
      if isNearer { low = below } else { high = below - 1 }
    }
    return low
  }

  /// The search begins at a neighbour, where there is one.
  private func firstIndex(notBelow place: Double, from neighbour: Int?) -> Int {
    guard var index = neighbour ?? guess(place) else { return bisected(notBelow: place) }
    while index > 0, x[index - 1] >= place { index -= 1 }
    while index < count, x[index] < place { index += 1 }
    return index
  }

  /// Where a place lies on a regular axis, up to rounding.
  private func guess(_ place: Double) -> Int? {
    guard let spacing else { return nil }
    let steps = (place - x[0]) / spacing
    return steps > 0 ? Int(min(steps, Double(count))) : 0
  }

  /// Index of the first point at or after `place`; `count` when there is none.
  func firstIndex(notBelow place: Double) -> Int { firstIndex(notBelow: place, from: nil) }

  private func bisected(notBelow place: Double) -> Int {
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
