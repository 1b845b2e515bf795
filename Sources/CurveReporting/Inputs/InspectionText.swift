import CurveAnalysis
import CurveModel

/// How the files were understood, for the terminal.
package enum InspectionText {
  /// The inspection as lines of text with a final newline; `judged` is what a diagnosis would judge, or
  /// what it asks first, and `width` that of the terminal, if there is one.
  package static func render(
    _ inspection: Inspection, judged: Result<JudgedColumns, InvalidInput>? = nil, width: Int? = nil
  ) -> String {
    guard !inspection.files.isEmpty else { return "no files were read\n" }
    let files = inspection.files.map { file($0, width: width) }
    let outlook = judged.map { judged in
      TextLayout.wrapped(sentence(judged), width: width ?? .max).map { $0 + "\n" }.joined()
    }
    return (files + [outlook].compactMap { $0 }).joined(separator: "\n")
  }

  /// "diagnose judges 'loss' (lower is better): …".
  private static func sentence(_ judged: Result<JudgedColumns, InvalidInput>) -> String {
    switch judged {
    case .failure(let error):
      let problem = error.problems[0]
      let hint = problem.hint.map { "; \($0)" } ?? ""
      return "diagnose asks first: " + sentence(problem.message + hint)
    case .success(let columns):
      let train = columns.train.map { "training in '\(PlainText.line($0, limit: 32))'" }
      let validation = columns.validation.map {
        "\(columns.split.rawValue) in '\(PlainText.line($0, limit: 32))'"
      }
      let found = [train, validation].compactMap { $0 }.joined(separator: ", ")
      let better = columns.metric.direction == .lower ? "lower" : "higher"
      return
        "diagnose judges '\(PlainText.line(columns.metric.name, limit: 32))' (\(better) is better), "
        + "since \(columns.reason)"
        + (found.isEmpty ? "; no column says training or validation" : ": \(found)")
    }
  }

  private static func file(_ file: FileInspection, width: Int?) -> String {
    func wrapped(_ text: String) -> [String] {
      guard let width, text.columns + 2 > width else { return ["  " + text] }
      // What goes on stands farther in than what begins.
      let lines = TextLayout.wrapped(text, width: width - 2, indentation: "  ")
      return lines.enumerated().map { $0 == 0 ? $1 : "  " + $1 }
    }
    var lines = [PlainText.line(file.path, limit: 200)]
    lines += wrapped("read as \(file.reading)")
    lines += table(file.series, width: width)
    if let rate = file.learningRate { lines += wrapped(PlainText.line(rate.sentence)) }
    lines += file.ignored.flatMap { ignored in
      wrapped("ignored \(PlainText.line(ignored.column)): \(sentence(ignored.reason.description))")
    }
    lines += file.warnings.flatMap { wrapped("warning: \(sentence($0.sentence))") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func table(_ series: [InspectedSeries], width: Int?) -> [String] {
    guard !series.isEmpty else { return [] }
    let runs = Set(series.map(\.run)).count > 1
    let header = (runs ? ["run"] : []) + ["column", "metric", "split", "points", "x", "values"]
    let rows = series.map { inspected in
      (runs ? [PlainText.line(inspected.run, limit: 24)] : []) + inspected.series.cells
    }
    return TextTable(titles: header, rows: rows).lines(width: width)
  }

  private static func sentence(_ text: String) -> String {
    PlainText.line(text, limit: PlainText.sentenceLimit)
  }
}

extension Series {
  /// Column, metric, split, points, range of x, first and last value.
  fileprivate var cells: [String] {
    [
      PlainText.line(column, limit: 32), PlainText.line(metric, limit: 32), split.rawValue,
      curve.pointCount, curve.xRange, curve.valueRange,
    ]
  }
}

extension LearningCurve {
  /// "50", "50 (29 finite)".
  var pointCount: String { isFinite ? "\(count)" : "\(count) (\(finite.count) finite)" }

  /// "1 to 40".
  var xRange: String {
    guard let first = x.first, let last = x.last else { return "" }
    return first == last
      ? DecimalText.place(first) : "\(DecimalText.place(first)) to \(DecimalText.place(last))"
  }

  /// First and last value, and what lies beyond both: "2.31 to 0.412, lowest 0.398".
  var valueRange: String {
    guard let first = y.first, let last = y.last else { return "" }
    let ends = "\(DecimalText.significant(first)) to \(DecimalText.significant(last))"
    guard let low = finite.y.min(), let high = finite.y.max() else { return "none is finite" }
    let lowest = low < min(first, last) ? ", lowest \(DecimalText.significant(low))" : ""
    let highest = high > max(first, last) ? ", highest \(DecimalText.significant(high))" : ""
    return ends + lowest + highest
  }
}

extension LearningRate {
  /// "the learning rate goes from 0.1 to 1e-4, highest 0.2 (column lr)".
  var sentence: String { "the learning rate goes from \(curve.valueRange) (column \(column))" }
}

extension FileInspection {
  /// "keras, comma-separated, x from epoch".
  var reading: String {
    var parts = [PlainText.line(dialect)]
    if let delimiter { parts.append("separated by \(PlainText.line(delimiter))") }
    if !series.isEmpty {
      let column = axis.column.map { " (column \(PlainText.line($0)))" } ?? ""
      parts.append("x is \(axis.kind == .row ? "the row number" : axis.word)\(column)")
    }
    return parts.joined(separator: ", ")
  }
}
