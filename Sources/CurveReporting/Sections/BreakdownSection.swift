import CurveAnalysis
import CurveModel

/// The levels and where the excess over the tightest baseline comes from.
enum BreakdownSection {
  static func render(_ diagnosis: Diagnosis) -> String? {
    let text = MetricText(diagnosis)
    var table = MarkdownTable([
      ("", .left), ("Value", .right), ("Uncertainty", .right), ("What it is", .left),
    ])
    addLevels(of: diagnosis, to: &table, text: text)
    addComponents(of: diagnosis, to: &table, text: text)
    guard !table.isEmpty else { return nil }
    let parts = [
      "## Breakdown", table.markdown, note(on: diagnosis), shares(of: diagnosis),
      requirement(of: diagnosis, text: text),
    ]
    return parts.compactMap { $0 }.joined(separator: "\n\n")
  }

  private static func addLevels(
    of diagnosis: Diagnosis, to table: inout MarkdownTable, text: MetricText
  ) {
    for (name, level) in [
      ("Train", diagnosis.levels.train), ("Validation", diagnosis.levels.validation),
    ] {
      guard let level else { continue }
      let error = text.standardError(level.standardError, of: level.value)
      let elsewhere = level.x == diagnosis.judgedAt.x ? "" : "at \(diagnosis.place(level.x))"
      table.add([name, text.level(level), error, elsewhere])
    }
    if let reached = diagnosis.levels.reachedTrain {
      let error = text.standardError(reached.standardError, of: reached.value)
      table.add([
        "Train, reached later", text.level(reached), error,
        "at \(diagnosis.place(reached.x)): the model can fit",
      ])
    }
    if let tightest = diagnosis.tightestBaseline {
      table.add([
        "Tightest baseline", text.stated(tightest.value, standardError: tightest.standardError),
        uncertainty(of: tightest, text: text),
        BaselinesSection.label(tightest.baseline),
      ])
    }
    if let trivial = diagnosis.trivialLevel {
      table.add(["Floor", text.stated(trivial.value), "", MarkdownText.code(trivial.name)])
    }
  }

  private static func addComponents(
    of diagnosis: Diagnosis, to table: inout MarkdownTable, text: MetricText
  ) {
    let isTarget = diagnosis.tightestBaseline?.baseline.kind == .requirement
    let baseline = isTarget ? "target" : "tightest baseline"
    let rows: [(String, Component?, String, String)] = [
      ("Avoidable bias", diagnosis.components.avoidableBias, "train", baseline),
      ("Generalization gap", diagnosis.components.generalizationGap, "validation", "train"),
      ("Excess", diagnosis.components.excess, "validation", baseline),
    ]
    for (name, component, worse, better) in rows {
      guard let component else { continue }
      let isLower = diagnosis.run.metric.direction == .lower
      let formula = isLower ? "\(worse) − \(better)" : "\(better) − \(worse)"
      table.add(["**\(name)**", text.component(component), text.interval(component), formula])
    }
    if let tolerance = diagnosis.tolerance.value {
      table.add([
        "Tolerance", text.small(tolerance), "", MarkdownText.prose(diagnosis.tolerance.reason),
      ])
    }
  }

  /// The uncertainty of a baseline: its standard error, or that none was stated.
  static func uncertainty(of judgement: BaselineJudgement, text: MetricText) -> String {
    guard let error = judgement.standardError, error > 0 else { return "not stated" }
    return text.standardError(error, of: judgement.value)
  }

  private static func note(on diagnosis: Diagnosis) -> String? {
    let unknown =
      diagnosis.tolerance.value == nil
      ? " Tolerance: " + MarkdownText.prose(diagnosis.tolerance.reason.endingSentence) : ""
    let parts = diagnosis.components
    let hasInterval = [parts.avoidableBias, parts.generalizationGap, parts.excess]
      .contains { component in component.map { $0.low < $0.high } ?? false }
    let intervals = hasInterval ? ", a range is a 95 % interval" : ""
    return "± is one standard error\(intervals).\(unknown)"
  }

  private static func shares(of diagnosis: Diagnosis) -> String? {
    guard let shares = diagnosis.shares else { return nil }
    return "Of the excess, \(DecimalText.percent(shares.bias)) is avoidable bias and "
      + "\(DecimalText.percent(shares.gap)) generalization gap."
  }

  private static func requirement(of diagnosis: Diagnosis, text: MetricText) -> String? {
    guard let requirement = diagnosis.requirement else { return nil }
    let name = MarkdownText.code(requirement.name)
    let status =
      switch requirement.status {
      case .met: "met"
      case .missed: "missed"
      case .undecided: "cannot be decided yet"
      }
    return "**Requirement** \(name) at \(text.stated(requirement.value)): **\(status)**. "
      + "Held against it as a target, the verdict is \(requirement.verdictAgainstIt.title)."
  }
}
