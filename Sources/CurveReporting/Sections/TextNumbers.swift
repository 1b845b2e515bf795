import CurveAnalysis
import CurveModel

/// The aligned numbers of the terminal summary, with a sparkline for each curve.
struct TextNumbers {
  private struct Row {
    var name: String
    var value: String
    var detail: String
    var role: TerminalStyle.Role?
  }

  private let diagnosis: Diagnosis
  private let terminal: Terminal
  private let text: MetricText

  /// Columns left for names and numbers before a sparkline starts.
  private static let margin = 46

  init(_ diagnosis: Diagnosis, terminal: Terminal) {
    self.diagnosis = diagnosis
    self.terminal = terminal
    text = MetricText(diagnosis)
  }

  var lines: [String] {
    let rows = levels + baselines + components
    let nameWidth = rows.map(\.name.count).max() ?? 0
    let valueWidth = rows.map(\.value.count).max() ?? 0
    let style = TerminalStyle(usesColor: terminal.usesColor)
    return rows.map { row in
      let name = TextLayout.padded(row.name, to: nameWidth)
      let value = String(repeating: " ", count: valueWidth - row.value.count) + row.value
      let detail = row.role.map { style.styled(row.detail, $0) } ?? row.detail
      return "  \(name)  \(value)" + (row.detail.isEmpty ? "" : "  \(detail)")
    }
  }

  private var levels: [Row] {
    let curves = [
      diagnosis.curves.smoothedTrain ?? diagnosis.curves.train,
      diagnosis.curves.smoothedValidation ?? diagnosis.curves.validation,
    ].map { $0 ?? LearningCurve(x: [], y: []) }
    let width = min(max(terminal.width - Self.margin, 8), 40)
    let lines = Sparkline.render(curves, width: width, usesUnicode: terminal.usesUnicode)
    let levels: [(String, Level?, TerminalStyle.Role)] = [
      ("train", diagnosis.levels.train, .train),
      ("validation", diagnosis.levels.validation, .validation),
    ]
    return zip(levels, lines).compactMap { entry, line in
      guard let level = entry.1 else { return nil }
      let error = text.standardError(level.standardError, of: level.value)
      let value = text.level(level) + (error.isEmpty ? "" : " " + error)
      return Row(name: entry.0, value: value, detail: line, role: entry.2)
    }
  }

  private var baselines: [Row] {
    var rows: [Row] = []
    if let tightest = diagnosis.tightestBaseline {
      let name = PlainText.line(tightest.baseline.name, limit: 32)
      rows.append(
        Row(name: "tightest baseline", value: text.stated(tightest.value), detail: name))
    }
    if let floor = diagnosis.trivialLevel {
      let name = PlainText.line(floor.name, limit: 32)
      rows.append(Row(name: "floor", value: text.stated(floor.value), detail: name))
    }
    if let requirement = diagnosis.requirement {
      rows.append(
        Row(
          name: "requirement", value: text.stated(requirement.value),
          detail: requirement.status.rawValue))
    }
    return rows
  }

  private var components: [Row] {
    let parts: [(String, Component?)] = [
      ("avoidable bias", diagnosis.components.avoidableBias),
      ("generalization gap", diagnosis.components.generalizationGap),
      ("excess", diagnosis.components.excess),
    ]
    return parts.compactMap { name, component in
      guard let component else { return nil }
      let interval = text.interval(component)
      var detail = interval.isEmpty ? "" : "95 %: \(interval)"
      if name == "excess", let tolerance = diagnosis.tolerance.value {
        detail += (detail.isEmpty ? "" : ", ") + "tolerance \(text.small(tolerance))"
      }
      return Row(name: name, value: text.component(component), detail: detail)
    }
  }
}
