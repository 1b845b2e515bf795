import CurveAnalysis
import CurveModel

extension LineChart {
  /// Training and validation over the diagnoses of a history, with the last tightest baseline; nil for
  /// fewer than two levels.
  init?(_ history: DiagnosisHistory) {
    guard let last = history.entries.last?.model else { return nil }
    let curves = [Role.train, .validation].compactMap { role -> Curve? in
      let levels = history.entries.enumerated().compactMap { index, entry in
        (role == .train ? entry.model.train : entry.model.validation).map {
          (x: Double(index + 1), y: $0.value)
        }
      }
      guard levels.count > 1 else { return nil }
      let curve = LearningCurve(x: levels.map(\.x), y: levels.map(\.y))
      return Curve(role: role, label: role.rawValue, raw: curve, hasGaps: false)
    }
    let references = [last.tightestBaseline].compactMap { $0 }.map { baseline in
      Reference(
        role: .tightest, name: PlainText.line(baseline.name, limit: Self.nameLimit),
        valueText: DecimalText.significant(baseline.value) + last.metric.unitSuffix,
        value: baseline.value)
    }
    guard let xScale = AxisScale.forPlaces(of: curves, kind: .row),
      let yScale = ValueAxis(
        curves: curves, references: references, mark: nil, metric: last.metric, xScale: xScale
      ).scale
    else { return nil }
    let name = PlainText.line(last.metric.name, limit: 40)
    self.init(
      title: "\(name) over \(history.entries.count) diagnoses", description: history.sentence,
      xLabel: "diagnosis", yLabel: name + (last.metric.unit == .percent ? " in %" : ""),
      curves: curves, references: references, brackets: [], mark: nil, xScale: xScale,
      yScale: yScale)
  }
}
