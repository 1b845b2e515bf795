import ArgumentParser
import CurveModel
import CurveReporting

extension SummaryFormat: ExpressibleByArgument {}

/// Where the answer goes of commands that have one text in a `SummaryFormat`.
struct SummaryOutput: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: "Write the answer to a file: .md, .json or .txt (repeatable); - is standard output.",
    completion: .file())
  var output: [String] = []

  @Option(help: "What goes to standard output: text, markdown or json.")
  var format: SummaryFormat = .text

  @Option(help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  @Flag(name: [.short, .long], help: "Print nothing on standard output.")
  var quiet = false

  func validate() throws {
    for path in output where path != "-" && SummaryFormat.forFile(named: path) == nil {
      throw ValidationError.unknownFormat(
        of: path, known: SummaryFormat.allCases.map(\.fileExtension))
    }
  }

  /// Whether standard output is written: also where it is named beside `--quiet`.
  static func isPrinted(quiet: Bool, _ paths: [String]) -> Bool { !quiet || paths.contains("-") }

  /// Writes all files or none, and then to standard output; there is no terminal for a file.
  ///
  /// - Parameters:
  ///   - inputs: The files that were read, which are not written over.
  ///   - rendered: The answer in a format.
  /// - Throws: What cannot be written.
  func write(
    apartFrom inputs: [String], _ rendered: (SummaryFormat, Terminal?) -> String
  ) throws {
    let reports = output.filter { $0 != "-" }.map { path in
      WrittenReport(
        path: path, contents: rendered(SummaryFormat.forFile(named: path) ?? .text, nil))
    }
    try AtomicFiles.write(reports, apartFrom: inputs)
    guard Self.isPrinted(quiet: quiet, output) else { return }
    let terminal = TerminalProbe.standardOutput(color: color, writtenReports: output)
    try StandardOutput.write(rendered(format, terminal))
  }
}
