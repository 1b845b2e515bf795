import ArgumentParser
import CurveModel
import CurveReporting

extension SummaryFormat: ExpressibleByArgument {}

/// The files of `-o`, for commands that write one text in a `SummaryFormat`.
enum SummaryOutput {
  /// - Throws: A `ValidationError` for a name that tells no format.
  static func check(_ paths: [String]) throws {
    for path in paths where SummaryFormat.forFile(named: path) == nil {
      throw ValidationError.unknownFormat(
        of: path, known: SummaryFormat.allCases.map(\.fileExtension))
    }
  }

  /// Writes all files or none.
  static func write(
    _ paths: [String], rendered: (SummaryFormat) -> String
  ) throws(InputProblem) {
    try AtomicFiles.write(
      paths.map { path in
        WrittenReport(
          path: path, contents: rendered(SummaryFormat.forFile(named: path) ?? .text))
      })
  }
}
