import CurveModel

/// What was measured, and where it was written.
package struct MeasurementReport: Sendable {
  /// A level and what became of its row.
  package struct Entry: Sendable {
    package var baseline: MeasuredBaseline
    package var direction: MetricDirection
    /// "added", "updated" or "unchanged"; nil where no file was written.
    package var change: String?

    package init(baseline: MeasuredBaseline, direction: MetricDirection, change: String? = nil) {
      self.baseline = baseline
      self.direction = direction
      self.change = change
    }
  }

  package var entries: [Entry]
  /// The file that was written; nil for none.
  package var output: String?
  package var files: [FileInspection]

  package init(entries: [Entry], output: String?, files: [FileInspection]) {
    self.entries = entries
    self.output = output
    self.files = files
  }

  /// Adds files that are not listed yet.
  package mutating func add(_ more: [FileInspection]) {
    files += more.filter { file in !files.contains { $0.path == file.path } }
  }
}
