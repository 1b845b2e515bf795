import CurveModel

/// Curves on test data that end where training has hardly begun, such as a file that another run left beside it: no level
/// of the model that the training ends with.
enum EarlyTests {
  /// Shares of the training below which tests are early.
  private static let share = 0.1

  /// The run without them.
  static func settled(_ run: TrainingRun) -> TrainingRun {
    let found = found(in: run)
    guard !found.isEmpty else { return run }
    let early = Set(found.map(\.column))
    var settled = run
    settled.series.removeAll { $0.split == .test && early.contains($0.column) }
    return settled
  }

  /// What is said of them; nil where there are none.
  static func warning(about runs: [TrainingRun]) -> ReadingWarning? {
    guard let run = runs.first(where: { !found(in: $0).isEmpty }),
      let first = found(in: run).first, let last = first.curve.x.last, let end = end(of: run)
    else { return nil }
    return ReadingWarning(
      message:
        "'\(first.column)' on test data ends at \(run.axis.word) \(DecimalText.place(last)), training at "
        + "\(DecimalText.place(end)): it is no level of this training, perhaps of another run, and left out"
    )
  }

  private static func found(in run: TrainingRun) -> [Series] {
    // Most runs hold no tests, and a survey reads thousands.
    guard run.series.contains(where: { $0.split == .test && $0.curve.count > 1 }),
      run.axis.kind != .row, run.axis.kind != .examples, let end = end(of: run), end > 0
    else { return [] }
    return run.series.filter { series in
      series.split == .test && series.curve.count > 1
        && (series.curve.x.last ?? end) < share * end
    }
  }

  private static func end(of run: TrainingRun) -> Double? {
    run.series.filter { $0.split == .train }.compactMap(\.curve.x.last).max()
  }
}
