import CurveModel

/// The point at which a curve turns from one line into another, where no window of points is straight.
///
/// A line through a fall and a rise lies above the turn between them, by as much as the narrowest window takes in of
/// both. Split into the part before and the part from the turn on, each has a straight line that ends there (split
/// linear fits: McDonald and Owen, Technometrics 28, 1986).
enum SharpTurn {
  /// Standard errors by which slopes have to differ from 0, and levels from each other; as for narrower windows.
  static let standardErrors = MeasuredCurve.missedStandardErrors

  /// Index of the turn next to the lowest level of a curve.
  ///
  /// `lowest` is the lowest level that is known so far, which has to miss that of the turn by more than noise.
  /// - Returns: the index, or nil where both sides are not straight, do not meet, or are not missed.
  static func index(in lines: LocalLines, below lowest: Double) -> Int? {
    guard !lines.places.windows.isEmpty, let found = lines.y.lowestIndex else { return nil }
    let least = standardErrors * scatter(around: found, of: lines.y)
    // No line ends much lower than the lowest point, and most curves end here.
    guard lowest - lines.y[found] > least, let split = Split(lines, at: found), split.turnsUp,
      lowest - split.level > least
    else { return nil }
    // Noise may make a neighbour of the turn the lowest point; splits farther off have sides without the turn.
    return (found - farthest...found + farthest).compactMap { Split(lines, at: $0) }
      .filter { $0.misses(lowest) }.min { $0.deviation < $1.deviation }?.turn
  }

  /// The deviation of single points around one, as their second differences show it.
  ///
  /// Points that are correlated make turns of a few points that are straight on both sides; a bend that stands out of
  /// what single points do is more. Of 1,836 made-up settled runs 3.6 % were said to have turned up without split
  /// lines, 4.1 % with them, and 3.6 % where this is asked.
  private static func scatter(around turn: Int, of values: [Double]) -> Double {
    let half = LevelEstimator.leastPointsForLevelNoise / 2
    let near = values[max(turn - half, 0)..<min(turn + half, values.count)]
    var sum = 0.0
    for index in near.indices.dropFirst().dropLast() {
      sum += abs(near[index - 1] - 2 * near[index] + near[index + 1])
    }
    // The second difference of white noise has √6 times its deviation, and the mean size of a normal √(2/π) of that.
    return sum / Double(near.count - 2) / (6.0.squareRoot() * 0.7979)
  }

  /// Points from the lowest to the turn: half of a side.
  private static let farthest = LevelEstimator.leastPointsInWindow / 2

  /// The lines of both sides of a point, up to it and from it on.
  private struct Split {
    let turn: Int
    private let before: LineFit
    private let after: LineFit
    /// The standard deviation of the points around the line of their side.
    let deviation: Double

    /// Splits a curve at a point; nil where a side has too few others.
    init?(_ lines: LocalLines, at turn: Int) {
      let (places, least) = (lines.places, LevelEstimator.leastPointsInWindow)
      guard turn >= least - 1, turn + least <= lines.count else { return nil }
      self.turn = turn
      let origin = places.x[turn]
      var squares = 0.0
      var freedom = 0
      func side(at index: Int) -> LineFit {
        let side = places.windows[index].on(sideOf: turn, at: index, of: lines.count)
        let fit = lines.fit(side, places.base(of: side, at: origin))
        for index in side {
          let residual = lines.y[index] - fit.value - fit.slope * (places.x[index] - origin)
          squares += residual * residual
        }
        freedom += side.count - 2
        return fit
      }
      before = side(at: turn - 1)
      after = side(at: turn)
      deviation = (squares / Double(freedom)).squareRoot()
    }

    var level: Double { (before.value + after.value) / 2 }

    var turnsUp: Bool { before.slope < 0 && after.slope > 0 }

    /// Whether both sides lead to the same level, by slopes that stand out, and that is lower by more than noise.
    func misses(_ lowest: Double) -> Bool {
      let sides = [before, after]
      let errors = sides.map { deviation * $0.leverage.squareRoot() }
      // Both end in the same point, so that neither is an estimate apart.
      let error = max(errors[0], errors[1])
      return turnsUp && lowest - level > standardErrors * error
        && abs(before.value - after.value) <= standardErrors * (errors[0] + errors[1])
        && sides.allSatisfy {
          abs($0.slope) > standardErrors * deviation * $0.slopeVariance.squareRoot()
        }
    }
  }
}

extension Range<Int> {
  /// The part of a window that lies on the same side of a turn as the point at `index`, which belongs to both; at least
  /// as many points as a window has, where the side of `count` points holds them.
  func on(sideOf turn: Int, at index: Int, of count: Int) -> Range<Int> {
    let least = LevelEstimator.leastPointsInWindow
    if index < turn {
      let part = clamped(to: 0..<turn + 1)
      return Swift.min(part.lowerBound, Swift.max(part.upperBound - least, 0))..<part.upperBound
    }
    let part = clamped(to: turn..<count)
    return part.lowerBound..<Swift.max(part.upperBound, Swift.min(part.lowerBound + least, count))
  }
}
