import CurveAnalysis
import CurveModel

/// Everything a report can say: the diagnosis, how its input was read, and how to repeat it.
package struct Report: Hashable, Sendable {
  package var diagnosis: Diagnosis
  package var inspection: Inspection
  package var reproduction: Reproduction
  /// The diagnosis to compare with, if one was given.
  package var previous: PreviousDiagnosis?

  package init(
    diagnosis: Diagnosis, inspection: Inspection, reproduction: Reproduction,
    previous: PreviousDiagnosis? = nil
  ) {
    self.diagnosis = diagnosis
    self.inspection = inspection
    self.reproduction = reproduction
    self.previous = previous
  }
}

/// What it takes to repeat the diagnosis; the digests of the input stand in the inspection.
package struct Reproduction: Hashable, Sendable {
  /// Version of the tool.
  package var version: String
  /// The command line as a shell would take it.
  package var command: String

  package init(version: String, command: String) {
    self.version = version
    self.command = command
  }
}
