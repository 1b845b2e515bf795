import CurveAnalysis
import CurveModel

/// Where the curves are heading, beside the naive last value.
enum ForecastSection: ReportSection {
  static let heading = "Where the curves are heading"

  static func blocks(_ report: Report) -> [Block] {
    let diagnosis = report.diagnosis
    guard let forecast = diagnosis.forecast else { return [] }
    let text = MetricText(diagnosis)
    let items = [("Validation", forecast.validation), ("Train", forecast.train)]
      .compactMap { name, curve in
        curve.map { ListItem("\(name): \(sentence($0, of: diagnosis, text: text))") }
      }
    return items.isEmpty ? [] : [.list(items)]
  }

  private static func sentence(
    _ curve: CurveForecast, of diagnosis: Diagnosis, text: MetricText
  ) -> String {
    func level(_ value: Double) -> String {
      text.forecast(value, within: (curve.low, curve.high))
    }
    let ahead =
      "\(level(curve.predicted)) at \(diagnosis.place(curve.x)) "
      + "(\(level(curve.low)) to \(level(curve.high))); the last value was "
      + "\(level(curve.lastValue))."
    guard diagnosis.tightestBaseline != nil else { return ahead }
    guard let reach = curve.reachesBaselineAt else {
      return ahead + " On this trend it does not reach the tightest baseline."
    }
    return ahead + " On this trend it reaches the tightest baseline at \(diagnosis.place(reach.x)) "
      + "(\(DecimalText.place(reach.low)) to \(DecimalText.place(reach.high)))."
  }
}
