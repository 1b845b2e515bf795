import CurveModel

extension DiagnosedRun {
  /// The judged level on validation, else on training.
  var level: Double? {
    (diagnosis.levels.validation ?? diagnosis.levels.train)?.value
  }

  /// Rows in the judged metric that are no floors and may be compared; none where the run has no level to hold them
  /// against.
  var reachedRows: [Baseline] {
    guard level != nil else { return [] }
    return baselines.filter {
      !$0.kind.isTrivial && $0.comparable != .no
        && MetricResolution.isMeasured($0, in: metric.name)
    }
  }

  /// The numbers of the judged validation curve.
  var validationValues: [Double] { diagnosis.curves.validation?.finite.y ?? [] }
}
