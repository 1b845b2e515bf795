import ArgumentParser
import CurveModel

/// What is said about an option that a command does not have.
///
/// The parser proposes the option that is spelt most like it, however unlike: '--x' for '--run'. And it says nothing of
/// one whose value makes the command complain first: a value behind an unknown option is one file too many.
enum UnknownOption {
  /// The text of a failed call with the commands that have the option, else with one that may be meant; as it is where
  /// all options are known.
  static func explained(_ text: String, in arguments: [String]) -> String {
    if let start = text.firstRange(of: saying),
      let quote = text[start.upperBound...].firstIndex(of: "'")
    {
      let name = String(text[start.upperBound..<quote])
      let end = text[quote...].firstIndex(of: "\n") ?? text.endIndex
      return text[...quote] + advice(on: name, in: arguments) + text[end...]
    }
    // A value of another option may begin with dashes; what is said of it stands.
    guard let name = first(in: arguments), !text.contains("'--\(name)'") else { return text }
    let opening = text.hasPrefix(failure) ? failure : ""
    let usage = text.firstRange(of: "\nUsage: ")?.lowerBound ?? text.endIndex
    return opening + saying + name + "'" + advice(on: name, in: arguments) + text[usage...]
  }

  /// What the parser takes of every command, and no help lists.
  private static let ofParser = [
    "generate-completion-script", "experimental-dump-help", "help", "help-hidden", "version",
  ]

  private static let saying = "Unknown option '--"
  private static let failure = "Error: "

  /// The first option that the command does not have, without its dashes; what follows "--" belongs to another program.
  private static func first(in arguments: [String]) -> String? {
    let command = CommandOptions.command(of: arguments)
    let known = Set(CommandOptions.names(of: command, withHidden: true)).union(ofParser)
    return arguments.prefix { $0 != "--" }.lazy.filter { $0.hasPrefix("--") }
      .map { String($0.dropFirst(2).prefix { $0 != "=" }) }.first { !known.contains($0) }
  }

  private static func advice(on name: String, in arguments: [String]) -> String {
    let command = CommandOptions.command(of: arguments)
    let below = CommandOptions.below(command)
    let places = below.filter { CommandOptions.names(of: $0.type).contains(name) }.map(\.path)
    // Of several the one that is named behind the option.
    if let place = places.first(where: { $0.last.map(arguments.contains) ?? false })
      ?? places.first
    {
      let call = (["tightline"] + CommandOptions.path(of: arguments) + place).joined(separator: " ")
      return ": it stands behind a command, as in '\(call) --\(name)'"
    }
    let owners = CommandOptions.owners(of: name)
    if (1...mostOwners).contains(owners.count) {
      return ", which is one of \(Spelling.quotedList(owners))"
    }
    let names = ([command] + below.map(\.type)).flatMap { CommandOptions.names(of: $0) }
    return Spelling.nearest(names, to: name).map { ". Did you mean '--\($0)'?" } ?? ""
  }

  /// What more commands have is nobody's in particular.
  private static let mostOwners = 3
}
