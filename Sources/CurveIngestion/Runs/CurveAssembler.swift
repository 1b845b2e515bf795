import CurveModel

/// Points in the order of the file → a curve in the order of its x-axis.
struct CurveAssembler {
  struct Outcome {
    var curve: LearningCurve
    /// Points that a later point at the same place replaced.
    var replaced = 0
    /// Places from which an interrupted run went on, below where it had been.
    var resumedAt: [Double] = []
  }

  /// Orders the points and settles which of several values at one place counts.
  ///
  /// Where the x-axis goes back, a resumed run wrote the overlap twice: the later rows win. Where
  /// it goes back all the time, or is no time (training-set sizes), the rows are merely unsorted,
  /// and only equal places are settled.
  static func curve(x: [Double], y: [Double], isTime: Bool = true) -> Outcome {
    let descents = zip(x, x.dropFirst()).count { $0 > $1 }
    if descents == 0 { return merged(x: x, y: y, resumedAt: []) }
    if !isTime || descents > max(3, x.count / 10) {
      let order = x.indices.sorted { (x[$0], $0) < (x[$1], $1) }
      return merged(x: order.map { x[$0] }, y: order.map { y[$0] }, resumedAt: [])
    }
    var kept: (x: [Double], y: [Double]) = ([], [])
    var resumedAt: [Double] = []
    for (place, value) in zip(x, y) {
      if let last = kept.x.last, place < last {
        resumedAt.append(place)
        while let last = kept.x.last, last >= place {
          kept.x.removeLast()
          kept.y.removeLast()
        }
      }
      kept.x.append(place)
      kept.y.append(value)
    }
    return merged(x: kept.x, y: kept.y, resumedAt: resumedAt)
  }

  private static func merged(x: [Double], y: [Double], resumedAt: [Double]) -> Outcome {
    var places: [Double] = []
    var values: [Double] = []
    var replaced = 0
    for (place, value) in zip(x, y) {
      if places.last == place {
        // The best checkpoint, loaded and evaluated again at the end, is no further training.
        let isBestAgain = values.dropLast().contains(value) && place == x.last
        if !isBestAgain { values[values.count - 1] = value }
        replaced += 1
      } else {
        places.append(place)
        values.append(value)
      }
    }
    return Outcome(
      curve: LearningCurve(x: places, y: values), replaced: replaced, resumedAt: resumedAt)
  }
}
