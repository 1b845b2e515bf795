import CurveModel

/// A judged curve that is its own x-axis: sorted by its values it only rises, whatever the training did.
enum JudgedAxis {
  /// Nil where the x-axis is a column of its own, or of a metric that is not judged.
  static func problem(with run: TrainingRun, metric: String) -> InputProblem? {
    guard let column = run.axis.column,
      run.series.contains(where: { $0.metric == metric && $0.column == column })
    else { return nil }
    return InputProblem(
      code: "same-column",
      message:
        "the x-axis '\(column)' is a curve that is judged, and tells nothing over its own values",
      hint: "give --x a column that counts (epochs, steps, examples), or leave it out")
  }
}
