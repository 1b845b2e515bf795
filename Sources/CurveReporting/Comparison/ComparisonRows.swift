import CurveAnalysis
import CurveModel

/// What is shown side by side, as texts: a name and the values of A and B.
struct ComparisonRows {
  private let comparison: ModelComparison

  init(_ comparison: ModelComparison) { self.comparison = comparison }

  var rows: [(name: String, a: String, b: String)] {
    let rows: [(String, (ComparedModel) -> String)] = [
      ("run", { PlainText.line($0.name, limit: 40) }),
      ("runs", { String($0.runs) }),
      ("verdict", verdict),
      ("train", { level($0.train, of: $0) }),
      ("validation", { level($0.validation, of: $0) }),
      ("judged at", { "\(Axis(kind: $0.axis).word) \(DecimalText.place($0.judgedAt))" }),
      ("avoidable bias", { component($0.components.avoidableBias, of: $0) }),
      ("generalization gap", { component($0.components.generalizationGap, of: $0) }),
      ("excess", { component($0.components.excess, of: $0) }),
    ]
    return rows.map { name, text in (name, text(comparison.a), text(comparison.b)) }
      .filter { !$0.1.isEmpty || !$0.2.isEmpty }
  }

  private func verdict(_ model: ComparedModel) -> String {
    let leaning = model.leans.map { ", leans to \($0.title)" } ?? ""
    let secondary =
      model.secondary.isEmpty
      ? "" : " (" + model.secondary.map(\.title).joined(separator: ", ") + ")"
    return model.verdict.title + leaning + secondary
  }

  private func level(_ level: Level?, of model: ComparedModel) -> String {
    guard let level else { return "" }
    return DecimalText.measured(level.value, standardError: level.standardError)
      + model.metric.unitSuffix
  }

  private func component(_ component: Component?, of model: ComparedModel) -> String {
    guard let component else { return "" }
    let error = (component.high - component.low) / 4
    return model.metric.differenceText(
      DecimalText.measured(component.value, standardError: error > 0 ? error : nil))
  }
}
