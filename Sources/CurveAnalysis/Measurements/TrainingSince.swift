import CurveModel

/// What training did from a checkpoint to the end of the run: the other half of the evidence that
/// validation turned up.
package struct TrainingSince: Hashable, Sendable {
  /// Level at the checkpoint − level at the end, oriented: positive is a fall.
  package var fell: Double
  /// Standard error of `fell`.
  package var standardError: Double
  /// The fall as a share of the checkpoint's distance to the ideal, or of the whole fall of training
  /// where that is smaller (a loss of 3.5 nats never comes near 0) or no ideal is known.
  package var share: Double
  private let since: ArraySlice<Double>

  /// Mann–Kendall z of the points since the checkpoint; 0 for long curves.
  package var trend: Double { MonotoneTrend.z(of: since) }
  /// Validation's distance to the ideal over training's, at the end; nil without an ideal.
  package var gapRatio: Double?

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
    share > Self.leastShare
      && (fell > Self.standardErrors * standardError || trend < Self.fallingTrend)
  }

  /// Training left validation behind: it went on by a clear step and ended far below.
  package var openedGap: Bool { wentOn && share > Self.clearShare && hasLargeGap }

  /// Training left validation far behind: it fell by a good part of what was left to gain.
  var leftFarBehind: Bool { openedGap && share > Self.farShare }

  /// Training kept its level far below validation: it had nothing left to gain.
  package var hadNothingLeft: Bool {
    hasLargeGap && fell > -Self.standardErrors * standardError && share > -Self.leastShare
  }

  package var hasLargeGap: Bool { gapRatio.map { $0 >= Self.largeGap } ?? false }

  /// Measures training from `place` on; nil where it was not logged there.
  /// - Parameters:
  ///   - train: training's levels.
  ///   - place: the checkpoint.
  ///   - validation: validation's level at the end.
  ///   - ideal: the metric's best value, oriented.
  package init?(_ train: LevelEstimator, from place: Double, validation: Double, ideal: Double?) {
    guard let end = train.curve.x.last, let before = train.level(at: place),
      let after = train.level(at: end)
    else { return nil }
    fell = before.value - after.value
    standardError = max(before.standardError, after.standardError)
    var scale =
      (train.smoothed.y.first ?? before.value)
      - (train.bestIndex.map { train.smoothed.y[$0] } ?? before.value)
    if let ideal {
      let rest = abs(after.value - ideal)
      gapRatio = rest > 0 ? abs(validation - ideal) / rest : .infinity
      scale = min(scale, abs(before.value - ideal))
    }
    share = scale > 0 ? fell / scale : 0
    let first = train.curve.x.firstIndex { $0 >= place } ?? train.curve.count
    since = train.curve.y[first...]
  }
}
