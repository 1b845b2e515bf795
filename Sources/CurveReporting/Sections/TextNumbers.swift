import CurveAnalysis
import CurveModel

/// The aligned numbers of the terminal summary.
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

  init(_ diagnosis: Diagnosis, terminal: Terminal) {
    self.diagnosis = diagnosis
    self.terminal = terminal
    text = MetricText(diagnosis)
  }

  var lines: [String] {
    let rows = (levels + baselines + components).map { row in
      var shown = row
      shown.value = terminal.shown(row.value)
      shown.detail = terminal.shown(row.detail)
      return shown
    }
    let nameWidth = rows.map(\.name.columns).max() ?? 0
    let valueWidth = rows.map(\.value.columns).max() ?? 0
    let room = terminal.width - nameWidth - valueWidth - 6
    return rows.map { row in
      let name = TextLayout.padded(row.name, to: nameWidth)
      let value = String(repeating: " ", count: valueWidth - row.value.columns) + row.value
      return "  \(name)  \(value)" + detail(of: row, room: room)
    }
  }

  private func detail(of row: Row, room: Int) -> String {
    let text = row.detail.cut(toColumns: max(room, 0))
    guard !text.isEmpty else { return "" }
    let style = TerminalStyle(usesColor: terminal.usesColor)
    return "  " + (row.role.map { style.styled(text, $0) } ?? text)
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
      let name = PlainText.line(tightest.baseline.name)
      rows.append(
        Row(
          name: "tightest baseline",
          value: text.stated(tightest.value, standardError: tightest.standardError),
          detail: name))
    }
    if let floor = diagnosis.trivialLevel, diagnosis.tightestBaseline == nil {
      let name = PlainText.line(floor.name)
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
