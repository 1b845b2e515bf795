import ArgumentParser
import CurveModel

/// What is said about an option that a command does not have.
///
/// The parser proposes the option that is spelt most like it, however unlike: '--x' for '--run'.
enum UnknownOption {
  /// The same text with the commands that have the option, else with one that may be meant; as it is where it is about
  /// something else.
  static func explained(_ text: String, in arguments: [String]) -> String {
    guard let start = text.firstRange(of: "Unknown option '--"),
      let quote = text[start.upperBound...].firstIndex(of: "'")
    else { return text }
    let name = String(text[start.upperBound..<quote])
    let end = text[quote...].firstIndex(of: "\n") ?? text.endIndex
    return text[...quote] + advice(on: name, to: CommandOptions.command(of: arguments))
      + text[end...]
  }

  private static func advice(on name: String, to command: any ParsableCommand.Type) -> String {
    let owners = CommandOptions.owners(of: name)
    if (1...mostOwners).contains(owners.count) {
      return ", which is one of \(Spelling.quotedList(owners))"
    }
    return Spelling.nearest(CommandOptions.names(of: command), to: name).map {
      ". Did you mean '--\($0)'?"
    } ?? ""
  }

  /// What more commands have is nobody's in particular.
  private static let mostOwners = 3
}
