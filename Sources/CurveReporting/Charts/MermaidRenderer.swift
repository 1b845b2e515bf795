import CurveModel

/// Draws a chart as a Mermaid `xychart-beta` block, for places that cannot see a file.
///
/// Accepted by Mermaid 10.6 and later: plain decimals only, no gaps, one length for all series, and
/// at most 1,900 characters, since GitLab draws only blocks that stay within 2,000.
enum MermaidRenderer {
  /// Longest block, fences included.
  static let limit = 1900

  /// Colours in the middle between light and dark, since the host chooses the background.
  private static func color(_ role: LineChart.Role) -> (code: String, name: String) {
    switch role {
    case .train: ("#0969da", "blue")
    case .validation: ("#bc4c00", "orange")
    case .tightest: ("#1f883d", "green")
    case .baseline: ("#9a6700", "brown")
    case .floor: ("#818b98", "grey")
    case .requirement: ("#8250df", "purple")
    }
  }

  /// The block with a line that names the colours; nil when it cannot be made short enough.
  static func render(_ chart: LineChart) -> String? {
    for (points, lines) in [(40, 5), (30, 5), (20, 5), (20, 3), (10, 3)] {
      let series = self.series(of: chart, points: points).prefix(lines)
      let block = self.block(chart, series: Array(series))
      if block.count <= limit { return block + "\n\n" + legend(Array(series), of: chart) }
    }
    return nil
  }

  private struct Line {
    var role: LineChart.Role
    /// Short, for the block; the line below it has the whole name.
    var name: String
    var legend: String
    var values: [Double]
  }

  private static func series(of chart: LineChart, points: Int) -> [Line] {
    let curves = chart.curves.map { curve in
      Line(
        role: curve.role, name: curve.label, legend: curve.label,
        values: Resampling.uniform(
          curve.lineToEnd, count: points, from: span(of: chart).first, to: span(of: chart).last))
    }
    let levels = chart.references.filter { chart.yScale.contains($0.value) }.map { reference in
      Line(
        role: reference.role,
        name: "\(PlainText.cut(reference.name, to: 24)): \(reference.valueText)",
        legend: "\(reference.name): \(reference.valueText)",
        values: Array(repeating: reference.value, count: points))
    }
    return (curves + levels).map { line in
      var scaled = line
      scaled.values = line.values.map { axisValue($0, in: chart) }
      return scaled
    }
  }

  /// The places the curves cover; a forecast behind them would look like a flat curve, and so would a start
  /// beyond the axis.
  private static func span(of chart: LineChart) -> (first: Double, last: Double) {
    let places = chart.curves.map(\.lineToEnd.finite.x)
    let starts = chart.curves.compactMap { chart.start == nil ? nil : chart.entry(of: $0) }
    let first = starts.max() ?? places.compactMap(\.first).min() ?? chart.xScale.low
    let last = places.compactMap(\.last).max() ?? chart.xScale.high
    return first < last ? (first, last) : (chart.xScale.low, chart.xScale.high)
  }

  private static func block(_ chart: LineChart, series: [Line]) -> String {
    let low = axisValue(chart.yScale.low, in: chart)
    let high = axisValue(chart.yScale.high, in: chart)
    let unit = chart.yScale.isLogarithmic ? "log10 of " : ""
    let colors = series.map { color($0.role).code }.joined(separator: ",")
    let lines = series.map { line in
      let values = line.values.map { number($0) }.joined(separator: ",")
      return "  line \(quoted(line.name)) [\(values)]"
    }
    return
      ([
        "```mermaid",
        "---",
        "config:",
        "  xyChart:",
        "    showLegend: true",
        "  themeVariables:",
        "    xyChart:",
        "      plotColorPalette: \"\(colors)\"",
        "---",
        "xychart-beta",
        "  x-axis \(quoted(chart.xLabel)) \(number(span(of: chart).first)) --> \(number(span(of: chart).last))",
        "  y-axis \(quoted(unit + chart.yLabel)) \(number(low)) --> \(number(high))",
      ] + lines + ["```"]).joined(separator: "\n")
  }

  private static func legend(_ series: [Line], of chart: LineChart) -> String {
    // Their order tells the lines apart without their colours.
    let ordered = series.enumerated().sorted {
      (-($0.element.values.last ?? 0), $0.offset) < (-($1.element.values.last ?? 0), $1.offset)
    }
    let entries = ordered.map {
      "\(MarkdownText.prose($0.element.legend)) (\(color($0.element.role).name))"
    }
    let hasGaps = chart.curves.contains(where: \.hasGaps)
    let gaps = hasGaps ? "Values that are NaN or infinite are left out." : nil
    let notes = [chart.start?.sentence, gaps].compactMap { $0 }
    let note = notes.isEmpty ? "" : ". " + MarkdownText.prose(notes.joined(separator: " "))
    return "At the right end, from the top: " + entries.joined(separator: " · ") + note
  }

  /// The chart has no logarithmic axis, so the logarithm itself is drawn and named.
  private static func axisValue(_ value: Double, in chart: LineChart) -> Double {
    let kept = min(max(value, chart.yScale.low), chart.yScale.high)
    return chart.yScale.isLogarithmic ? Logarithm.base10(kept) : kept
  }

  /// A plain decimal with up to four significant digits: an exponent would be a syntax error.
  private static func number(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return "0" }
    let text = DecimalText.fixed(value, decimals: 3 - DecimalText.decimalExponent(of: value))
    guard text.contains("."), !text.contains("e") else { return text.prefix { $0 != "e" } + "" }
    let zeros = text.reversed().prefix { $0 == "0" }.count
    return text.dropLast(zeros).hasSuffix(".")
      ? String(text.dropLast(zeros + 1)) : String(text.dropLast(zeros))
  }

  /// Text in quotes, with everything harmless that would end them or start a directive.
  private static func quoted(_ text: String) -> String {
    let escaped = PlainText.line(text, limit: 80).reduce(into: "") { escaped, character in
      switch character {
      case "#": escaped += "#35;"
      case "\"": escaped += "#quot;"
      case "`": escaped += "'"
      case "{": escaped += "("
      case "}": escaped += ")"
      case "<": escaped += "#lt;"
      case ">": escaped += "#gt;"
      default: escaped.append(character)
      }
    }
    return "\"\(escaped)\""
  }
}
