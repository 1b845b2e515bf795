import CurveModel

extension DiagnosedRun {
  /// The values of a judged share; nil of other metrics, and where none is finite.
  var shareRange: ClosedRange<Double>? {
    MetricFamily.of(metric.name)?.scale == .share ? judgedRange : nil
  }

  /// The unit of a judged share, as its values tell it.
  var shareUnit: ShareUnit? {
    shareRange.map { range in
      let logged = run.columns(of: metric.name)
      return ShareUnit(
        of: metric.name, direction: metric.direction, range: range,
        columns: logged.isEmpty ? statedUnits : logged,
        baselines: baselines.filter { MetricResolution.isMeasured($0, in: metric.name) })
    }
  }

  /// What stands behind levels that were stated instead of a log.
  private var statedUnits: [String] {
    judgement.assessment.evidence.options.levels.map { $0.isWrittenAsPercent ? "%" : "" }
  }
}
