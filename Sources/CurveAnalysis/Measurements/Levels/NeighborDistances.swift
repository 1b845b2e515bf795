import CurveModel

/// How far points lie from the middle of their two neighbours, as squares, which say as much and take no roots.
enum NeighborDistances {
  /// Whether half of the points of a block of at least three come near the largest distance at which the curve turns
  /// back: so does their median then, and none of them is a lone spike.
  ///
  /// Most blocks are so. Every curve is asked, which is why four points are looked at at once, and twice: to measure
  /// again takes less time than to remember.
  static func areAlike(in block: Range<Int>, of y: [Double]) -> Bool {
    let last = y.count - 1
    let inner = max(block.lowerBound, 1)..<min(block.upperBound, last)
    func atEnd(_ index: Int) -> Double {
      let distance = LoneSpikes.deviation(at: index, in: y) * LoneSpikes.deviationOfDistance
      return distance * distance
    }
    let first = block.lowerBound == 0 ? atEnd(0) : nil
    let end = block.upperBound > last ? atEnd(last) : nil
    let largest = max(largestOfTurns(in: inner, of: y), end ?? 0)
    let least = largest / (LoneSpikes.threshold * LoneSpikes.threshold)
    let near = number(in: inner, of: y, from: least)
    return near + (first ?? -1 >= least ? 1 : 0) + (end ?? -1 >= least ? 1 : 0) > block.count / 2
  }

  private static func largestOfTurns(in inner: Range<Int>, of y: [Double]) -> Double {
    var lanes = ValueLanes()
    for index in inner.lanes {
      let (left, here, right) = (
        y.lanes(at: index - 1), y.lanes(at: index), y.lanes(at: index + 1)
      )
      let distance = here - (left + right) * 0.5
      let square = distance * distance
      let turns = (here - left) * (here - right) .> 0
      lanes.replace(with: square, where: turns .& (square .> lanes))
    }
    var largest = lanes.max()
    for index in inner.behindLanes {
      let distance = y[index] - (y[index - 1] + y[index + 1]) * 0.5
      let turns = (y[index] - y[index - 1]) * (y[index] - y[index + 1]) > 0
      largest = turns && distance * distance > largest ? distance * distance : largest
    }
    return largest
  }

  /// How many points lie at least so far off; noise makes each a coin toss, which a branch would lose half of the time.
  private static func number(in inner: Range<Int>, of y: [Double], from least: Double) -> Int {
    var lanes = SIMD4<Int64>()
    for index in inner.lanes {
      let distance =
        y.lanes(at: index) - (y.lanes(at: index - 1) + y.lanes(at: index + 1)) * 0.5
      lanes &+= SIMD4().replacing(with: 1, where: distance * distance .>= least)
    }
    var number = Int(lanes.wrappedSum())
    for index in inner.behindLanes {
      let distance = y[index] - (y[index - 1] + y[index + 1]) * 0.5
      number += distance * distance >= least ? 1 : 0
    }
    return number
  }
}
