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

  /// Widest sparkline, and the narrowest that still says something.
  private static let sparkline = 8...40

  init(_ diagnosis: Diagnosis, terminal: Terminal) {
    self.diagnosis = diagnosis
    self.terminal = terminal
    text = MetricText(diagnosis)
  }

  var lines: [String] {
    let rows = levels + baselines + components
    let nameWidth = rows.map(\.name.count).max() ?? 0
    let valueWidth = rows.map(\.value.count).max() ?? 0
    let room = max(terminal.width, 40) - nameWidth - valueWidth - 6
    return withSparklines(rows, room: room).map { row in
      let name = TextLayout.padded(row.name, to: nameWidth)
      let value = String(repeating: " ", count: valueWidth - row.value.count) + row.value
      return "  \(name)  \(value)" + detail(of: row, room: room)
    }
  }

  private func detail(of row: Row, room: Int) -> String {
    let text = PlainText.cut(row.detail, to: max(room, 8))
    guard !text.isEmpty else { return "" }
    let style = TerminalStyle(usesColor: terminal.usesColor)
    return "  " + (row.role.map { style.styled(text, $0) } ?? text)
  }

  private func withSparklines(_ rows: [Row], room: Int) -> [Row] {
    guard room >= Self.sparkline.lowerBound else { return rows }
    let curves: [(TerminalStyle.Role, LearningCurve?)] = [
      (.train, diagnosis.curves.smoothedTrain ?? diagnosis.curves.train),
      (.validation, diagnosis.curves.smoothedValidation ?? diagnosis.curves.validation),
    ]
    let lines = Sparkline.render(
      curves.map { $1 ?? LearningCurve(x: [], y: []) },
      width: min(room, Self.sparkline.upperBound), usesUnicode: terminal.usesUnicode)
    return rows.map { row in
      var filled = row
      for ((role, _), line) in zip(curves, lines) where row.role == role { filled.detail = line }
      return filled
    }
  }

  private var levels: [Row] {
    let levels: [(String, Level?, TerminalStyle.Role)] = [
      ("train", diagnosis.levels.train, .train),
      ("validation", diagnosis.levels.validation, .validation),
    ]
    return levels.compactMap { name, level, role in
      guard let level else { return nil }
      let error = text.standardError(level.standardError, of: level.value)
      let value = text.level(level) + (error.isEmpty ? "" : " " + error)
      return Row(name: name, value: value, detail: "", role: role)
    }
  }

  private var baselines: [Row] {
    var rows: [Row] = []
    if let tightest = diagnosis.tightestBaseline {
      let name = PlainText.line(tightest.baseline.name, limit: 32)
      rows.append(
        Row(
          name: "tightest baseline",
          value: text.stated(tightest.value, standardError: tightest.standardError),
          detail: name))
    }
    if let floor = diagnosis.trivialLevel, diagnosis.tightestBaseline == nil {
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
