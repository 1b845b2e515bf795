import CurveModel

/// Everything that was read from the inputs of one call.
package struct TrainingLog: Hashable, Sendable {
  /// Every run found, in the order of the input; at least one.
  package var runs: [TrainingRun]
  /// The run to judge: the one named by `ReadingOptions.run`, else the last one.
  package var chosen: TrainingRun
  /// How the files were understood.
  package var inspection: Inspection

  package init(runs: [TrainingRun], chosen: TrainingRun, inspection: Inspection) {
    self.runs = runs
    self.chosen = chosen
    self.inspection = inspection
  }
}
