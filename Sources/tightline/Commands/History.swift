import ArgumentParser
import CurveModel
import CurveReporting

struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show verdict, levels and components over stored diagnoses, in the order given.",
    usage: "tightline history <diagnoses> ... [<options>]",
    discussion: """
      The files that 'diagnose -o diagnosis.json' wrote are the record; there is no database.

      EXAMPLES:
        tightline history runs/*/diagnosis.json
        tightline history monday.json friday.json --format markdown
      """)

  @Argument(help: "Diagnoses written by 'tightline diagnose -o diagnosis.json', oldest first.")
  var diagnoses: [String]

  @Option(help: "text, markdown or json.")
  var format: SummaryFormat = .text

  func run() throws {
    do {
      let history = try DiagnosisHistory(try entries())
      try StandardOutput.write(history.rendered(as: format, width: TerminalProbe.terminalWidth))
    } catch let error as InvalidInput {
      throw CommandFailure(problems: error.problems, asJSON: format == .json)
    } catch let error as InputProblem {
      throw CommandFailure(problems: [error], asJSON: format == .json)
    }
  }

  private func entries() throws(InvalidInput) -> [DiagnosisHistory.Entry] {
    var entries: [DiagnosisHistory.Entry] = []
    var problems: [InputProblem] = []
    for path in diagnoses {
      do throws(InputProblem) {
        guard let model = try StoredModel.read(path) else {
          throw InputProblem(
            code: "not-a-diagnosis", message: "expected a diagnosis, found something else",
            at: InputLocation(file: path),
            hint: "write one with: tightline diagnose CURVES -o diagnosis.json")
        }
        entries.append(DiagnosisHistory.Entry(path: path, model: model))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw InvalidInput(problems) }
    return entries
  }
}
