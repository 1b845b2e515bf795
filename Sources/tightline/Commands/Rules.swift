import ArgumentParser
import CurveModel
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

  @Argument(help: .hidden)
  var names: [String] = []

  @Option(help: "text, json or markdown (the whole reference).")
  var format: Format = .text

  func validate() throws {
    guard let name = names.first else { return }
    throw ValidationError(
      "rules lists all of them; one is shown by: \(ShellQuoting.command(["tightline", "explain", name]))"
    )
  }

  func run() throws {
    switch format {
    case .text: try StandardOutput.write(RulePage.list(width: TerminalProbe.terminalWidth))
    case .json: try StandardOutput.write(RulePage.listJSON())
    case .markdown: try StandardOutput.write(RuleReference.markdown)
    }
  }
}
