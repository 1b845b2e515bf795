import CurveModel

/// Everything that was read from the inputs of one call.
package struct TrainingLog: Hashable, Sendable {
  /// Every run found, in the order of the input; at least one.
  package var runs: [TrainingRun]
  /// The run to judge: the one named by `ReadingOptions.run`, the mean of all where they are taken for seeds, else the
  /// last that is more than a start.
  package var chosen: TrainingRun
  /// True when several runs could be meant and none was named; a log that started again is judged by
  /// its last run.
  package var isChoiceOpen: Bool
  /// How the files were understood.
  package var inspection: Inspection

  package init(
    runs: [TrainingRun], chosen: TrainingRun, isChoiceOpen: Bool, inspection: Inspection
  ) {
    self.runs = runs
    self.chosen = chosen
    self.isChoiceOpen = isChoiceOpen
    self.inspection = inspection
  }

  /// The run to judge.
  ///
  /// - Throws: The candidates, when several runs could be meant.
  package func judged() throws(InvalidInput) -> TrainingRun {
    guard isChoiceOpen else { return chosen }
    let metrics = runs.map { Set($0.metrics.map(MetricName.key)) }
    let shareNone = metrics.dropFirst().allSatisfy { $0.isDisjoint(with: metrics[0]) }
    let only = inspection.files.count == 1 ? inspection.files[0].ignored : []
    // A column called "run" says no more, and in some formats there is none.
    let columns = only.filter { $0.reason == .namesRuns && $0.column != "run" }
      .map(\.column)
    throw InvalidInput(
      .severalRuns(
        runs.map(\.name), in: inspection.files.map(\.path), named: columns, shareNoMetric: shareNone
      ))
  }
}
