import CurveAnalysis
import CurveModel

/// A forecast in sentences.
struct ForecastText {
  private let diagnosis: Diagnosis
  private let text: MetricText

  init(_ diagnosis: Diagnosis) {
    self.diagnosis = diagnosis
    text = MetricText(diagnosis)
  }

  /// Where the curve is heading, beside its last value: "0.21 at epoch 200 (80 % interval …)".
  func heading(_ curve: CurveForecast) -> String {
    func level(_ value: Double) -> String {
      text.forecast(value, within: (curve.low, curve.high))
    }
    let rising = curve.isRising ? "; it got worse at its end, which is not extrapolated" : ""
    return "\(level(curve.predicted)) \(place(curve.x)) (80 % interval \(level(curve.low)) to "
      + "\(level(curve.high))); the last value was \(level(curve.lastValue))\(rising)."
  }

  /// When the curve reaches the target; nil when there is none.
  func reach(_ curve: CurveForecast) -> String? {
    guard let target else { return nil }
    if curve.hasReachedBaseline { return "It has reached \(target) already." }
    guard let reach = curve.reachesBaselineAt else {
      let far = text.forecast(curve.farLevel, within: (curve.low, curve.high))
      return "On this trend it does not reach \(target): it levels off at about \(far)."
    }
    let start = DecimalText.place(rounded(reach.low))
    let end = reach.high.map { "\(start) to \(DecimalText.place(rounded($0)))" }
    let chance = DecimalText.percent(reach.probability)
    return "With a probability of \(chance) it reaches \(target) at some point, then "
      + "\(place(rounded(reach.x))) (80 % interval \(end ?? "from \(start) on, or never"))."
  }

  /// Whether validation reaches the target by the place that is forecast; nil where the trend never
  /// leads there, which `reach` says.
  func chance(_ forecast: Forecast) -> String? {
    guard let target, let chance = forecast.reachesByThen, let curve = forecast.validation else {
      return nil
    }
    if chance.answer == .no, curve.reachesBaselineAt == nil, !curve.hasReachedBaseline {
      return nil
    }
    let share = "probability " + DecimalText.percent(chance.probability)
    let by =
      diagnosis.run.axis.kind == .examples ? place(curve.x) : "by \(diagnosis.place(curve.x))"
    switch chance.answer {
    case .yes: return "It probably reaches \(target) \(by) (\(share))."
    case .no: return "It probably does not reach \(target) \(by) (\(share))."
    case .tooClose: return "Whether it reaches \(target) \(by) is too close to call (\(share))."
    }
  }

  /// "at epoch 200", "with 4096 examples".
  func place(_ x: Double) -> String {
    diagnosis.run.axis.kind == .examples
      ? "with \(DecimalText.place(x)) examples" : "at \(diagnosis.place(x))"
  }

  private var target: String? {
    if diagnosis.tightestBaseline != nil { return "the tightest baseline" }
    return diagnosis.requirement == nil ? nil : "the requirement"
  }

  /// A place nobody knows exactly, in two significant digits.
  private func rounded(_ x: Double) -> Double {
    guard x >= 100 else { return x.rounded() }
    var unit = 1.0
    while x / unit >= 100 { unit *= 10 }
    return (x / unit).rounded() * unit
  }
}
