import ArgumentParser
import CurveAnalysis
import CurveIngestion
import CurveModel

struct Gate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate",
    abstract: "Turn a stored diagnosis into an exit status for CI.",
    usage: "tightline gate <diagnoses> ... [--fail-on VERDICT,...] [<options>]",
    discussion: """
      Of several diagnoses one that closes the gate is enough; a line says so for each. A folder \
      stands for the diagnoses below it.

      The report and the gate are two steps, so that a bad verdict never deletes the report and \
      never goes silently green the second time.

      EXAMPLES:
        tightline gate diagnosis.json --fail-on diverged,not-learning
        tightline gate diagnosis.json --fail-on overfitting --include-secondary
        tightline gate runs/*/diagnosis.json
        tightline gate runs/
      """)

  @Argument(
    help: "Diagnoses written by 'tightline diagnose -o diagnosis.json', or folders of them.",
    completion: .file(extensions: ["json"]))
  var diagnoses: [String]

  @Option(
    help: """
      Verdicts that close the gate, separated by commas (default: what tightline.toml says, else \
      \(VerdictList.standard.text)).
      """)
  var failOn: VerdictList?

  @Flag(help: "Look at the secondary verdicts as well.")
  var includeSecondary = false

  @Flag(help: "Look at the verdict at the last point as well, not only at the best checkpoint.")
  var includeLast = false

  @OptionGroup var configuration: ConfigurationArguments

  func run() throws {
    let settings = Settings(
      try configuration.read(for: diagnoses), Flags(failOn: failOn))
    guard !configuration.showConfig else {
      return try StandardOutput.write(ShownSettings(settings).document)
    }
    let closing = settings.failOn.value ?? .standard
    var problems = GatheredProblems()
    var stored: [StoredDiagnosis] = []
    let paths = try DiagnosisPaths.ordered(diagnoses)
    for path in paths {
      if let diagnosis = problems.value(of: try StoredDiagnosis.read(path)) {
        stored.append(diagnosis)
      }
    }
    try problems.check()
    let outcomes = Self.named(stored, by: paths).map { outcome($0, closing) }
    try StandardOutput.write(outcomes.map(\.text).joined())
    guard outcomes.allSatisfy(\.isOpen) else { throw GateClosed() }
  }

  /// Runs of one name are called as their paths tell them apart.
  private static func named(_ stored: [StoredDiagnosis], by paths: [String]) -> [StoredDiagnosis] {
    let counts = Dictionary(grouping: stored, by: \.run).mapValues(\.count)
    let names = RunName.apart(paths)
    return zip(stored, names).map { diagnosis, name in
      var named = diagnosis
      if counts[diagnosis.run, default: 0] > 1 { named.run = name }
      return named
    }
  }

  /// Whether a diagnosis leaves the gate open, and the line that says so.
  private func outcome(
    _ stored: StoredDiagnosis, _ closing: VerdictList
  ) -> (isOpen: Bool, text: String) {
    let verdicts =
      [stored.primary] + (includeSecondary ? stored.secondary : [])
      + (includeLast ? [stored.atLast] : [])
    guard let hit = verdicts.first(where: closing.verdicts.contains) else {
      let others = besides(stored)
      let none = others.isEmpty ? ", which is not" : "\(others): none of these is"
      return (
        true,
        "gate open: '\(stored.run)' is \(stored.primary.phrase)\(none) among \(closing.text)\n"
      )
    }
    return (false, "gate closed: '\(stored.run)' \(statement(hit, stored))\n")
  }

  /// What else was looked at, where the gate stays open.
  private func besides(_ stored: StoredDiagnosis) -> String {
    let secondary = includeSecondary ? stored.secondary.map { ", secondary \($0.phrase)" } : []
    let last = includeLast ? [", \(stored.atLast.phrase) at its last point"] : []
    return (secondary + last).joined()
  }

  /// Which verdict closed the gate, and that the summary is about the primary one.
  private func statement(_ hit: Verdict, _ stored: StoredDiagnosis) -> String {
    if hit == stored.primary { return "is \(hit.phrase): \(stored.summary)" }
    let named =
      includeSecondary && stored.secondary.contains(hit)
      ? "has the secondary verdict \(hit.rawValue)" : "is \(hit.phrase) at its last point"
    return "\(named), beside the primary one: \(stored.summary)"
  }
}
