import ArgumentParser

/// Which command has which options.
enum CommandOptions {
  /// The command that arguments call.
  static func command(of arguments: [String]) -> any ParsableCommand.Type {
    var command: any ParsableCommand.Type = Tightline.self
    for word in arguments {
      guard let next = command.configuration.subcommands.first(where: { $0._commandName == word })
      else { break }
      command = next
    }
    return command
  }

  /// The long names of a command's options without their dashes, as its help lists them.
  static func names(of command: any ParsableCommand.Type) -> [String] {
    Tightline.helpMessage(for: command, columns: 200).split(separator: "\n").flatMap { line in
      line.split(whereSeparator: { $0 == " " || $0 == "," })
        .prefix { $0.hasPrefix("-") || $0.hasPrefix("<") }
        .filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) }
    }
  }

  /// The commands that have an option: "diagnose", "baseline check".
  static func owners(of option: String) -> [String] {
    commands(below: Tightline.self).filter { names(of: $0.type).contains(option) }.map(\.path)
  }

  /// The commands that do something themselves, each with its path.
  private static func commands(
    below command: any ParsableCommand.Type, _ path: [String] = []
  ) -> [(path: String, type: any ParsableCommand.Type)] {
    command.configuration.subcommands.flatMap { type in
      let path = path + [type._commandName]
      return type.configuration.subcommands.isEmpty
        ? [(path.joined(separator: " "), type)] : commands(below: type, path)
    }
  }
}
