import CurveAnalysis
import CurveModel

/// The levels and where the excess over the tightest baseline comes from.
enum BreakdownSection: ReportSection {
  static let heading = "Breakdown"
  /// Number of characters of a curve drawn in a table.
  private static let sparkline = 16
  /// A recorded value this share of the standard error away from its level is the same to a reader.
  private static let nearEnough = 0.1

  static func blocks(_ report: Report) -> [Block] {
    let diagnosis = report.diagnosis
    let text = MetricText(diagnosis)
    var table = ReportTable([
      ("", .left), ("Value", .right), ("Uncertainty", .right), ("What it is", .left),
    ])
    addLevels(of: diagnosis, to: &table, text: text)
    addComponents(of: diagnosis, to: &table, text: text)
    guard !table.isEmpty else { return [] }
    let sentences = [
      note(on: diagnosis), shares(of: diagnosis), requirement(of: diagnosis, text: text),
    ]
    return [.table(table)] + sentences.compactMap { $0.map { .paragraph($0) } }
  }

  private static func addLevels(
    of diagnosis: Diagnosis, to table: inout ReportTable, text: MetricText
  ) {
    let curves = [diagnosis.curves.smoothedTrain, diagnosis.curves.smoothedValidation]
    let drawings = Sparkline.render(
      curves.map { $0 ?? LearningCurve(x: [], y: []) }, width: sparkline, usesUnicode: true)
    for (name, level, curve, drawing) in [
      ("Train", diagnosis.levels.train, diagnosis.curves.train, drawings[0]),
      ("Validation", diagnosis.levels.validation, diagnosis.curves.validation, drawings[1]),
    ] {
      guard let level else { continue }
      let error = text.standardError(level.standardError, of: level.value)
      let place: Prose =
        diagnosis.isStated
        ? "as stated" : "at \(diagnosis.place(level.x))\(recorded(level, curve, text))"
      table.add([
        Prose(name), Prose(text.level(level)), Prose(error),
        drawing.isEmpty ? place : "\(place) \(drawing: drawing)",
      ])
    }
    if let reached = diagnosis.levels.reachedTrain {
      let error = text.standardError(reached.standardError, of: reached.value)
      table.add([
        "Train, reached later", Prose(text.level(reached)), Prose(error),
        "at \(diagnosis.place(reached.x)): the model can fit",
      ])
    }
    if let tightest = diagnosis.tightestBaseline {
      table.add([
        tightest.baseline.kind == .requirement ? "Target" : "Tightest baseline",
        Prose(text.stated(tightest.value, standardError: tightest.standardError)),
        Prose(uncertainty(of: tightest, text: text)), BaselinesSection.label(tightest.baseline),
      ])
    }
    if let trivial = diagnosis.trivialLevel {
      table.add(["Floor", Prose(text.stated(trivial.value)), "", "\(code: trivial.name)"])
    }
  }

  /// ", recorded 0.71": what the log holds at the place of a smoothed level, where it differs.
  private static func recorded(_ level: Level, _ curve: LearningCurve?, _ text: MetricText)
    -> String
  {
    guard let curve, let index = curve.x.lastIndex(of: level.x), curve.y[index].isFinite else {
      return ""
    }
    let isNear = abs(curve.y[index] - level.value) <= nearEnough * level.standardError
    let value = text.stated(curve.y[index])
    return isNear || value == text.stated(level.value) ? "" : ", recorded \(value)"
  }

  private static func addComponents(
    of diagnosis: Diagnosis, to table: inout ReportTable, text: MetricText
  ) {
    let isTarget = diagnosis.tightestBaseline?.baseline.kind == .requirement
    let baseline = isTarget ? "target" : "tightest baseline"
    let rows: [(Prose, Component?, String, String)] = [
      ("Avoidable bias", diagnosis.components.avoidableBias, "train", baseline),
      ("Generalization gap", diagnosis.components.generalizationGap, "validation", "train"),
      ("Excess", diagnosis.components.excess, "validation", baseline),
    ]
    for (name, component, worse, better) in rows {
      guard let component else { continue }
      let isLower = diagnosis.run.metric.direction == .lower
      let formula = isLower ? "\(worse) − \(better)" : "\(better) − \(worse)"
      table.add([
        "\(strong: name)", Prose(text.component(component)), Prose(text.interval(component)),
        Prose(formula),
      ])
    }
    if let tolerance = diagnosis.tolerance.value {
      table.add([
        "Tolerance", Prose(text.small(tolerance)), "", Prose(diagnosis.tolerance.reason),
      ])
    }
  }

  /// The uncertainty of a baseline: its standard error, or that none was stated.
  static func uncertainty(of judgement: BaselineJudgement, text: MetricText) -> String {
    guard let error = judgement.standardError, error > 0 else { return "not stated" }
    return text.standardError(error, of: judgement.value)
  }

  /// What the column of uncertainties holds, and why there is no tolerance.
  private static func note(on diagnosis: Diagnosis) -> Prose? {
    let parts = diagnosis.components
    let hasInterval = [parts.avoidableBias, parts.generalizationGap, parts.excess]
      .contains { component in component.map { $0.low < $0.high } ?? false }
    let errors = [
      diagnosis.levels.train?.standardError, diagnosis.levels.validation?.standardError,
      diagnosis.tightestBaseline?.standardError,
    ]
    let hasError = errors.contains { $0 ?? 0 > 0 }
    let symbols = [
      hasError ? "± is one standard error" : nil, hasInterval ? "a range is a 95 % interval" : nil,
    ].compactMap { $0 }.joined(separator: ", ").startingSentence
    let unknown =
      diagnosis.tolerance.value == nil ? "Tolerance: " + diagnosis.tolerance.reason : ""
    let sentences = [symbols, unknown].filter { !$0.isEmpty }.map(\.endingSentence)
    return sentences.isEmpty ? nil : Prose(sentences.joined(separator: " "))
  }

  private static func shares(of diagnosis: Diagnosis) -> Prose? {
    guard let shares = diagnosis.shares else { return nil }
    let (bias, gap) = (DecimalText.percent(shares.bias), DecimalText.percent(shares.gap))
    return
      "Of the excess, \(bias) is avoidable bias and \(gap) generalization gap\(deciding(diagnosis, shares.bias))."
  }

  /// Which of the two parts decides by the policy, where its share does.
  private static func deciding(_ diagnosis: Diagnosis, _ bias: Double) -> String {
    let share = diagnosis.verdict.policy.share
    let limit = DecimalText.percent(share)
    return switch diagnosis.verdict.primary {
    case .underfitting where bias > share: ": from a share of \(limit) on, bias is worked on first"
    case .overfitting where bias < share:
      ": with a share of bias below \(limit) the gap is what to work on"
    default: ""
    }
  }

  private static func requirement(of diagnosis: Diagnosis, text: MetricText) -> Prose? {
    guard let requirement = diagnosis.requirement else { return nil }
    let status: Prose =
      switch requirement.status {
      case .met: "met"
      case .missed: "missed"
      case .undecided: "cannot be decided yet"
      }
    let verdict = requirement.verdictAgainstIt
    guard diagnosis.tightestBaseline?.baseline.kind != .requirement else {
      return
        "\(strong: "Requirement") \(code: requirement.name) at \(text.stated(requirement.value)): \(strong: status)."
    }
    let held =
      verdict == diagnosis.verdict.primary
      ? "Held against it instead of a baseline, the run has the same verdict."
      : "Held against it instead of a baseline, the run would be \(verdict.phraseOfTarget)."
    return
      "\(strong: "Requirement") \(code: requirement.name) at \(text.stated(requirement.value)): \(strong: status). \(held)"
  }
}
