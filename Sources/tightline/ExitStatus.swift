import ArgumentParser
import CurveModel
import CurveReporting
import Glibc

/// What the process tells its caller, as ruff and grep have it.
enum ExitStatus: Int32 {
  /// The work was done, whatever the verdict.
  case done = 0
  /// `gate` found a verdict that was named.
  case gateClosed = 1
  /// The work could not be done: usage, input, output.
  case failed = 2

  static func leave(with status: ExitStatus) -> Never {
    exit(status.rawValue)
  }
}

/// A command ends with exit status 1: only `gate` throws it.
struct GateClosed: Error {}

/// The input or the output does not allow the work; `asJSON` says how to print the problems.
struct CommandFailure: Error {
  var problems: [InputProblem]
  var asJSON: Bool
}

extension Tightline {
  /// Runs the tool on `arguments` (without the program's name); the only place that maps errors to
  /// text and exit status.
  static func run(_ arguments: [String]) -> ExitStatus {
    do {
      try checkCommand(arguments)
      var command = try parseAsRoot(arguments)
      try command.run()
      return .done
    } catch is GateClosed {
      return .gateClosed
    } catch let failure as CommandFailure {
      StandardError.write(rendered(failure.problems, asJSON: failure.asJSON))
      return .failed
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
      guard word != "help" else { return }
      throw CommandFailure(
        problems: [unknownCommand(word, of: path, known: commands.map { $0._commandName })],
        asJSON: wantsJSON(arguments))
    }
  }

  private static func unknownCommand(
    _ word: String, of path: String, known: [String]
  ) -> InputProblem {
    let others =
      path == "tightline" ? "see tightline --help" : "write one of \(Spelling.quotedList(known))"
    return InputProblem(
      code: "unknown-command", message: "'\(word)' is no command of \(path)",
      hint: Spelling.nearest(known, to: word).map { "did you mean '\($0)'?" } ?? others)
  }

  /// Help and version go to standard output, usage errors to standard error.
  private static func finish(with error: any Error, _ arguments: [String]) -> ExitStatus {
    let text = fullMessage(for: error)
    if exitCode(for: error).isSuccess {
      do {
        try StandardOutput.write(text + "\n")
        return .done
      } catch {
        return .failed
      }
    }
    if wantsJSON(arguments) {
      let problem = InputProblem(
        code: "usage", message: message(for: error), hint: "see tightline --help")
      StandardError.write(ProblemJSON.render([problem]))
    } else {
      StandardError.write(
        text.hasPrefix("Error: ") ? "error: " + text.dropFirst(7) + "\n" : text + "\n")
    }
    return .failed
  }

  private static func rendered(_ problems: [InputProblem], asJSON: Bool) -> String {
    asJSON
      ? ProblemJSON.render(problems)
      : ProblemText.render(problems, usesColor: TerminalProbe.usesColor(.auto, descriptor: 2))
  }

  /// Whether the arguments ask for JSON, even if they could not be parsed.
  private static func wantsJSON(_ arguments: [String]) -> Bool {
    arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }
}
