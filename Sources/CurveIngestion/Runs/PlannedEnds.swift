import CurveModel

// Where runs were to end, as their file says it.
extension Table {
  /// Takes over the end that the file says of all runs, or of each of them.
  func setPlannedEnds(of runs: inout [TrainingRun], along axis: Axis) {
    guard let column = axis.column else { return }
    let ends = plannedEndsOfTrainings[column] ?? []
    for index in runs.indices {
      runs[index].plannedEnd =
        plannedEnds[column] ?? (ends.count == runs.count ? ends[index] : nil)
    }
  }
}
