import ArgumentParser
import CurveReporting

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List every rule; 'tightline explain NAME' shows one in full.")

  @Option(help: "text or json.")
  var format: Inspect.Format = .text

  func run() throws {
    try StandardOutput.write(format == .json ? RulePage.listJSON() : RulePage.list())
  }
}
