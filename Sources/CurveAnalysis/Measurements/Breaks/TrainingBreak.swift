import CurveModel

/// Where a training run broke: values that are no numbers, or an explosion.
package struct TrainingBreak: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case notFinite = "not-finite"
    case explosion
    /// A loss of exactly 0 beside validation that is no number.
    case vanished
  }

  package var kind: Kind
  /// Last place on the x-axis that is still healthy; nil when there is none.
  package var healthyUntil: Double?
  /// First place that is not.
  package var brokenFrom: Double
  /// Whether it is the last values alone, in one leap beyond anything that comes back.
  var isLeap = false

  /// Whether no value was healthy.
  var isFromStart: Bool { healthyUntil == nil }

  /// Share of the progress (start − best) that must be lost to call a rise an explosion; a dip that
  /// loses less is an unstable run, not a broken one (the same share as runmedic's).
  package static let lostShareOfProgress = 0.5
  /// A run that made hardly any progress must at least lose this share of its first level's distance
  /// to the ideal.
  package static let lostShareOfStart = 0.1
  /// A run that never came back below its first value must end at more than this many times its
  /// distance to the ideal: of DeepOBS' runs, those labelled as not learning ended at up to 2.0 times
  /// it, those labelled as diverged at 2.9 times and more (but for one at 1.4).
  package static let timesTheStart = 2.5
  /// The last values, or the last one alone, are an explosion beyond so many times the worst distance before them: a
  /// spike of that height is none that training comes back from.
  package static let timesOfNoReturn = 100.0
  /// The rise must also stand out of the noise by this many standard errors.
  package static let lostStandardErrors = 5.0
}

extension TrainingBreak {
  /// The break of a training curve; nil when it ended healthy.
  ///
  /// A few NaN in the middle are no break: training went on. An explosion that ends in NaN is not
  /// healthy either. Scale and shift invariant where the ideal value moves along.
  /// - Parameters:
  ///   - curve: oriented (lower is better), NaN and infinity as recorded.
  ///   - isTraining: whether it is a training curve. Validation loss that rises far is overfitting; it
  ///     shows an explosion only where it ends far beyond its start, and got there at once or by factors.
  ///   - levels: the levels of its finite part, where they are known already.
  ///   - ideal: the metric's best value, oriented, where it is known.
  ///   - span: the run's x-axis.
  /// - Returns: the break, or nil where the curve ended healthy.
  package static func find(
    in curve: LearningCurve, isTraining: Bool = true, levels: LevelEstimator? = nil, ideal: Double?,
    span: ClosedRange<Double>
  ) -> TrainingBreak? {
    guard
      let found = rise(in: curve, isTraining: isTraining, levels: levels, ideal: ideal, span: span),
      isTraining || found.kind != .explosion || found.isSudden(in: curve, ideal: ideal)
    else { return nil }
    return found
  }

  /// The same, whatever the steps are in which a curve got there.
  private static func rise(
    in curve: LearningCurve, isTraining: Bool, levels: LevelEstimator?, ideal: Double?,
    span: ClosedRange<Double>
  ) -> TrainingBreak? {
    guard let last = curve.y.last, !endsLow(curve) else { return nil }
    let finite = curve.finite
    func explosion(ofAtLeast late: Int) -> TrainingBreak? {
      Self.explosion(
        in: finite, isTraining: isTraining, levels: levels ?? LevelEstimator(finite, span: span),
        ideal: ideal, late: late)
    }
    if !last.isFinite {
      let healthy = curve.y.lastIndex(where: \.isFinite)
      let broken = healthy.map { $0 + 1 } ?? 0
      return TrainingBreak(
        kind: .notFinite,
        healthyUntil: explosion(ofAtLeast: 1).flatMap(\.healthyUntil)
          ?? (explodesFromStart(finite, ideal: ideal) ? finite.x.first : nil)
            ?? healthy.map { curve.x[$0] },
        brokenFrom: curve.x[broken])
    }
    if isTraining, finite.count < LevelEstimator.leastPointsForFit {
      return explosionOfFew(finite, ideal: ideal) ?? leapOfNoReturn(finite, ideal: ideal)
    }
    let late = max(LevelEstimator.leastPointsInWindow, finite.count / 10)
    let isFar = { endsFarBeyondStart(finite, ideal: ideal, late: $0) }
    if isTraining || isFar(late), let found = explosion(ofAtLeast: late) { return found }
    if let few = fewLost(
      share: isTraining ? lostShareOfProgress : 1, in: finite,
      levels ?? LevelEstimator(finite, span: span), ideal: ideal),
      few < late, let found = explosion(ofAtLeast: few)
    {
      return found
    }
    // Far beyond the start no training comes back, so that fewer values tell.
    if isFar(fewestFar), let found = explosion(ofAtLeast: fewestFar) { return found }
    guard isTraining else { return nil }
    return endsInRise(finite) && isFar(1)
      ? explosion(ofAtLeast: 1) : leapOfNoReturn(finite, ideal: ideal)
  }

  /// The last value of an explosion lies at least half of the way from the lowest back to the first; the rest is room
  /// for smoothed values below the lowest.
  private static let mostOfLowEnd = 0.4

  /// Whether a finite curve ends too low for an explosion, as nearly all do; long ones, whose first value is a mean, are
  /// looked at in any case.
  static func endsLow(_ curve: LearningCurve) -> Bool {
    guard curve.count <= LongCurve.mostPoints, let lowest = curve.lowest,
      let first = curve.y.first, let last = curve.y.last
    else { return false }
    return last < lowest + mostOfLowEnd * (first - lowest)
  }

  /// Steps at the end that have to rise where the last value alone lies far beyond the start.
  private static let leastRisingSteps = 3

  /// Whether a curve only got worse since its best value, step by step.
  private static func endsInRise(_ curve: LearningCurve) -> Bool {
    let values = curve.y
    guard let best = values.lowestIndex, values.count - 1 - best >= leastRisingSteps else {
      return false
    }
    return zip(values[best...], values[best...].dropFirst()).allSatisfy { $0 < $1 }
  }

  /// Values at the end that are enough where they lie far beyond the start; a single one may be a spike.
  static let fewestFar = 2

  /// Values at the end of a training that are enough where they stand out of the scatter before them.
  ///
  /// Of 40 made-up runs that ended at eight times their level, for two to eight of 50 to 200 epochs, 8 to 22 had no
  /// finding while a tenth of the run was asked for.
  static let fewestLost = 3

  /// The number of values at the end that lost this share of the progress, where they are few and stand out of the
  /// scatter of the values before them; nil elsewhere.
  private static func fewLost(
    share: Double, in curve: LearningCurve, _ levels: @autoclosure () -> LevelEstimator,
    ideal: Double?
  ) -> Int? {
    // No smoothed value is lower than the lowest, so that most curves need not be smoothed for this.
    guard let first = curve.y.first, let last = curve.y.last, let lowest = curve.y.min(),
      last > lowest + share * (first - lowest)
    else { return nil }
    let estimator = levels()
    guard let index = estimator.bestIndex else { return nil }
    let best = estimator.smoothed.y[index]
    let distance = ideal.map { abs(first - $0) } ?? 0
    let lost = max(share * (first - best), lostShareOfStart * distance)
    let count = curve.y.reversed().prefix { $0 > best + lost }.count
    guard count >= max(fewestLost, curve.count / 100), count < curve.count / 2,
      let least = curve.y.suffix(count).min()
    else { return nil }
    let before = Array(curve.y.dropLast(count).suffix(LevelEstimator.leastPointsForNoise))
    return standsOut(least, of: before) ? count : nil
  }

  /// Whether a value lies above those before it by more than they scatter.
  static func standsOut(_ value: Double, of before: [Double]) -> Bool {
    let mean = before.reduce(0, +) / Double(before.count)
    let squares = before.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / Double(max(before.count - 1, 1))).squareRoot()
    return value - mean > lostStandardErrors * deviation
  }

  /// The last recorded point that is hardly worse than those up to `place`, where the smoothed curve was still
  /// healthy: smoothing spreads an explosion over a window before it.
  ///
  /// `room` is how much worse it may be.
  private static func lastHealthy(
    in curve: LearningCurve, from place: Double, window: Double, room: Double
  ) -> Int {
    let healthy = curve.x.prefix { $0 <= place }.count
    let least = LevelEstimator.leastPointsInWindow
    guard let worst = curve.y.prefix(healthy).suffix(least).max() else { return 0 }
    let end = curve.x.prefix { $0 <= place + window }.count
    return (healthy..<max(end, min(healthy + least, curve.count)))
      .last { curve.y[$0] <= worst + room } ?? healthy - 1
  }

  /// Share of the progress, or of what was lost where that is less, by which a healthy value may lie above the best.
  private static let healthyShare = 0.1

  /// An explosion: all of the `late` values at the end have lost the progress.
  private static func explosion(
    in curve: LearningCurve, isTraining: Bool, levels estimator: LevelEstimator, ideal: Double?,
    late: Int
  ) -> TrainingBreak? {
    let smoothed = estimator.smoothed
    let first = estimator.curve.y.first ?? 0
    if let ideal, estimator.curve.y.dropFirst().allSatisfy({ $0 > first }) {
      return jumpFromStart(
        of: estimator, ideal: ideal, late: late, beyond: isTraining ? 1 : lostStandardErrors)
    }
    guard estimator.hasFit, let start = smoothed.y.first,
      let best = estimator.bestIndex,
      // Even the best of the late points must have lost it: an oscillating run comes back.
      let recovered = curve.y.suffix(late).min()
    else { return nil }
    let lost = recovered - smoothed.y[best]
    // A first step that fell far is progress too, though a window over many epochs hardly shows it.
    let progress = max(start, first) - smoothed.y[best]
    let distance = ideal.map { abs(start - $0) } ?? 0
    let scale = max(progress, distance * lostShareOfStart)
    guard lost > max(lostShareOfProgress * progress, lostShareOfStart * distance), lost > 0,
      standsOut(lost, behind: smoothed.x[best], of: estimator, to: recovered, ideal: ideal)
    else { return nil }
    // A fall without end must not make its first steps look healthy, so progress is the measure.
    let room = healthyShare * min(lost, scale)
    let limit = smoothed.y[best] + room
    let calm = smoothed.x[smoothed.y.indices.last { smoothed.y[$0] <= limit } ?? best]
    let window =
      LevelEstimator.windowShare * (estimator.span.upperBound - estimator.span.lowerBound)
    let healthy = lastHealthy(in: curve, from: calm, window: window, room: room)
    let broken = min(healthy + 1, curve.count - 1)
    return TrainingBreak(
      kind: .explosion, healthyUntil: curve.x[healthy], brokenFrom: curve.x[broken])
  }

  /// Whether the rise is more than the noise before the best.
  ///
  /// Behind it the explosion itself would count as noise. Where too few points precede it to show
  /// their noise, the run must end far from where it started.
  static func standsOut(
    _ lost: Double, behind place: Double, of estimator: LevelEstimator, to end: Double,
    ideal: Double?
  ) -> Bool {
    let curve = estimator.curve
    let count = curve.x.prefix { $0 <= place }.count
    let part = LearningCurve(x: Array(curve.x.prefix(count)), y: Array(curve.y.prefix(count)))
    let before = LevelEstimator(part, span: estimator.span)
    guard before.hasFit else {
      guard let ideal, let start = curve.y.first else { return false }
      return end - ideal > timesTheStart * abs(start - ideal)
    }
    return before.level(at: place).map { lost > lostStandardErrors * $0.standardError } ?? false
  }
}
