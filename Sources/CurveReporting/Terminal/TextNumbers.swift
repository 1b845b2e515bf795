import CurveAnalysis
import CurveModel

/// The aligned numbers of the terminal summary: levels at the left, their differences at the right of
/// them where both fit, else below.
struct TextNumbers {
  private struct Row {
    var name: String
    var value: String
    var detail = ""
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
    let left = shown(levels + baselines)
    let right = shown(components)
    let key =
      left.contains { $0.detail.hasPrefix(terminal.shown("±")) } ? [terminal.shown(Self.key)] : []
    let (levels, differences) = (columns(left) + key, columns(right))
    let width = (levels + [""]).map(\.columns).max() ?? 0
    let count = max(levels.count, differences.count)
    let beside = (0..<count).map { index in
      let level = index < levels.count ? levels[index] : ""
      let difference = index < differences.count ? differences[index] : ""
      return TextLayout.trimmed("  " + TextLayout.padded(level, to: width) + "   " + difference)
    }
    if !right.isEmpty, beside.allSatisfy({ $0.columns <= terminal.width }) { return beside }
    return stacked(left + right) + key.map { "  " + $0 }
  }

  /// What stands behind the levels; ranges behind their differences say their own.
  private static let key = "(± standard error)"

  /// Names, values and details, each below each other.
  private func columns(_ rows: [Row]) -> [String] {
    let nameWidth = rows.map(\.name.columns).max() ?? 0
    let valueWidth = rows.map(\.value.columns).max() ?? 0
    return rows.map { row in
      let value = String(repeating: " ", count: valueWidth - row.value.columns) + row.value
      let detail = row.detail.isEmpty ? "" : " \(row.detail)"
      return "\(TextLayout.padded(row.name, to: nameWidth))  \(value)\(detail)"
    }
  }

  /// All rows below each other; a detail that does not fit beside its number stands below it.
  private func stacked(_ rows: [Row]) -> [String] {
    let whole = columns(rows)
    let bare = columns(rows.map { Row(name: $0.name, value: $0.value) })
    return zip(zip(whole, bare), rows).flatMap { lines, row -> [String] in
      if lines.0.columns + 2 <= terminal.width { return ["  " + lines.0] }
      return ["  " + lines.1]
        + TextLayout.wrapped(row.detail, width: terminal.width, indentation: "      ")
    }
  }

  private func shown(_ rows: [Row]) -> [Row] {
    rows.map { row in
      Row(
        name: row.name, value: terminal.shown(row.value), detail: terminal.shown(row.detail))
    }
  }

  private var levels: [Row] {
    let levels = [
      ("train", diagnosis.levels.train), ("validation", diagnosis.levels.validation),
    ]
    return levels.compactMap { name, level in
      level.map {
        Row(
          name: name, value: text.level($0),
          detail: text.standardError($0.standardError, of: $0.value))
      }
    }
  }

  private var baselines: [Row] {
    var rows: [Row] = []
    let isTarget = diagnosis.tightestBaseline?.baseline.kind == .requirement
    if isTarget, let requirement = diagnosis.requirement {
      // A target stands in for the baseline: one row says both.
      return [
        Row(
          name: "target", value: text.stated(requirement.value),
          detail: requirement.status.rawValue)
      ]
    }
    if let tightest = diagnosis.tightestBaseline {
      rows.append(
        Row(
          name: "baseline",
          value: text.stated(tightest.value, standardError: tightest.standardError),
          detail: unsaid(tightest.baseline)))
    }
    if let floor = diagnosis.trivialLevel, diagnosis.tightestBaseline == nil {
      rows.append(
        Row(
          name: "floor", value: text.stated(floor.value), detail: PlainText.line(floor.name)))
    }
    if let requirement = diagnosis.requirement {
      rows.append(
        Row(
          name: "requirement", value: text.stated(requirement.value),
          detail: requirement.status.rawValue))
    }
    return rows
  }

  /// The name of the tightest baseline, unless the verdict above or the bands below have it.
  private func unsaid(_ baseline: Baseline) -> String {
    let name = PlainText.line(baseline.name)
    let isKind = name.lowercased() == baseline.kind.rawValue
    let said = isKind ? "the \(baseline.kind.rawValue) baseline" : "'\(name)'"
    let isSaid = diagnosis.verdict.summary.text.contains(said) || VerdictChart(diagnosis) != nil
    return isSaid ? "" : name
  }

  private var components: [Row] {
    let parts: [(String, Component?)] = [
      ("avoidable bias", diagnosis.components.avoidableBias),
      ("generalization gap", diagnosis.components.generalizationGap),
      ("excess", diagnosis.components.excess),
    ]
    // What the ranges are is said once, where there is a line with room for it.
    let tolerance = diagnosis.components.excess == nil ? nil : diagnosis.tolerance.value
    let prefix = tolerance == nil ? "95 %: " : ""
    let rows = parts.compactMap { name, component -> Row? in
      guard let component else { return nil }
      let interval = text.interval(component)
      return Row(
        name: name, value: text.component(component),
        detail: interval.isEmpty ? "" : "(\(prefix)\(interval))")
    }
    guard let tolerance else { return rows }
    let hasRanges = rows.contains { !$0.detail.isEmpty }
    return rows + [
      Row(
        name: "tolerance", value: text.small(tolerance),
        detail: hasRanges ? "(ranges: 95 %)" : "")
    ]
  }
}
