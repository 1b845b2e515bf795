import CurveAnalysis
import CurveModel

/// Everything a report can say: the diagnosis, how its input was read, and how to repeat it.
package struct Report: Hashable, Sendable {
  package var diagnosis: Diagnosis
  package var inspection: Inspection
  package var reproduction: Reproduction
  /// The diagnosis to compare with, if one was given.
  package var previous: PreviousDiagnosis?
  /// The settings of the run, where its training script left them beside the log.
  package var parameters: [RunSetting]
  /// What is doubtful about the input, though it was judged.
  package var doubts: [InputProblem]

  package init(
    diagnosis: Diagnosis, inspection: Inspection, reproduction: Reproduction,
    previous: PreviousDiagnosis? = nil, parameters: [RunSetting] = [],
    doubts: [InputProblem] = []
  ) {
    self.diagnosis = diagnosis
    self.inspection = inspection
    self.reproduction = reproduction
    self.previous = previous
    self.parameters = parameters
    self.doubts = doubts
  }

  /// What tells this report from those of other runs, and stays the same the next time.
  ///
  /// The first log's path, the run and the metric: logs in different folders often have one name.
  var identity: [String] {
    [inspection.files.first?.path ?? "", diagnosis.run.name, diagnosis.run.metric.name]
  }
}

/// What it takes to repeat the diagnosis; the digests of the input stand in the inspection.
package struct Reproduction: Hashable, Sendable {
  /// Version of the tool.
  package var version: String
  /// The command line as a shell would take it.
  package var command: String
  /// What a settings file added to the command line.
  package var settings: [AppliedSetting]
  /// The steps that are said to have been tried, in the order in which they were named.
  package var tried: [TriedStep]

  package init(
    version: String, command: String, settings: [AppliedSetting] = [], tried: [TriedStep] = []
  ) {
    self.version = version
    self.command = command
    self.settings = settings
    self.tried = tried
  }
}

/// A setting that a settings file made.
package struct AppliedSetting: Hashable, Sendable {
  package var key: String
  /// The value as the file would write it.
  package var value: String
  /// File and line: "tightline.toml:3".
  package var place: String

  package init(key: String, value: String, place: String) {
    self.key = key
    self.value = value
    self.place = place
  }
}
