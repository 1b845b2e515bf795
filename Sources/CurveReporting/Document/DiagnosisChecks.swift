import CurveAnalysis
import CurveModel

/// The diagnosis as questions with a yes, a no or no answer, for servers that show tests.
struct DiagnosisChecks {
  enum Outcome {
    /// With what should be known all the same, if anything.
    case passed(remark: String?)
    /// The verdict that says no, and the sentence for people.
    case failed(type: String, message: String)
    case skipped(reason: String)
  }

  /// What is asked, in words that read as a fact when the answer is yes.
  var name: String
  var outcome: Outcome
  /// What is read to answer it.
  var place: ReportPlace

  /// The questions in the order in which the decision asks them; a run always has the same ones.
  static func all(of report: Report) -> [DiagnosisChecks] {
    let diagnosis = report.diagnosis
    let verdict = diagnosis.verdict
    let place = ReportPlace(ofCurvesIn: report)
    func check(_ name: String, no: Verdict, isOpen: Bool = false) -> DiagnosisChecks {
      if verdict.primary == no {
        return DiagnosisChecks(
          name: name, outcome: .failed(type: no.rawValue, message: report.message), place: place)
      }
      // As the gate has it, a secondary verdict fails nothing.
      let remark =
        verdict.secondary.contains(no) ? "Secondary verdict: \(no.title). \(report.message)" : nil
      return DiagnosisChecks(
        name: name,
        outcome: isOpen
          ? .skipped(reason: remark ?? report.message) : .passed(remark: remark),
        place: place)
    }
    let isUnjudged = [.undecided, .noBaseline, .diverged, .notLearning].contains(verdict.primary)
    return [
      check("training does not diverge", no: .diverged),
      check("training learns something", no: .notLearning, isOpen: verdict.primary == .diverged),
      check(
        "training is near the tightest baseline", no: .underfitting, isOpen: isUnjudged),
      check(
        "validation follows training", no: .overfitting,
        isOpen: isUnjudged || diagnosis.levels.validation == nil),
    ] + requirement(of: report)
  }

  private static func requirement(of report: Report) -> [DiagnosisChecks] {
    let diagnosis = report.diagnosis
    guard let requirement = diagnosis.requirement else { return [] }
    let text = MetricText(diagnosis)
    let level = diagnosis.levels.validation.map { "validation \(text.level($0))" }
    let facts = "required \(text.stated(requirement.value))" + (level.map { ", \($0)" } ?? "")
    let outcome: Outcome =
      switch requirement.status {
      case .met: .passed(remark: nil)
      case .missed: .failed(type: "requirement-missed", message: facts)
      case .undecided: .skipped(reason: facts + ": cannot be decided yet")
      }
    let row = diagnosis.baselines.first { judgement in
      !judgement.baseline.kind.isDemonstrated && judgement.baseline.name == requirement.name
    }
    let place =
      row?.baseline.location.map { ReportPlace($0) } ?? ReportPlace(ofCurvesIn: report)
    return [DiagnosisChecks(name: "the requirement is met", outcome: outcome, place: place)]
  }
}
