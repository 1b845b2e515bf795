import ArgumentParser
import CurveModel
import CurveReporting

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a verdict, a rule, a code in brackets, a next step, a term or a number.",
    discussion: """
      EXAMPLES:
        tightline explain underfitting
        tightline explain validation-turned-up
        tightline explain scaled-training    (the code behind a warning)
        tightline explain file-not-found     (the code behind an error)
        tightline explain rise-share
        tightline explain            (lists every name)
      """)

  @Argument(
    help: "The name, as the report writes it.",
    completion: .list(Manual.names.flatMap(\.names)))
  var name: [String] = []

  func run() throws {
    let name = Self.withoutBrackets(name.joined(separator: " "))
    guard !name.isEmpty else {
      return try StandardOutput.write(
        Manual.names.map { group in
          "\(group.kind):\n" + group.names.map { "  \($0)\n" }.joined()
        }.joined(separator: "\n"))
    }
    let words = name.split { $0 == "," || $0 == " " }.map(String.init)
    let pages = words.compactMap(Manual.page)
    guard
      let page = Manual.page(named: name)
        ?? (pages.count == words.count ? pages.joined(separator: "\n") : nil)
    else {
      throw InputProblem(
        code: "unknown-name", message: "nothing is called '\(name)'",
        hint: Spelling.suggestion(among: Manual.names.flatMap(\.names), for: name)
          ?? "see all names with: tightline explain")
    }
    try StandardOutput.write(page)
  }

  /// A code as it was printed: "[file-not-found]".
  private static func withoutBrackets(_ name: String) -> String {
    name.hasPrefix("[") && name.hasSuffix("]") ? String(name.dropFirst().dropLast()) : name
  }
}
