import ArgumentParser
import CurveModel
import CurveReporting

extension Tightline {
  /// Runs the tool on `arguments` (without the program's name); the only place that maps errors to
  /// text and exit status.
  static func run(_ arguments: [String]) -> ExitStatus {
    // As other tools have it; the parser knows the long name alone.
    let arguments = arguments == ["-V"] ? ["--version"] : arguments
    var asJSON = wantsJSON(arguments)
    do {
      try checkCommand(arguments)
      var command = try parseAsRoot(arguments)
      asJSON = (command as? any FormattedCommand)?.failsInJSON ?? false
      try command.run()
      return .done
    } catch is GateClosed {
      return .gateClosed
    } catch let invalid as InvalidInput {
      return failed(invalid.problems, asJSON: asJSON, arguments)
    } catch let problem as InputProblem {
      return failed([problem], asJSON: asJSON, arguments)
    } catch let failure as StandardOutput.Failure {
      // A closed pipe is the reader's choice: no message.
      if let message = failure.message {
        StandardError.write("error: \(message) [output-failed]\n")
      }
      return .failed
    } catch {
      return finish(with: error, arguments)
    }
  }

  /// A word that is no command gets a suggestion instead of "unexpected argument", at every level of
  /// commands.
  private static func checkCommand(_ arguments: [String]) throws {
    var words = arguments[...]
    var command: any ParsableCommand.Type = Tightline.self
    var path = "tightline"
    while let word = words.popFirst(), !word.hasPrefix("-"),
      !command.configuration.subcommands.isEmpty
    {
      let commands = command.configuration.subcommands
      if let next = commands.first(where: { $0._commandName == word }) {
        command = next
        path += " \(word)"
        continue
      }
      if word == "help" { continue }
      throw unknownCommand(word, of: path, known: commands.map { $0._commandName })
    }
  }

  private static func unknownCommand(
    _ word: String, of path: String, known: [String]
  ) -> InputProblem {
    let others =
      path == "tightline" ? "see tightline --help" : "write one of \(Spelling.quotedList(known))"
    return InputProblem(
      code: "unknown-command", message: "'\(word)' is no command of \(path)",
      hint: Spelling.suggestion(among: known + ["--version"], for: word) ?? others)
  }

  /// Help and version go to standard output, usage errors to standard error.
  private static func finish(with error: any Error, _ arguments: [String]) -> ExitStatus {
    if exitCode(for: error).isSuccess {
      do {
        try StandardOutput.write(fullMessage(for: error) + "\n")
        return .done
      } catch {
        return .failed
      }
    }
    if wantsJSON(arguments) {
      let problem = InputProblem(
        code: "usage", message: explained(message(for: error), arguments),
        hint: "see tightline --help")
      StandardError.write(ProblemJSON.render([problem]))
    } else {
      let text = explained(fullMessage(for: error), arguments)
      StandardError.write(
        text.hasPrefix("Error: ") ? "error: " + text.dropFirst(7) + "\n" : text + "\n")
    }
    return .failed
  }

  private static func explained(_ text: String, _ arguments: [String]) -> String {
    UnknownOption.explained(UsageMessage.withSuggestion(text), in: arguments)
  }

  private static func failed(
    _ problems: [InputProblem], asJSON: Bool, _ arguments: [String]
  ) -> ExitStatus {
    let namesOptions = problems.contains { $0.hint?.contains("--") ?? false }
    let problems =
      namesOptions
      ? problems.map(ForeignOptions(to: CommandOptions.command(of: arguments)).told) : problems
    StandardError.write(
      asJSON
        ? ProblemJSON.render(problems)
        : ProblemText.render(problems, usesColor: TerminalProbe.usesColor(.auto, descriptor: 2)))
    return .failed
  }

  /// Whether the arguments ask for JSON, even if they could not be parsed.
  private static func wantsJSON(_ arguments: [String]) -> Bool {
    arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }
}
