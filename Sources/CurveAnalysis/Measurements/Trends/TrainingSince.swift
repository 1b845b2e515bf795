import CurveModel

/// What training did from a checkpoint to the end of the run: the other half of the evidence that
/// validation turned up.
package struct TrainingSince: Sendable {
  /// Level at the checkpoint − level at the end, oriented: positive is a fall.
  package var fell: Double
  /// The fall as a share of the checkpoint's distance to the ideal, or of the whole fall of training
  /// where that is smaller (a loss of 3.5 nats never comes near 0) or no ideal is known.
  package var share: Double
  /// Validation's distance to the ideal over training's, at the end; nil without an ideal.
  package var gapRatio: Double?
  private let train: LevelEstimator
  private let place: Double
  private let end: Double

  /// Standard error of `fell`, which takes longer to measure than the levels.
  package var standardError: Double {
    max(train.level(at: place)?.standardError ?? 0, train.level(at: end)?.standardError ?? 0)
  }

  /// A fall up to this share does not count as going on: the same share as a rise of validation.
  ///
  /// Training fell by 11 % or more in each of the 44 overfitted histories of OverfitGuard, and rose
  /// in each of the four DeepOBS runs that were flagged before and had settled.
  package static let leastShare = 0.03
  /// The fall that opens a gap: nearly the smallest of those 44 histories.
  package static let clearShare = 0.10
  /// The fall beside which most values since the best of a short run, all above it, are no noise.
  static let farShare = 0.20
  /// Standard errors, or Mann–Kendall z, by which the fall must stand out.
  package static let standardErrors = 2.0
  package static let fallingTrend = -1.645
  /// Validation this many times as far from the ideal as training: what a careful reader calls a large
  /// gap.
  package static let largeGap = 1.5

  /// Training went on getting better.
  package var wentOn: Bool {
    share > Self.leastShare && (isTrend || fell > Self.standardErrors * standardError)
  }

  /// The points since the checkpoint fall one after the other; never those of long curves.
  private var isTrend: Bool {
    let first = train.curve.x.firstIndex { $0 >= place } ?? train.curve.count
    return MonotoneTrend.z(of: train.curve.y[first...], isBelow: Self.fallingTrend)
  }

  /// Training went on by a clear step.
  var wentOnClearly: Bool { share > Self.clearShare && (wentOn || liesBelow) }

  /// Whether all values since the checkpoint, two at least, lie below all values up to it: in a short and steep run
  /// errors of levels are wide, and a trend takes more values.
  private var liesBelow: Bool {
    let values = train.curve.y
    let first = train.curve.x.firstIndex { $0 > place } ?? values.count
    guard values.count - first >= 2, let highest = values[first...].max(),
      let lowest = values[..<first].min()
    else { return false }
    return highest < lowest
  }

  /// Training left validation behind: it went on by a clear step and ended far below.
  package var openedGap: Bool { wentOnClearly && hasLargeGap }

  /// Training left validation far behind: it fell by a good part of what was left to gain.
  var leftFarBehind: Bool { openedGap && share > Self.farShare }

  /// Training kept its level far below validation: it had nothing left to gain.
  package var hadNothingLeft: Bool {
    hasLargeGap && share > -Self.leastShare && fell > -Self.standardErrors * standardError
  }

  package var hasLargeGap: Bool { gapRatio.map { $0 >= Self.largeGap } ?? false }

  /// Measures training from `place` on; nil where it was not logged there.
  /// - Parameters:
  ///   - train: training's levels.
  ///   - place: the checkpoint.
  ///   - validation: validation's level at the end.
  ///   - ideal: the metric's best value, oriented.
  package init?(_ train: LevelEstimator, from place: Double, validation: Double, ideal: Double?) {
    guard let end = train.curve.x.last, let before = train.value(at: place),
      let after = train.smoothed.y.last
    else { return nil }
    self.train = train
    self.place = place
    self.end = end
    fell = before - after
    var scale =
      (train.smoothed.y.first ?? before) - (train.bestIndex.map { train.smoothed.y[$0] } ?? before)
    if let ideal {
      let rest = abs(after - ideal)
      gapRatio = rest > 0 ? abs(validation - ideal) / rest : .infinity
      scale = min(scale, abs(before - ideal))
    }
    share = scale > 0 ? fell / scale : 0
  }
}
