import CurveModel

extension DiagnosedRun {
  /// The values of a judged share; nil of other metrics, and where none is finite.
  var shareRange: ClosedRange<Double>? {
    MetricFamily.of(metric.name)?.scale == .share ? judgedRange : nil
  }

  /// The unit of a judged share, as its values tell it.
  var shareUnit: ShareUnit? {
    shareRange.map { range in
      ShareUnit(
        of: metric.name, direction: metric.direction, range: range,
        columns: run.columns(of: metric.name),
        baselines: baselines.filter { MetricResolution.isMeasured($0, in: metric.name) })
    }
  }
}
