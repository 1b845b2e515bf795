import CurveModel

/// How a run ended, and what going on would bring.
extension Evidence {
  /// The best level of training, which tells whether anything was learnt.
  ///
  /// Nothing gets far below the floor on validation without having learnt: there training was logged in another
  /// unit (a sum over batches), or is another loss.
  var bestLearnt: Double? {
    guard let best = train?.bestValue else { return validation?.bestValue }
    guard let trivial, best > trivial, let validation = validationLevel, let tolerance,
      trivial - validation.value > Self.farBelowFloor * max(tolerance, validation.standardError)
    else { return best }
    return validation.value
  }

  /// Below the floor by so many tolerances and standard errors is no chance and no trifle.
  private static let farBelowFloor = 5.0

  /// Whether the schedule came to its end: going on from the last checkpoint would change little.
  var hasScheduleEnded: Bool { schedule?.hasEnded ?? false }

  /// Whether the run ended in the middle of a schedule that was coming down.
  var isScheduleCutShort: Bool { schedule?.isCutShort ?? false }

  /// Whether the first of several values is the best there was.
  var isBestAtStart: Bool {
    guard let curve = validation ?? train, curve.recorded.count > 1 else { return false }
    // The checkpoint of the first window may be any of its values.
    let isFirst =
      judged.x == curve.recorded.x[0]
      || curve.bestIndex == 0
        && curve.levels.checkpointIndex.map { curve.levels.curve.x[$0] } == judged.x
    guard isFirst else { return false }
    let values = curve.levels.curve.y
    // A later value of the first window that is plainly lower was gained.
    if judged.x != curve.recorded.x[0], let index = curve.levels.curve.x.firstIndex(of: judged.x),
      values[0] - values[index] > TurnUp.leastShare * abs(values[0] - (ideal ?? 0))
    {
      return false
    }
    // The smoothed curve of a long run swallows a fall within its first values.
    return values.count { $0 < values[0] } < values.count / 2
  }

  /// Whether training only ever got worse, exploded or not.
  var roseFromStart: Bool {
    if let stop = trainingBreak {
      return stop.kind == .explosion
        && stop.healthyUntil == (train ?? validation)?.recorded.x.first
    }
    guard run.axis.kind != .examples, let train, train.levels.hasFit, train.bestIndex == 0 else {
      return false
    }
    let values = train.levels.curve.y
    return MonotoneTrend.z(of: MonotoneTrend.coarse(values[...])) > -Improvement.fallingTrend
  }

  /// Whether a run too short to show a trend got better up to its last point, on every split.
  var endsWhileFalling: Bool {
    let short = [train, validation].compactMap { $0 }.filter { !$0.levels.hasFit }
    return !short.isEmpty
      && short.allSatisfy { curve in
        let end = curve.smoothed.y.suffix(3)
        return end.count >= 2 && zip(end, end.dropFirst()).allSatisfy { $0 > $1 }
      }
  }

  /// The checkpoint before a run too short to show a trend got worse; nil where it did not, or is judged at
  /// its end.
  var checkpointOfFew: Double? {
    guard let curve = validation ?? train, !curve.isEmpty, run.axis.kind != .examples,
      let last = curve.lastX, judged.x < last
    else { return nil }
    let values = curve.levels.curve
    guard curve.levels.hasFit else {
      guard let end = values.y.last, let best = curve.levels.value(at: judged.x),
        end - best > Improvement.leastShare * abs(best - (ideal ?? best))
      else { return nil }
      return judged.x
    }
    guard values.count < Self.leastPointsOfFinding,
      let index = values.x.firstIndex(where: { $0 >= judged.x }),
      JudgedPoint.rises(values.y[index...]), let end = values.y.last,
      end - values.y[index] > tolerance ?? 0
    else { return nil }
    return judged.x
  }

  /// In runs of fewer points a turn is rarely more than noise to `validation-turned-up`: of 100 that rose by a
  /// quarter it finds 19 at six points, 69 at seven, 99 at eight.
  private static let leastPointsOfFinding = 8

  /// What training would gain, oriented, if it went on for as long again at the pace of its end; 0 where
  /// the curve is too short for a trend.
  ///
  /// Falls slow down, so it is at most that.
  var gainByDoubling: Double {
    guard let train, let end = train.levels.trend(overLast: LateFall.shareOfRun) else { return 0 }
    let span = train.levels.span
    return -end.slope * (span.upperBound - span.lowerBound)
  }
}
