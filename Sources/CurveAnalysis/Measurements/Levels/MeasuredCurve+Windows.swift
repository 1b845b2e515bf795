import CurveModel

extension MeasuredCurve {
  /// Standard errors of a level by which the line through a window of twice its width has to miss it.
  ///
  /// Of 216 made-up runs that turned up within their first tenth or quarter the checkpoint lay 0.023 above the
  /// truth without narrower windows (noise: 0.005 or 0.03), 0.005 with them; on curves with published labels
  /// nothing got worse (`scripts/benchmark-decisions`).
  static let missedStandardErrors = 3.0

  /// Measures a recorded curve, on windows as narrow as its bends ask for.
  ///
  /// A run that was trained for ten times as long as it took to fall has its best checkpoint within a single
  /// window: a straight line through the fall, the turn and the rise misses all three. So windows are halved as
  /// long as that moves the lowest level by more than noise.
  static func measure(
    _ recorded: LearningCurve, span: ClosedRange<Double>, sizes: SizeLevels?,
    memory: AnalysisMemory?
  ) -> MeasuredCurve {
    let spiked = sizes == nil ? LoneSpikes.indices(in: recorded) : []
    let curve = LongCurve.shortened(recorded, omitting: spiked)
    let spikes = spiked.map { LoneSpikes.spike(at: $0, in: recorded) }
    let windows = Self.windows(at: curve.x, span: span, share: LevelEstimator.windowShare, memory)
    var best = MeasuredCurve(
      curve, spikes: spikes, sizes: sizes, lines: LocalLines(windows, curve.y))
    while let narrower = best.narrower(memory), narrower.isMissed(by: best) { best = narrower }
    return best.split(atTurnBelow: best.bestIndex.map { best.smoothed.y[$0] }) ?? best
  }

  /// The curve on windows that do not lie across its sharp turn; nil where it has none below its lowest level.
  private func split(atTurnBelow lowest: Double?) -> MeasuredCurve? {
    guard sizes == nil, let lowest,
      let turn = SharpTurn.index(in: local.lines, below: lowest)
    else { return nil }
    let places = Places(places, turningAt: turn)
    return MeasuredCurve(curve, spikes: spikes, sizes: nil, lines: local.lines.on(places))
  }

  /// The curve on windows of half the width; nil where they would hold too few points.
  private func narrower(_ memory: AnalysisMemory?) -> MeasuredCurve? {
    let share = places.share / 2
    guard sizes == nil, share * Double(curve.count) >= Double(LevelEstimator.leastPointsInWindow)
    else { return nil }
    let windows = Self.windows(at: curve.x, span: span, share: share, memory)
    return MeasuredCurve(curve, spikes: spikes, sizes: nil, lines: local.lines.on(windows))
  }

  private static func windows(
    at x: [Double], span: ClosedRange<Double>, share: Double, _ memory: AnalysisMemory?
  ) -> Places {
    memory?.places(x, span: span, share: share) ?? Places(x, span: span, share: share)
  }

  /// Whether wider windows miss the lowest level, of theirs or of these, by more than noise.
  private func isMissed(by wider: MeasuredCurve) -> Bool {
    [wider.bestIndex, bestIndex].compactMap(\.self).contains { index in
      let difference = abs(smoothed.y[index] - wider.smoothed.y[index])
      return difference
        > Self.missedStandardErrors * leastError(ofLevelAt: curve.x[index], knowing: wider)
    }
  }

  /// The standard error of a level, by the noise of half the run or of the points nearby, whichever is less: what
  /// no trend fits counts as noise there.
  ///
  /// A stretch has the same noise whatever the windows; what is measured is left to the `wider` ones, which mostly stay.
  private func leastError(ofLevelAt place: Double, knowing wider: MeasuredCurve) -> Double {
    let (window, base) = places.local(at: place)
    let fit = fit(window, base)
    let near = LevelEstimator.leastPointsForNoise
    let half = max(near, Int(LevelEstimator.noiseShare * Double(curve.count)))
    let stretches = [
      stretch(atLevelOf: window, around: place, atLeast: half),
      places.window(around: place, width: places.width, within: span, atLeast: near),
    ]
    return stretches.reduce(.infinity) { least, stretch in
      min(
        least,
        wider.levelNoise(of: stretch).standardError(leverage: fit.leverage, count: fit.count))
    }
  }
}
