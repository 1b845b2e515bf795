import CurveAnalysis
import CurveModel

/// The terms between the tightest baseline and the test level, for the terminal.
enum TextWaterfall {
  /// A heading, one line a term, and what cannot be separated; empty without a breakdown.
  static func lines(_ diagnosis: Diagnosis, terminal: Terminal) -> [String] {
    guard let breakdown = diagnosis.breakdown else { return [] }
    let text = MetricText(diagnosis)
    let style = TerminalStyle(usesColor: terminal.usesColor)
    let names = breakdown.terms.map { WaterfallSection.name(of: $0) }
    let amounts = breakdown.terms.map(text.term)
    let nameWidth = names.map(\.count).max() ?? 0
    let amountWidth = amounts.map(\.count).max() ?? 0
    let rows = zip(zip(names, amounts), breakdown.terms).flatMap { row, term in
      let pad = String(repeating: " ", count: amountWidth - row.1.count)
      let stop = "-> " + WaterfallSection.stop(term.to, text: text)
      let line = "  \(TextLayout.padded(row.0, to: nameWidth))  \(pad)\(row.1)  \(stop)"
      guard line.columns > terminal.width else { return [line] }
      // Too narrow for three columns: one below the other.
      return TextLayout.wrapped(
        "\(row.0) \(row.1) \(stop)", width: terminal.width, indentation: "  ")
    }
    let notes = TextLayout.wrapped(
      breakdown.notes.map { PlainText.line($0.startingSentence.endingSentence, limit: 400) }
        .joined(separator: " "), width: terminal.width, indentation: "  ")
    return [style.styled("From the baseline to the test level", .bold)] + rows + notes
  }
}
