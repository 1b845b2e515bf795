import CurveAnalysis
import CurveModel

/// Where the curves are heading, beside the naive last value.
enum ForecastSection: ReportSection {
  static let heading = "Forecast"

  static func blocks(_ report: Report) -> [Block] {
    let diagnosis = report.diagnosis
    guard let forecast = diagnosis.forecast else { return [] }
    let text = ForecastText(diagnosis)
    var items: [ListItem] = []
    if let missing = forecast.missing { items.append(ListItem("None for validation: \(missing).")) }
    if let curve = forecast.validation {
      let said = [text.heading(curve), text.chance(forecast), text.reach(curve)]
      items.append(item("Validation", said))
    }
    if let curve = forecast.train {
      items.append(item("Train", [text.heading(curve), text.reach(curve)]))
    }
    return items.isEmpty ? [] : [.list(items)]
  }

  private static func item(_ split: String, _ sentences: [String?]) -> ListItem {
    ListItem(Prose("\(split): " + sentences.compactMap { $0 }.joined(separator: " ")))
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
