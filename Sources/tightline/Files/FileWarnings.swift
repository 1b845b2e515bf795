import CurveModel

/// What was seen in files while they were read, on standard error: for output that has no place for it.
enum FileWarnings {
  static func write(_ files: [FileInspection]) {
    for file in files {
      for warning in file.warnings {
        let place = InputLocation(file: file.path, line: warning.line)
        StandardError.write("\(place.fileAndLine): warning: \(warning.message)\n")
      }
    }
  }
}
