/// How the input files were understood: what was read, what was left out, and why.
package struct Inspection: Hashable, Sendable {
  package var files: [FileInspection]

  package init(files: [FileInspection]) {
    self.files = files
  }
}

/// How one file was understood.
package struct FileInspection: Hashable, Sendable {
  /// The path as the user wrote it.
  package var path: String
  /// SHA-256 of the file's bytes, 64 hexadecimal digits.
  package var sha256: String
  /// Name of the dialect the file was read as: "keras", "lightning", "baselines".
  package var dialect: String
  /// The delimiter as a word: "comma", "semicolon", "tab", "space"; nil where there is none.
  package var delimiter: String?
  package var axis: Axis
  package var series: [InspectedSeries]
  /// The learning rate of the first run, if it was logged.
  package var learningRate: LearningRate?
  package var ignored: [IgnoredColumn]
  package var warnings: [ReadingWarning]
  /// Whether stretches that start again were joined to one run.
  package var joinsRestarts = false

  package init(
    path: String, sha256: String, dialect: String, delimiter: String?, axis: Axis,
    series: [InspectedSeries] = [], learningRate: LearningRate? = nil,
    ignored: [IgnoredColumn] = [], warnings: [ReadingWarning] = []
  ) {
    self.path = path
    self.sha256 = sha256
    self.dialect = dialect
    self.delimiter = delimiter
    self.axis = axis
    self.series = series
    self.learningRate = learningRate
    self.ignored = ignored
    self.warnings = warnings
  }

  /// The warnings with their places: "log.csv:12: …".
  package var placedWarnings: [String] {
    warnings.map { "\(InputLocation(file: path, line: $0.line).fileAndLine): \($0.message)" }
  }
}

/// One series found in a file, and the run it belongs to.
package struct InspectedSeries: Hashable, Sendable {
  package var run: String
  package var series: Series

  package init(run: String, series: Series) {
    self.run = run
    self.series = series
  }
}

/// Something that could be read but that a reviewer should know.
package struct ReadingWarning: Hashable, Sendable {
  package var line: Int?
  package var message: String
  /// The column of which it says no more than that it holds NaN or infinity; nil of other warnings.
  package var nonFiniteColumn: String?

  package init(line: Int? = nil, message: String, nonFiniteColumn: String? = nil) {
    self.line = line
    self.message = message
    self.nonFiniteColumn = nonFiniteColumn
  }
}
