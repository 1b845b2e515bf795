import CurveAnalysis
import CurveModel

/// The way from the tightest baseline to the test level, term by term.
enum WaterfallSection: ReportSection {
  static let heading = "From the baseline to the test level"

  static func blocks(_ report: Report) -> [Block] {
    guard let breakdown = report.diagnosis.breakdown else { return [] }
    let text = MetricText(report.diagnosis)
    var table = ReportTable([
      ("Part", .left), ("Amount", .right), ("95 %", .right), ("From", .left), ("To", .left),
      ("What it is", .left),
    ])
    for term in breakdown.terms {
      table.add([
        "\(strong: Prose(name(of: term).startingSentence))", Prose(text.term(term)),
        Prose(text.interval(of: term)), Prose(stop(term.from, text: text)),
        Prose(stop(term.to, text: text)), Prose(meaning(of: term)),
      ])
    }
    let notes = breakdown.notes.map { ListItem(Prose($0.startingSentence.endingSentence)) }
    let opening: Prose =
      "Each part is the distance from one level to the next; a negative part means that the next is better."
    return [.paragraph(opening), .table(table)] + (notes.isEmpty ? [] : [.list(notes)])
  }

  /// "variance" or "variance and distribution shift, together".
  static func name(of term: Breakdown.Term) -> String {
    Spelling.list(term.parts.map(\.word))
  }

  static func stop(_ stop: Breakdown.Stop, text: MetricText) -> String {
    "\(stop.name) \(text.stated(stop.value, standardError: stop.standardError))"
  }

  private static func meaning(of term: Breakdown.Term) -> String {
    guard term.parts.count == 1, let part = term.parts.first else { return "not separable" }
    return part.meaning
  }
}

extension Breakdown.Part {
  fileprivate var meaning: String {
    switch self {
    case .irreducible: "what even the tightest baseline lacks"
    case .avoidableBias: "underfitting"
    case .variance: "overfitting to the training data"
    case .distributionShift: "training data differ from the data of use"
    case .validationOverfitting: "choices made on validation fit it"
    }
  }
}
