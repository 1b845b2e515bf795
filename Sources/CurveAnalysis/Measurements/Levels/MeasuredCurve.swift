import CurveModel
import Synchronization

/// A curve freed from lone spikes, with its local lines and the smoothed curve that they give.
final class MeasuredCurve: Sendable {
  let curve: LearningCurve
  /// Single points that were left out of `curve`.
  let spikes: [LoneSpikes.Spike]
  /// The points' own errors, of a curve over training-set size, which is not smoothed.
  let sizes: SizeLevels?
  /// The fitted values at every point of the curve (the recorded ones of a curve too short to fit).
  let smoothed: LearningCurve
  /// Index of the lowest smoothed value, the first of equals.
  let bestIndex: Int?
  /// Index of the checkpoint worth keeping; see `Checkpoint`.
  let checkpointIndex: Int?
  let local: LocalLevels
  private let known = Mutex(KnownNoise())

  /// Measures a curve without its spikes by the lines through its windows.
  init(
    _ curve: consuming LearningCurve, spikes: consuming [LoneSpikes.Spike],
    sizes: consuming SizeLevels?, lines: consuming LocalLines
  ) {
    let local = LocalLevels(lines)
    let isFitted = curve.count >= LevelEstimator.leastPointsForFit && sizes == nil
    let smoothed =
      isFitted ? LearningCurve(x: curve.x, calculated: local.fittedValues) : curve
    let best = smoothed.y.lowestIndex
    checkpointIndex = best.map { best in
      guard sizes == nil else { return best }
      return Checkpoint.index(of: curve, smoothed: smoothed, best: best, in: local.places)
    }
    bestIndex = best
    // Each for the last time, so that it is handed on instead of copied.
    self.curve = curve
    self.spikes = spikes
    self.sizes = sizes
    self.smoothed = smoothed
    self.local = local
  }

  /// Number of levels, one for each point.
  var count: Int { smoothed.count }
  var places: Places { local.places }
  var span: ClosedRange<Double> { places.span }
  var hasFit: Bool { curve.count >= LevelEstimator.leastPointsForFit }

  func fit(_ range: Range<Int>, _ base: LineBase) -> LineFit { local.fit(range, base) }

  func fittedValue(at place: Double, in window: Range<Int>, _ base: LineBase) -> Double {
    local.fittedValue(at: place, in: window, base)
  }

  func stretch(atLevelOf window: Range<Int>, around place: Double, atLeast least: Int)
    -> Range<Int>
  {
    local.stretch(atLevelOf: window, around: place, atLeast: least)
  }

  func stretch(around place: Double, atLeast least: Int) -> Range<Int> {
    stretch(atLevelOf: places.local(at: place).window, around: place, atLeast: least)
  }

  func levelNoise(of stretch: Range<Int>) -> LevelNoise {
    known.withLock { known in
      known.levels.measured(stretch) {
        LevelNoise(of: curve.y[stretch], places.shapes(of: stretch))
      }
    }
  }

  /// Noise of a stretch as a share of the distance to what no value lies below, where that describes the stretch
  /// better than noise that is alike everywhere; nil where it does not.
  func relativeNoise(of stretch: Range<Int>, above ideal: Double?) -> LevelNoise? {
    guard let distances = LogDistances(curve.y[stretch], above: ideal) else { return nil }
    let noise = LevelNoise(of: distances.logarithms[...], places.shapes(of: stretch))
    return distances.geometricMean * noise.deviationOfPoint
      < levelNoise(of: stretch).deviationOfPoint ? noise : nil
  }

  func noise(of stretch: Range<Int>) -> Noise {
    known.withLock { known in
      known.plain.measured(stretch) { Noise(of: curve.y[stretch], places.shapes(of: stretch)) }
    }
  }
}
