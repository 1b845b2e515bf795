/// A least-squares straight line through a stretch of a curve, evaluated at one place.
package struct LineFit: Hashable, Sendable {
  /// Value of the line at the place asked for.
  package var value: Double
  /// Change of the metric per unit of x; 0 when all points share one x.
  package var slope: Double
  /// Variance of `value` in units of the noise variance (the leverage), for white noise.
  package var leverage: Double
  /// Variance of `slope` in units of the noise variance; 0 when all points share one x.
  package var slopeVariance: Double
  package var count: Int
}
