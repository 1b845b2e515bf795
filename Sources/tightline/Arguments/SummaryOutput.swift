import ArgumentParser
import CurveModel
import CurveReporting

extension SummaryFormat: ExpressibleByArgument {}

/// The files of `-o`, for commands that write one text in a `SummaryFormat`; "-" is standard output, where `--format`
/// says what goes.
enum SummaryOutput {
  /// - Throws: A `ValidationError` for a name that tells no format.
  static func check(_ paths: [String]) throws {
    for path in paths where path != "-" && SummaryFormat.forFile(named: path) == nil {
      throw ValidationError.unknownFormat(
        of: path, known: SummaryFormat.allCases.map(\.fileExtension))
    }
  }

  /// Whether standard output is written: also where it is named beside `--quiet`.
  static func isPrinted(quiet: Bool, _ paths: [String]) -> Bool { !quiet || paths.contains("-") }

  /// Writes all files or none.
  static func write(
    _ paths: [String], rendered: (SummaryFormat) -> String
  ) throws(InputProblem) {
    try AtomicFiles.write(
      paths.filter { $0 != "-" }.map { path in
        WrittenReport(
          path: path, contents: rendered(SummaryFormat.forFile(named: path) ?? .text))
      })
  }
}
