/// One metric on one split over training progress, in the order of its x-axis.
///
/// Values are kept as they were recorded, so a run that broke still shows its NaN and infinity;
/// a cell that was left empty is no point at all.
package struct LearningCurve: Hashable, Sendable {
  /// Places on the x-axis (epochs, steps, examples), finite and never descending.
  package let x: [Double]
  /// The metric's value at each place, in the metric's own units.
  package let y: [Double]

  package init(x: [Double], y: [Double]) {
    precondition(x.count == y.count, "a curve has one value for each place on its x-axis")
    self.x = x
    self.y = y
  }

  /// Number of recorded values, finite or not.
  package var count: Int { y.count }

  /// The curve without the points whose value is NaN or infinite.
  package var finite: LearningCurve {
    let kept = y.indices.filter { y[$0].isFinite }
    return kept.count == count
      ? self : LearningCurve(x: kept.map { x[$0] }, y: kept.map { y[$0] })
  }

  /// The same curve with every value passed through `transform`.
  package func mapValues(_ transform: (Double) -> Double) -> LearningCurve {
    LearningCurve(x: x, y: y.map(transform))
  }
}
