import CurveAnalysis
import CurveModel

/// What changed since the previous diagnosis, in numbers and in sentences.
struct PreviousComparison {
  private let report: Report
  private let previous: PreviousDiagnosis
  private let text: MetricText
  /// Levels and components, then and now; empty where another metric was judged.
  let changes: [Change]

  /// Nil when no previous diagnosis was given.
  init?(_ report: Report) {
    guard let previous = report.previous else { return nil }
    self.report = report
    self.previous = previous
    let diagnosis = report.diagnosis
    text = MetricText(diagnosis)
    let metric = diagnosis.run.metric
    guard previous.metric == metric.name, previous.direction == metric.direction else {
      changes = []
      return
    }
    let now = diagnosis.components
    changes = [
      Change(
        "Validation", from: previous.validation, to: diagnosis.levels.validation,
        direction: metric.direction),
      Change(
        "Train", from: previous.train, to: diagnosis.levels.train, direction: metric.direction),
      Change("Avoidable bias", from: previous.bias, to: now.avoidableBias),
      Change("Generalization gap", from: previous.gap, to: now.generalizationGap),
      Change("Excess", from: previous.excess, to: now.excess),
    ].compactMap { $0 }
  }

  /// Everything worth a sentence, the verdict first.
  var sentences: [String] { [verdict, level, metric, baseline, files, step].compactMap { $0 } }

  var verdict: String {
    let now = report.diagnosis.verdict.primary
    return previous.primary == now
      ? "Verdict: \(now.title), as before."
      : "Verdict: \(previous.primary.title) then, \(now.title) now."
  }

  /// The level that counts: validation, else training.
  private var level: String? {
    guard let change = changes.first, ["Validation", "Train"].contains(change.name)
    else { return nil }
    guard change.worsening != 0 else {
      return "\(change.name) is at \(number(change.now, of: change)), as before."
    }
    return "\(change.name) went from \(number(change.before, of: change)) to "
      + "\(number(change.now, of: change)): \(judged(change))."
  }

  private var metric: String? {
    guard previous.metric != report.diagnosis.run.metric.name else { return nil }
    return "The previous diagnosis judged \(PlainText.line(previous.metric)), so levels are not "
      + "compared."
  }

  /// What became of the tightest baseline: another one, or one that is no longer of use.
  private var baseline: String? {
    let reached: Set<Verdict> = [.atBaseline, .baselineBeaten]
    let now = report.diagnosis.tightestBaseline.map {
      PreviousDiagnosis.StoredBaseline(name: $0.baseline.name, value: $0.value)
    }
    guard !changes.isEmpty else { return nil }
    if previous.tightestBaseline == now {
      guard let now, reached.contains(previous.primary),
        reached.contains(report.diagnosis.verdict.primary)
      else { return nil }
      return
        "The tightest baseline is still \(PlainText.line(now.name)) (\(text.stated(now.value))), "
        + "which was reached then already: it is stale, and a tighter one would tell more."
    }
    func phrase(_ level: PreviousDiagnosis.StoredBaseline?) -> String {
      level.map { "\(PlainText.line($0.name)) (\(text.stated($0.value)))" } ?? "none"
    }
    return "The tightest baseline changed from \(phrase(previous.tightestBaseline)) to "
      + "\(phrase(now)), which moves bias and excess by itself."
  }

  private var files: String? {
    let digests = Set(report.inspection.files.map(\.sha256)).subtracting([""])
    guard !digests.isEmpty, digests == Set(previous.digests) else { return nil }
    return "The files are the same as then."
  }

  /// Whether the advice was followed, as far as `--tried` says.
  private var step: String? {
    guard let id = previous.firstStep, !id.isEmpty else { return nil }
    let title = StepCatalog.step(named: id)?.title
    let name = "The first step then was '\(title ?? PlainText.line(id))'"
    guard let now = report.diagnosis.nextSteps.first(where: { $0.id == id }) else {
      return "\(name), which is no longer called for."
    }
    guard now.wasTried else {
      return "\(name), which is still called for (--tried \(PlainText.line(id)) if it was done)."
    }
    let note = report.reproduction.tried.note(on: id).map { " (\(PlainText.line($0, limit: 200)))" }
    let done = "\(name), which was tried\(note ?? "")"
    guard let change = changes.first else { return "\(done)." }
    let subject = change.name.lowercased()
    let effect =
      !change.isClear
      ? "\(subject) did not change by more than its uncertainty"
      : "\(subject) got \(change.worsening < 0 ? "better" : "worse") since"
    return "\(done): \(effect)."
  }

  /// "1.2 points better", with what its uncertainty says of it.
  func judged(_ change: Change) -> String {
    change.judged(in: report.diagnosis.run.metric)
  }

  /// A level, or a difference of levels, as the table prints it.
  func number(_ value: Double, of change: Change) -> String {
    let metric = report.diagnosis.run.metric
    return ["Validation", "Train"].contains(change.name)
      ? change.text(value) + metric.unitSuffix : metric.differenceText(change.text(value))
  }
}
