import CurveAnalysis
import CurveModel

/// Where the curves are heading, beside the naive last value.
enum ForecastSection {
  static func render(_ diagnosis: Diagnosis) -> String? {
    guard let forecast = diagnosis.forecast else { return nil }
    let text = MetricText(diagnosis)
    let lines = [("Validation", forecast.validation), ("Train", forecast.train)]
      .compactMap { name, curve in
        curve.map { "- \(name): \(sentence($0, of: diagnosis, text: text))" }
      }
    guard !lines.isEmpty else { return nil }
    return "## Where the curves are heading\n\n" + lines.joined(separator: "\n")
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
