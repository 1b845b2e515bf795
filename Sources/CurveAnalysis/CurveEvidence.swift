import CurveModel

/// One split's curve, oriented and measured once: lower is better.
package struct CurveEvidence: Sendable {
  /// As recorded, with NaN and infinity.
  package let recorded: LearningCurve
  package let levels: LevelEstimator
  package let smoothed: LearningCurve

  /// - Parameters:
  ///   - recorded: the curve, oriented.
  ///   - measured: its levels where it is healthy to the end, if they are known already.
  ///   - end: the last healthy place; nil when there is no break.
  ///   - span: the run's x-axis.
  ///   - floor: smallest standard error of a level.
  package init(
    _ recorded: LearningCurve, levels measured: LevelEstimator? = nil, until end: Double?,
    span: ClosedRange<Double>, floor: @escaping @Sendable (Double) -> Double
  ) {
    self.recorded = recorded
    if let measured, end == nil {
      levels = measured.with(floor: floor)
    } else {
      let finite = recorded.finite
      let healthy = end.map { end in finite.x.prefix { $0 <= end }.count } ?? finite.count
      let kept = LearningCurve(
        x: Array(finite.x.prefix(healthy)), y: Array(finite.y.prefix(healthy)))
      levels = LevelEstimator(kept, span: span, floor: floor)
    }
    smoothed = levels.smoothed
  }

  package var isEmpty: Bool { smoothed.count == 0 }

  /// Index of the lowest smoothed value, the first of equals.
  package var bestIndex: Int? { smoothed.y.indices.min { smoothed.y[$0] < smoothed.y[$1] } }

  package var bestValue: Double? { bestIndex.map { smoothed.y[$0] } }

  package var lastX: Double? { smoothed.x.last }

  /// The lowest smoothed value at `place` or later.
  package func bestValue(from place: Double) -> Double? {
    points(from: place).map(\.1).min()
  }

  /// Where the lowest smoothed value at `place` or later lies.
  package func place(ofBestFrom place: Double) -> Double? {
    points(from: place).min { $0.1 < $1.1 }?.0
  }

  private func points(from place: Double) -> some Sequence<(Double, Double)> {
    let slack = 1e-9 * max(abs(place), 1)
    return zip(smoothed.x, smoothed.y).lazy.filter { $0.0 >= place - slack }
  }
}
