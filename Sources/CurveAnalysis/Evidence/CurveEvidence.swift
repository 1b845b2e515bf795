import CurveModel

/// One split's curve, oriented and measured once: lower is better.
package final class CurveEvidence: Sendable {
  /// As recorded, with NaN and infinity.
  package let recorded: LearningCurve
  package let levels: LevelEstimator
  package var smoothed: LearningCurve { levels.smoothed }
  /// What the metric can be, oriented: no level lies beyond it, though a line through values near it may.
  private let bounds: ClosedRange<Double>
  /// The metric's best value, oriented, where it is known.
  private let ideal: Double?

  /// - Parameters:
  ///   - recorded: the curve, oriented.
  ///   - measured: its levels where it is healthy to the end, if they are known already.
  ///   - end: the last healthy place; nil when there is no break.
  ///   - span: the run's x-axis.
  ///   - sizes: the points' own errors, over training-set size.
  ///   - floor: smallest standard error of a level.
  ///   - ideal: the metric's best value, oriented, where it is known.
  ///   - bounds: what the metric can be, oriented.
  ///   - memory: places of earlier curves.
  init(
    _ recorded: LearningCurve, levels measured: LevelEstimator? = nil, until end: Double?,
    span: ClosedRange<Double>, sizes: SizeLevels? = nil, floor: LevelFloor = .none,
    ideal: Double? = nil, bounds: ClosedRange<Double> = -.infinity ... .infinity,
    memory: AnalysisMemory? = nil
  ) {
    self.recorded = recorded
    self.bounds = bounds
    self.ideal = ideal
    if let measured, end == nil {
      levels = measured.with(floor: floor)
    } else {
      var kept = recorded.finite
      if let end {
        let healthy = kept.x.prefix { $0 <= end }.count
        kept = LearningCurve(
          x: Array(kept.x.prefix(healthy)), y: Array(kept.y.prefix(healthy)))
      }
      levels = LevelEstimator(kept, span: span, sizes: sizes, floor: floor, memory: memory)
    }
  }

  /// "smoothed validation", or the split alone where levels are the recorded values.
  func name(_ split: String) -> String { levels.isSmoothed ? "smoothed \(split)" : split }

  /// Number of levels, one for each point that was kept.
  package var count: Int { levels.count }

  package var isEmpty: Bool { count == 0 }

  /// Index of the lowest smoothed value, the first of equals.
  package var bestIndex: Int? { levels.bestIndex }

  package var bestValue: Double? { bestIndex.map { smoothed.y[$0] } }

  package var lastX: Double? { smoothed.x.last }

  /// The level at the end.
  var lastLevel: Level? { lastX.flatMap { level(at: $0) } }

  /// The level at a place; see `LevelEstimator`.
  func level(at place: Double, isPicked: Bool = false) -> Level? {
    guard var level = levels.level(at: place, isPicked: isPicked, above: ideal)
    else { return nil }
    level.value = bounded(level.value)
    return level
  }

  /// The value of the level at a place, whose error takes most of the time.
  func value(at place: Double) -> Double? { levels.value(at: place).map(bounded) }

  /// The value of the level at the end.
  var lastValue: Double? { smoothed.y.last.map(bounded) }

  private func bounded(_ value: Double) -> Double {
    min(max(value, bounds.lowerBound), bounds.upperBound)
  }

  /// The lowest smoothed value at `place` or later.
  package func bestValue(from place: Double) -> Double? {
    bestIndex(from: place).map { smoothed.y[$0] }
  }

  /// What the curve comes to at `place` or later: its lowest smoothed value, less what luck has of it where many are as
  /// good as the lowest; `standardError` is that of a level of this curve.
  func reach(from place: Double, standardError: Double) -> Double? {
    guard let index = bestIndex(from: place) else { return nil }
    let (first, value) = (first(from: place), smoothed.y[index])
    guard levels.hasFit, index > first else { return value }
    let luck = PickedLevel.luck(
      of: value, standardError: standardError, among: smoothed.y[first...],
      window: levels.pointsOfWindow(at: index))
    return min(value + luck, smoothed.y[first])
  }

  /// Where the lowest smoothed value at `place` or later lies.
  package func place(ofBestFrom place: Double) -> Double? {
    bestIndex(from: place).map { smoothed.x[$0] }
  }

  /// What a single point behind a gap says of the rest of the run is left out.
  private func bestIndex(from place: Double) -> Int? {
    let y = smoothed.y
    var leftOut: [Int] = []
    while true {
      var best: Int?
      for index in first(from: place)..<y.count where !leftOut.contains(index) {
        if best.map({ y[index] < y[$0] }) ?? true { best = index }
      }
      guard let best, levels.restsOnOnePoint(at: best) else { return best }
      leftOut.append(best)
    }
  }

  /// Index of the first point at `place` or later.
  private func first(from place: Double) -> Int {
    let slack = 1e-9 * max(abs(place), 1)
    let x = smoothed.x
    return x.firstIndex { $0 >= place - slack } ?? x.count
  }
}
