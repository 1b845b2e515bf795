import CurveModel

/// What one line of a stream says: a run with its baselines, or where its log lies.
package struct StreamRecord: Sendable {
  /// The run's label as it is written, a JSON string or number.
  package var label: ArraySlice<UInt8>?
  /// What is to be echoed, as JSON without blanks.
  package var meta: ArraySlice<UInt8>?
  /// The log or run folder to read; nil where the line holds the curves.
  package var path: String?
  /// The metric to judge and its direction, where the line says so.
  package var metric: String?
  package var direction: MetricDirection?
  package var run: TrainingRun
  package var baselines: [Baseline]
}

/// A line that cannot be judged, with as much of it as was understood.
package struct StreamFault: Error {
  package var problem: InputProblem
  package var label: ArraySlice<UInt8>?
  package var meta: ArraySlice<UInt8>?
}
