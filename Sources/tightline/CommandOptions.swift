import ArgumentParser

/// Which command has which options.
enum CommandOptions {
  /// The command that arguments call.
  static func command(of arguments: [String]) -> any ParsableCommand.Type {
    called(by: arguments).type
  }

  /// The words that call it: "baseline", "measure".
  static func path(of arguments: [String]) -> [String] { called(by: arguments).path }

  private static func called(by arguments: [String]) -> Command {
    var command = Command(path: [], type: Tightline.self)
    for word in arguments {
      guard
        let next = command.type.configuration.subcommands.first(where: { $0._commandName == word })
      else { break }
      command = (command.path + [word], next)
    }
    return command
  }

  /// The long names of a command's options without their dashes, as its help lists them.
  static func names(of command: any ParsableCommand.Type, withHidden: Bool = false) -> [String] {
    Tightline.helpMessage(for: command, includeHidden: withHidden, columns: 200)
      .split(separator: "\n").flatMap { line in
        line.split(whereSeparator: { $0 == " " || $0 == "," })
          .prefix { $0.hasPrefix("-") || $0.hasPrefix("<") }
          .filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) }
      }
  }

  /// The commands that have an option: "diagnose", "baseline check".
  static func owners(of option: String) -> [String] {
    below(Tightline.self).filter { names(of: $0.type).contains(option) }
      .map { $0.path.joined(separator: " ") }
  }

  typealias Command = (path: [String], type: any ParsableCommand.Type)

  /// The commands of a group that do something themselves, each with its words behind the group's; none of a command
  /// that is no group.
  static func below(_ command: any ParsableCommand.Type, _ path: [String] = []) -> [Command] {
    command.configuration.subcommands.flatMap { type in
      let path = path + [type._commandName]
      return type.configuration.subcommands.isEmpty ? [(path, type)] : below(type, path)
    }
  }
}
