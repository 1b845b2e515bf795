import CurveAnalysis
import CurveModel

/// Where the curves are heading, beside the naive last value.
enum ForecastSection {
  static func render(_ diagnosis: Diagnosis) -> String? {
    guard let forecast = diagnosis.forecast else { return nil }
    let text = ForecastText(diagnosis)
    var lines: [String] = []
    if let missing = forecast.missing { lines.append("- None for validation: \(missing).") }
    if let curve = forecast.validation {
      let said = [
        "Validation: " + text.heading(curve), text.chance(forecast), text.reach(curve),
      ]
      lines.append("- " + said.compactMap { $0 }.joined(separator: " "))
    }
    if let curve = forecast.train {
      let said = ["Train: " + text.heading(curve), text.reach(curve)]
      lines.append("- " + said.compactMap { $0 }.joined(separator: " "))
    }
    guard !lines.isEmpty else { return nil }
    return "## Forecast\n\n" + lines.joined(separator: "\n")
  }

  /// One paragraph for the terminal: validation, or training where only that was logged.
  static func summary(_ diagnosis: Diagnosis) -> String? {
    guard let forecast = diagnosis.forecast else { return nil }
    let text = ForecastText(diagnosis)
    guard let curve = forecast.validation ?? forecast.train else { return nil }
    let split = forecast.validation == nil ? "training" : "validation"
    return ["Forecast: \(split) is heading for " + text.heading(curve), text.reach(curve)]
      .compactMap { $0 }.joined(separator: " ")
  }
}
