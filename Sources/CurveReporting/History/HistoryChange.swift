import CurveAnalysis
import CurveModel

/// What was done between two diagnoses that follow each other, and what came of it.
struct HistoryChange {
  /// A step that was tried since, and where the diagnosis before had it.
  struct Followed {
    var step: HistoryRecord.Step
    /// Place among the steps that were recommended, from 1; nil when it was not among them.
    var rank: Int?
    /// What became of the component that the step addresses; nil where it has none.
    var component: Change?
  }

  let followed: [Followed]
  /// Validation, or training where a side has no validation.
  let level: Change?
  let settings: [SettingChange]
  /// Rules of judging that are no longer the same, as "name", from and to.
  let rules: [(name: String, from: String, to: String)]

  private let before: DiagnosisHistory.Entry
  private let now: DiagnosisHistory.Entry

  init(from before: DiagnosisHistory.Entry, to now: DiagnosisHistory.Entry) {
    self.before = before
    self.now = now
    let (old, new) = (before.model, now.model)
    let direction = new.metric.direction
    level =
      Change("validation", from: .init(old.validation), to: new.validation, direction: direction)
      ?? Change("training", from: .init(old.train), to: new.train, direction: direction)
    let known = Set(before.record.tried.map(\.id))
    followed = now.record.tried.filter { !known.contains($0.id) }.map { step in
      Followed(
        step: step,
        rank: before.record.advised.firstIndex { $0.id == step.id }.map { $0 + 1 },
        component: Self.component(step.addresses, old.components, new.components))
    }
    settings = SettingChange.between(before.record.parameters, now.record.parameters)
    rules = Self.rules(before, now)
  }

  private static func component(
    _ addresses: NextStep.Addresses?, _ before: Components, _ now: Components
  ) -> Change? {
    switch addresses {
    case .avoidableBias:
      Change("avoidable bias", from: .init(before.avoidableBias), to: now.avoidableBias)
    case .generalizationGap, .distributionShift:
      Change(
        "generalization gap", from: .init(before.generalizationGap), to: now.generalizationGap)
    default: nil
    }
  }

  private static func rules(
    _ before: DiagnosisHistory.Entry, _ now: DiagnosisHistory.Entry
  ) -> [(name: String, from: String, to: String)] {
    func words(_ level: NamedLevel?) -> String {
      level.map { level in
        "\(PlainText.line(level.name)) (\(DecimalText.significant(level.value, digits: 4)))"
      } ?? "none"
    }
    var rules: [(String, String, String)] = []
    let baselines = (before.model.tightestBaseline, now.model.tightestBaseline)
    if baselines.0?.value != baselines.1?.value {
      rules.append(("tightest baseline", words(baselines.0), words(baselines.1)))
    }
    if before.record.policy != now.record.policy {
      rules.append(("policy", before.record.policy, now.record.policy))
    }
    return rules
  }

  /// Everything worth saying, what was tried first.
  var sentences: [String] {
    var sentences = followed.map { followed in
      let place = followed.rank.map { "number \($0) of the steps of" } ?? "not among the steps of"
      let effect = followed.component.map { ": the \(phrase($0))" }
      let step = PlainText.line(followed.step.id)
      let note = followed.step.note.map { " (\(PlainText.line($0, limit: 200)))" } ?? ""
      return "'\(step)' was tried\(note), \(place) \(PlainText.line(before.label))\(effect ?? "")"
    }
    if followed.isEmpty { sentences.append("no new step is known to have been tried") }
    sentences += [settings.sentence].compactMap(\.self)
    if let level { sentences.append(phrase(level)) }
    sentences += rules.map { rule in
      let moves = rule.name == "policy" ? "" : ", which moves bias and excess by itself"
      return "the \(rule.name) changed from \(rule.from) to \(rule.to)\(moves)"
    }
    return sentences.map { $0.startingSentence + "." }
  }

  private func phrase(_ change: Change) -> String {
    change.worsening == 0
      ? "\(change.name) did not change"
      : "\(change.name) got \(change.judged(in: now.model.metric))"
  }
}

extension PreviousDiagnosis.StoredLevel {
  init?(_ level: Level?) {
    guard let level else { return nil }
    self.init(value: level.value, standardError: level.standardError)
  }
}

extension PreviousDiagnosis.StoredComponent {
  init?(_ component: Component?) {
    guard let component else { return nil }
    self.init(value: component.value, low: component.low, high: component.high)
  }
}
