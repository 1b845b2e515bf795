import CurveModel

/// Logs that call their validation "test" (DETR, boosting, many hand-written ones).
enum TestAsValidation {
  /// Takes test curves for validation when the run has no validation curve and they have as many
  /// points as training; a closing test value stays what it is.
  static func settled(_ run: TrainingRun) -> (run: TrainingRun, warning: ReadingWarning?) {
    let held: Set<Split> = [.validation, .trainValidation, .testValidation]
    guard !run.series.contains(where: { held.contains($0.split) }) else { return (run, nil) }
    let trained = run.series.filter { $0.split == .train }.map(\.curve.count).max()
    let isCurve = { (series: Series) in
      series.split == .test
        && (trained.map { series.curve.count >= $0 } ?? (series.curve.count > 1))
    }
    let columns = run.series.filter(isCurve).map { "'\($0.column)'" }
    guard !columns.isEmpty else { return (run, nil) }
    var settled = run
    for index in settled.series.indices where isCurve(settled.series[index]) {
      settled.series[index].split = .validation
    }
    let warning = ReadingWarning(
      message: "no validation curve; \(columns.joined(separator: ", ")) is used as validation")
    return (settled, warning)
  }
}
