import CurveAnalysis
import CurveModel

/// Where the curves are heading, beside the naive last value.
enum ForecastSection: ReportSection {
  static let heading = "Forecast"

  static func blocks(_ report: Report) -> [Block] {
    let diagnosis = report.diagnosis
    guard let forecast = diagnosis.forecast else { return [] }
    let missing = forecast.missing.map { Block.paragraph("None for validation: \($0).") }
    return [missing, table(forecast, of: diagnosis)].compactMap { $0 }
  }

  private static func table(_ forecast: Forecast, of diagnosis: Diagnosis) -> Block? {
    let curves = [("Validation", forecast.validation), ("Train", forecast.train)]
      .compactMap { name, curve in curve.map { (name, $0) } }
    guard let place = curves.first?.1.x else { return nil }
    let text = ForecastText(diagnosis)
    var table = ReportTable([
      ("", .left), ("Recorded last", .right), (text.place(place).startingSentence, .right),
      ("80 % interval", .right), (text.reachTitle, .left),
    ])
    for (name, curve) in curves {
      let level = { text.level($0, of: curve) }
      table.add([
        Prose(name), Prose(level(curve.lastValue)), Prose(level(curve.predicted)),
        Prose(text.interval(of: curve)),
        Prose(text.reach(curve, by: name == "Validation" ? forecast.reachesByThen : nil)),
      ])
    }
    return .table(table)
  }

  /// One paragraph for the terminal: validation, or training where only that was logged, or why there
  /// is none.
  static func summary(_ diagnosis: Diagnosis) -> String? {
    guard let forecast = diagnosis.forecast else { return nil }
    let text = ForecastText(diagnosis)
    guard let curve = forecast.validation ?? forecast.train else {
      return forecast.missing.map { "Forecast: none, since \($0)." }
    }
    let split = forecast.validation == nil ? "training" : "validation"
    let level = { text.level($0, of: curve) }
    let missing = forecast.missing.map { "none for validation, since \($0); " } ?? ""
    let reach = [text.reachTitle.lowercased(), text.reach(curve, by: forecast.reachesByThen)]
      .filter { !$0.isEmpty }.joined(separator: ": ")
    return "Forecast: \(missing)\(split) \(level(curve.predicted)) \(text.place(curve.x)) "
      + "(80 %: \(text.interval(of: curve)); recorded last: \(level(curve.lastValue)))"
      + (reach.isEmpty ? "." : "; \(reach).")
  }
}
