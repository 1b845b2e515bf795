import CurveModel

/// Logs that call their validation "test" (DETR, boosting, many hand-written ones).
enum TestAsValidation {
  /// So many points are a curve, however many batches of training stand between two of them.
  private static let enoughPoints = 10

  /// Takes test curves for validation when the run has no validation curve and they have several
  /// points; a closing test value stays what it is.
  static func settled(_ run: TrainingRun) -> TrainingRun {
    guard !run.series.contains(where: { isHeldOut($0.split) }) else { return run }
    let trained = run.series.filter { $0.split == .train }.map(\.curve.count)
    // Where train and test are recorded at steps of their own, their numbers of points differ.
    let isCurve = { (series: Series) in
      guard series.split == .test else { return false }
      guard let most = trained.max() else { return series.curve.count > 1 }
      return series.curve.count >= min(max(2, most / 20), enoughPoints) || most == 1
    }
    var settled = run
    for index in settled.series.indices where isCurve(settled.series[index]) {
      settled.series[index].split = .validation
    }
    return settled
  }

  private static func isHeldOut(_ split: Split) -> Bool {
    switch split {
    case .validation, .trainValidation, .testValidation: true
    case .train, .test, .unknown: false
    }
  }

  /// The account of a file, once the runs are settled: what was taken for validation, and that.
  static func settled(_ file: FileInspection, by runs: [TrainingRun]) -> FileInspection {
    var file = file
    var columns: [String] = []
    for index in file.series.indices where file.series[index].series.split == .test {
      var moved = file.series[index].series
      moved.split = .validation
      guard runs.contains(where: { $0.series.contains(moved) }) else { continue }
      file.series[index].series = moved
      if !columns.contains(moved.column) { columns.append(moved.column) }
    }
    guard !columns.isEmpty else { return file }
    let names = Spelling.quotedList(columns)
    file.warnings.append(
      ReadingWarning(
        message: "no validation curve; \(names) \(columns.count == 1 ? "is" : "are") used as "
          + "validation"))
    return file
  }
}
