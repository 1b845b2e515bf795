import CurveModel

/// A value barely above 1 among fractions.
package enum AboveOne: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "above-one",
    summary: "A value of a share is barely above 1, and is read as a fraction like the others.",
    whyItMatters:
      "No share of examples is above 1, so that something in its computation is off, or all values are small "
      + "percentages.",
    whatToDo:
      "Check how the metric is computed; if its values are percentages, say so in the column's name: "
      + "'val_acc (%)'.")

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    guard let unit = run.shareUnit, !unit.isCertain, let value = unit.overshoot else { return [] }
    let series = run.run.series.first {
      $0.metric == run.metric.name && $0.curve.finiteRange?.upperBound == value
    }
    let place = series.flatMap { series in
      series.curve.y.firstIndex(of: value).map { series.curve.x[$0] }
    }
    let column = series?.column ?? run.metric.name
    return [
      warning(
        "'\(column)' is \(DecimalText.significant(value, digits: 6))"
          + (place.map { " at \(run.placeWord) \(DecimalText.place($0))" } ?? "")
          + ", above 1; it is read as a fraction like the others",
        hint: "check how it is computed; if these are percentages, say so in the column's name: "
          + "'\(column) (%)'")
    ]
  }
}
