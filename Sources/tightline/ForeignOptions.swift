import ArgumentParser
import CurveModel

/// Options of `diagnose` in the hints of a command that lacks them.
///
/// What is wrong with a log is said by its reader, which does not know for whom it reads.
struct ForeignOptions {
  private let names: Set<String>

  init(to command: any ParsableCommand.Type) {
    names = Set(CommandOptions.names(of: Diagnose.self))
      .subtracting(CommandOptions.names(of: command))
  }

  /// The same problem; a hint that names such options says whose they are, and what will do here.
  func told(_ problem: InputProblem) -> InputProblem {
    // A command in a hint has options of its own.
    guard let hint = problem.hint, !hint.contains("tightline "), !hint.contains("diagnose") else {
      return problem
    }
    let foreign = Self.options(in: hint).filter(names.contains)
    guard !foreign.isEmpty else { return problem }
    let listed = Spelling.list(foreign.map { "--" + $0 })
    var told = problem
    told.hint =
      "\(hint): \(listed) \(foreign.count == 1 ? "is an option" : "are options") of 'tightline diagnose', so "
      + "give a log here that needs none"
    return told
  }

  private static func options(in hint: String) -> [String] {
    hint.split { !($0.isLetter || $0 == "-") }.filter { $0.hasPrefix("--") }
      .map { String($0.dropFirst(2)) }
  }
}
