import CurveAnalysis
import CurveModel

/// The parts of a forecast in words.
struct ForecastText {
  private let diagnosis: Diagnosis
  private let text: MetricText

  init(_ diagnosis: Diagnosis) {
    self.diagnosis = diagnosis
    text = MetricText(diagnosis)
  }

  /// A level with the digits its interval leaves.
  func level(_ value: Double, of curve: CurveForecast) -> String {
    text.forecast(value, within: (curve.low, curve.high))
  }

  /// The ends of a forecast's interval.
  func interval(of curve: CurveForecast) -> String {
    text.range(curve.low, curve.high) { level($0, of: curve) }
  }

  /// What `reach` answers; empty where there is nothing to reach.
  var reachTitle: String {
    if diagnosis.tightestBaseline?.baseline.kind == .requirement { return "Reaches the target" }
    if diagnosis.tightestBaseline != nil { return "Reaches the baseline" }
    return diagnosis.requirement == nil ? "" : "Reaches the requirement"
  }

  /// Whether and when the curve reaches the target: "6 % by then; 33 % ever, if so around epoch 500 (290 or
  /// later)"; empty when there is none.
  func reach(_ curve: CurveForecast, by chance: ReachChance?) -> String {
    let worsens = curve.isRising ? "it got worse at its end" : nil
    if let worsens, !curve.hasReachedBaseline, curve.reachesBaselineAt == nil {
      return reachTitle.isEmpty ? worsens : "no, \(worsens)"
    }
    guard !reachTitle.isEmpty else { return "" }
    let answer: String =
      if curve.hasReachedBaseline {
        isWorseAgain(curve) ? "already, but the last value is worse again" : "already"
      } else if let chance, chance.probability - chance.ofLevel > Self.tellingLuck {
        byLuck(chance)
      } else if let reach = curve.reachesBaselineAt {
        [chance.map(byThen), when(reach)].compactMap { $0 }.joined(separator: "; ")
      } else {
        levelsOff(curve)
      }
    return [answer, worsens].compactMap { $0 }.joined(separator: "; ")
  }

  private func isWorseAgain(_ curve: CurveForecast) -> Bool {
    guard let target = diagnosis.tightestBaseline?.value ?? diagnosis.requirement?.value else {
      return false
    }
    let sign = diagnosis.run.metric.direction.sign
    return sign * curve.lastValue > sign * target
  }

  /// A trend whose laws rise in part levels off nowhere.
  private func levelsOff(_ curve: CurveForecast) -> String {
    let sign = diagnosis.run.metric.direction.sign
    guard sign * curve.farLevel <= sign * curve.predicted else { return "not on this trend" }
    return "not on this trend, which levels off at about \(level(curve.farLevel, of: curve))"
  }

  /// "probability 61 % by then".
  private func byThen(_ chance: ReachChance) -> String {
    "probability \(DecimalText.percent(chance.probability)) by then"
  }

  /// Where single values swing far, what the level does comes first, and when one of them is lucky tells nothing:
  /// "probability 52 % by then by its level; a single value did at epoch 7".
  private func byLuck(_ chance: ReachChance) -> String {
    let single =
      touched.map { "a single value did \(place($0))" }
      ?? "\(DecimalText.percent(chance.probability)) that a lucky value does"
    return "probability \(DecimalText.percent(chance.ofLevel)) by then by its level; \(single)"
  }

  /// Where a recorded value of validation first reached the baseline.
  private var touched: Double? {
    guard let target = diagnosis.tightestBaseline?.value, let curve = diagnosis.curves.validation
    else { return nil }
    let sign = diagnosis.run.metric.direction.sign
    return curve.y.firstIndex { sign * $0 <= sign * target }.map { curve.x[$0] }
  }

  private static let tellingLuck = 0.1

  /// "33 % ever, if so around epoch 500 (80 %: 290 to 900)".
  private func when(_ reach: ReachInterval) -> String {
    let start = DecimalText.place(rounded(reach.low))
    let range = reach.high.map { "\(start) to \(DecimalText.place(rounded($0)))" }
    return "\(DecimalText.percent(reach.probability)) ever, if so around "
      + "\(diagnosis.place(rounded(reach.x))) (80 %: \(range ?? "\(start) or later, or never"))"
  }

  /// "at epoch 200", "with 4096 examples".
  func place(_ x: Double) -> String {
    diagnosis.run.axis.kind == .examples
      ? "with \(DecimalText.place(x)) examples" : "at \(diagnosis.place(x))"
  }

  /// A place nobody knows exactly, in two significant digits.
  private func rounded(_ x: Double) -> Double {
    guard x >= 100 else { return x.rounded() }
    var unit = 1.0
    while x / unit >= 100 { unit *= 10 }
    return (x / unit).rounded() * unit
  }
}
