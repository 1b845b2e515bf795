import ArgumentParser
import CurveIngestion
import CurveModel
import CurveReporting

struct History: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show how verdicts and levels went over stored diagnoses, and what was tried.",
    usage: "tightline history <diagnoses> ... [<options>]",
    discussion: """
      The files that 'diagnose -o diagnosis.json' wrote are the record; there is no database. They stand \
      in the order given; files in the order of their letters, as a pattern leaves them, by the size of \
      their numbers (epoch_8 before epoch_30). A folder stands for the diagnoses below it.

      EXAMPLES:
        tightline history runs/*/diagnosis.json
        tightline history runs/
        tightline history monday.json friday.json --format markdown
      """)

  @Argument(
    help:
      "Diagnoses written by 'tightline diagnose -o diagnosis.json', oldest first, or folders of them.",
    completion: .file(extensions: ["json"]))
  var diagnoses: [String]

  @OptionGroup var answer: SummaryOutput

  var failsInJSON: Bool { answer.format == .json }

  func run() throws {
    let history = try DiagnosisHistory(
      try entries(), reproduction: Reproduction(of: Settings(nil)))
    try answer.write(apartFrom: history.entries.map(\.path)) { format, terminal in
      history.rendered(
        as: format, width: terminal == nil ? nil : TerminalProbe.terminalWidth,
        usesUnicode: terminal?.usesUnicode ?? true)
    }
  }

  private func entries() throws(InvalidInput) -> [DiagnosisHistory.Entry] {
    var problems = GatheredProblems()
    var entries: [DiagnosisHistory.Entry] = []
    for path in try DiagnosisPaths.ordered(diagnoses) {
      if let entry = problems.value(of: try Self.entry(path)) { entries.append(entry) }
    }
    try problems.check()
    return entries
  }

  private static func entry(_ path: String) throws(InputProblem) -> DiagnosisHistory.Entry {
    let record = try StoredRecord.read(path)
    guard let model = try StoredModel.read(path) else {
      throw StoredDiagnosis.somethingElse(path, try StoredDiagnosis.bytes(of: path))
    }
    return DiagnosisHistory.Entry(
      path: path, model: model, record: record,
      sha256: try Digest.hexadecimal(of: FileSource.open(path)))
  }
}
