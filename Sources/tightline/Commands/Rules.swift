import ArgumentParser
import CurveReporting

struct Rules: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List every rule; 'tightline explain NAME' shows one in full.")

  @Option(help: "text, json or markdown (the whole reference).")
  var format: Format = .text

  func run() throws {
    switch format {
    case .text: try StandardOutput.write(RulePage.list(width: TerminalProbe.terminalWidth))
    case .json: try StandardOutput.write(RulePage.listJSON())
    case .markdown: try StandardOutput.write(RuleReference.markdown)
    }
  }
}
