import CurveModel

/// Measured baselines, for the terminal.
package enum MeasurementText {
  package static func render(_ report: MeasurementReport, width: Int) -> String {
    var lines: [String] = []
    for entry in report.entries {
      let baseline = entry.baseline
      lines.append(
        "\(baseline.kind.rawValue) '\(PlainText.line(baseline.name))': "
          + "\(PlainText.line(baseline.metric)) \(level(baseline))")
      let remarks = baseline.remarks + what(baseline)
      for remark in remarks { lines += wrapped(remark, width: width) }
      if let output = report.output, let change = entry.change {
        lines += wrapped("row \(change) in \(output)", width: width)
      }
    }
    for file in report.files {
      for warning in file.warnings {
        lines += wrapped("\(file.path): \(warning.message)", width: width)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// "0.518 ± 0.022, n = 500".
  static func level(_ baseline: MeasuredBaseline) -> String {
    let value = DecimalText.measured(baseline.value, standardError: baseline.standardError)
    let error = baseline.standardError.map { " ± " + DecimalText.significant($0, digits: 2) } ?? ""
    let interval =
      baseline.interval.map { ends in
        " (95 %: \(DecimalText.significant(ends.lowerBound)) to "
          + "\(DecimalText.significant(ends.upperBound)))"
      } ?? ""
    return value + error + interval + ", n = \(baseline.sampleSize)"
  }

  private static func what(_ baseline: MeasuredBaseline) -> [String] {
    let isSaid = MetricName.key(baseline.metric).contains(MetricName.key(baseline.quantity))
    return isSaid ? [] : ["'\(baseline.metric)' was measured as \(baseline.quantity)"]
  }

  private static func wrapped(_ text: String, width: Int) -> [String] {
    TextLayout.wrapped(
      PlainText.line(text, limit: PlainText.sentenceLimit), width: max(width, 40), indentation: "  "
    )
  }
}
