import CurveAnalysis
import CurveModel

/// What is shown side by side, as texts: a name and the values of A and B.
struct ComparisonRows {
  private let comparison: ModelComparison

  init(_ comparison: ModelComparison) { self.comparison = comparison }

  var rows: [(name: String, a: String, b: String)] {
    let rows: [(String, String, String)] = [
      text("run") { PlainText.line($0.name, limit: 40) },
      text("runs") { String($0.runs) },
      text("verdict", verdict),
      level("train", .train),
      level("validation", .validation),
      text("judged at") { "\(Axis(kind: $0.axis).word) \(DecimalText.place($0.judgedAt))" },
      text("trained until", end),
      difference("avoidable bias", \.avoidableBias),
      difference("generalization gap", \.generalizationGap),
      difference("excess", \.excess),
    ]
    return rows.filter { !$0.1.isEmpty || !$0.2.isEmpty }
  }

  private typealias Row = (String, String, String)

  private func text(_ name: String, _ text: (ComparedModel) -> String) -> Row {
    (name, text(comparison.a), text(comparison.b))
  }

  private func end(_ model: ComparedModel) -> String {
    let place = model.trainedUntil.map { "\(Axis(kind: model.axis).word) \(DecimalText.place($0))" }
    let state =
      model.verdict == .diverged
      ? ", then it broke" : model.isStillImproving ? ", still improving" : ""
    return place.map { $0 + state } ?? ""
  }

  private func verdict(_ model: ComparedModel) -> String {
    let leaning = model.leans.map { ", leans to \($0.title)" } ?? ""
    let secondary =
      model.secondary.isEmpty
      ? "" : " (" + model.secondary.map(\.title).joined(separator: ", ") + ")"
    return model.verdict.title + leaning + secondary
  }

  /// The levels that are compared read as in the sentence about them.
  private func level(_ name: String, _ split: Split) -> Row {
    split == comparison.split
      ? text(name, comparison.level)
      : numbers(name, of: { $0.level(on: split).map { .init($0) } }) { $1 + $0.unitSuffix }
  }

  private func difference(_ name: String, _ component: (Components) -> Component?) -> Row {
    numbers(name, of: { component($0.components).map { .init($0) } }) { $0.differenceText($1) }
  }

  /// Both sides with the same decimals.
  private func numbers(
    _ name: String, of number: (ComparedModel) -> ColumnDecimals.Number?,
    written: (Metric, String) -> String
  ) -> Row {
    let decimals = ColumnDecimals([comparison.a, comparison.b].compactMap(number))
    return text(name) { model in
      number(model).map { written(model.metric, decimals.text($0)) } ?? ""
    }
  }
}
