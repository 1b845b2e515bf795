import CurveAnalysis
import CurveModel

/// The way from the tightest baseline to the test level, term by term.
enum WaterfallSection {
  static func render(_ diagnosis: Diagnosis) -> String? {
    guard let breakdown = diagnosis.breakdown else { return nil }
    let text = MetricText(diagnosis)
    var table = MarkdownTable([
      ("Part", .left), ("Amount", .right), ("95 %", .right), ("From", .left), ("To", .left),
      ("What it is", .left),
    ])
    for term in breakdown.terms {
      table.add([
        "**\(name(of: term).startingSentence)**", text.term(term), text.interval(of: term),
        stop(term.from, text: text), stop(term.to, text: text), meaning(of: term),
      ])
    }
    let notes = breakdown.notes.map {
      "- " + MarkdownText.prose($0.startingSentence.endingSentence)
    }
    let opening =
      "Each part is the distance between two neighboring levels; together they lead to "
      + "the last one. Larger is worse, negative is better than the level before."
    return
      (["## From the baseline to the test level", opening, table.markdown]
      + (notes.isEmpty ? [] : [notes.joined(separator: "\n")])).joined(separator: "\n\n")
  }

  /// "variance" or "variance and distribution shift, together".
  static func name(of term: Breakdown.Term) -> String {
    let words = term.parts.map(\.word)
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  static func stop(_ stop: Breakdown.Stop, text: MetricText) -> String {
    "\(stop.name) \(text.stated(stop.value))"
  }

  private static func meaning(of term: Breakdown.Term) -> String {
    guard term.parts.count == 1, let part = term.parts.first else { return "not separable" }
    return part.meaning
  }
}

extension Breakdown.Part {
  /// The part as a term of the glossary.
  var word: String {
    switch self {
    case .irreducible: "irreducible error"
    case .avoidableBias: "avoidable bias"
    case .variance: "variance"
    case .distributionShift: "distribution shift"
    case .validationOverfitting: "validation overfitting"
    }
  }

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
