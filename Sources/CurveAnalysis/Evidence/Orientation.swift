import CurveModel

/// Between the metric's own units and oriented values, of which the lower ones are better.
extension Metric {
  /// What the metric can be, oriented.
  var orientedBounds: ClosedRange<Double> {
    direction == .lower ? bounds : -bounds.upperBound ... -bounds.lowerBound
  }
}

extension Level {
  /// An oriented level as the metric has it.
  func inOwnUnits(of metric: Metric) -> Level {
    Level(value: value * metric.direction.sign, standardError: standardError, x: x)
  }
}
