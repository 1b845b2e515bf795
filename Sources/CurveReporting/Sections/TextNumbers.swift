import CurveAnalysis
import CurveModel

/// The aligned numbers of the terminal summary.
struct TextNumbers {
  private struct Row {
    var name: String
    var value: String
    var detail: String
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
    return rows.flatMap { row -> [String] in
      let name = TextLayout.padded(row.name, to: nameWidth)
      let value = String(repeating: " ", count: valueWidth - row.value.columns) + row.value
      let line = "  \(name)  \(value)"
      guard !row.detail.isEmpty else { return [line] }
      if row.detail.columns <= room { return ["\(line)  \(row.detail)"] }
      // A detail that does not fit beside its number stands below it.
      return [line]
        + TextLayout.wrapped(row.detail, width: terminal.width, indentation: "      ")
    }
  }

  private var levels: [Row] {
    let levels = [
      ("train", diagnosis.levels.train), ("validation", diagnosis.levels.validation),
    ]
    return levels.compactMap { name, level in
      guard let level else { return nil }
      let error = text.standardError(level.standardError, of: level.value)
      let value = text.level(level) + (error.isEmpty ? "" : " " + error)
      return Row(name: name, value: value, detail: "")
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
