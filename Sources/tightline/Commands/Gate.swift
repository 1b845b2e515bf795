import ArgumentParser
import CurveAnalysis
import CurveModel

struct Gate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Turn a stored diagnosis into an exit status for CI.",
    usage: "tightline gate <diagnosis> --fail-on VERDICT,... [<options>]",
    discussion: """
      The report and the gate are two steps, so that a bad verdict never deletes the report and \
      never goes silently green the second time.

      EXAMPLES:
        tightline gate diagnosis.json --fail-on diverged,not-learning
        tightline gate diagnosis.json --fail-on overfitting --include-secondary
      """)

  @Argument(help: "A diagnosis written by 'tightline diagnose -o diagnosis.json'.")
  var diagnosis: String

  @Option(help: "Verdicts that close the gate, separated by commas.")
  var failOn: VerdictList

  @Flag(help: "Look at the secondary verdicts as well.")
  var includeSecondary = false

  @Flag(help: "Look at the verdict at the last point as well, not only at the best checkpoint.")
  var includeLast = false

  func run() throws {
    let stored: StoredDiagnosis
    do throws(InputProblem) {
      stored = try StoredDiagnosis.read(diagnosis)
    } catch {
      throw CommandFailure(problems: [error], asJSON: false)
    }
    let verdicts =
      [stored.primary] + (includeSecondary ? stored.secondary : [])
      + (includeLast ? [stored.atLast] : [])
    guard let hit = verdicts.first(where: failOn.verdicts.contains) else {
      try StandardOutput.write(
        "gate open: '\(stored.run)' is \(stored.primary.phrase), which --fail-on does not name\n")
      return
    }
    try StandardOutput.write("gate closed: '\(stored.run)' is \(hit.phrase): \(stored.summary)\n")
    throw GateClosed()
  }
}

/// Verdicts separated by commas.
struct VerdictList: ExpressibleByArgument {
  let verdicts: Set<Verdict>

  static var allValueStrings: [String] { Verdict.allCases.map(\.rawValue) }

  init?(argument: String) {
    let found = argument.split(separator: ",").map { name in
      Verdict(rawValue: String(name.trimmingPrefix(while: \.isWhitespace)))
    }
    guard !found.isEmpty, found.allSatisfy({ $0 != nil }) else { return nil }
    verdicts = Set(found.compactMap { $0 })
  }
}
