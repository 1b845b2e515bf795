import CurveAnalysis
import CurveModel

/// Values of the decision metric for people: its unit, and digits that follow the uncertainty.
///
/// The levels that decide and their differences share one number of decimals (`PrintedLevels`).
struct MetricText {
  let metric: Metric
  /// Standard error that sets the digits of values which carry none of their own.
  private let typicalError: Double?
  private let printed: PrintedLevels
  /// What other baselines are told apart from.
  private let tightest: Double?

  init(_ diagnosis: Diagnosis) {
    metric = diagnosis.run.metric
    let levels = [diagnosis.levels.validation, diagnosis.levels.train].compactMap { $0 }
    typicalError = levels.map(\.standardError).first { $0 > 0 && $0.isFinite }
    tightest = diagnosis.tightestBaseline?.value
    let stops = diagnosis.breakdown?.terms.flatMap { [$0.from.value, $0.to.value] } ?? []
    printed = PrintedLevels(
      levels.map { .init(value: $0.value, standardError: $0.standardError) },
      stated: [diagnosis.tightestBaseline?.value, diagnosis.requirement?.value].compactMap { $0 }
        + stops)
  }

  /// A level with its unit: "41.0 %".
  func level(_ level: Level) -> String {
    (printed.level(level.value)
      ?? DecimalText.measured(level.value, standardError: level.standardError, in: printed.scale))
      + metric.unitSuffix
  }

  /// A level that carries no uncertainty of its own, with the digits of this run's levels.
  func level(_ value: Double) -> String {
    DecimalText.measured(value, standardError: typicalError, in: printed.scale) + metric.unitSuffix
  }

  /// A level measured here that decides nothing, or one of those that do.
  func measured(_ value: Double) -> String {
    printed.level(value).map { $0 + metric.unitSuffix } ?? level(value)
  }

  /// A value somebody wrote down, with the digits they gave it, or those its error leaves: "35 %".
  func stated(_ value: Double, standardError: Double? = nil) -> String {
    if let text = printed.level(value) { return text + metric.unitSuffix }
    guard let standardError, standardError > 0 else {
      return DecimalText.significant(value, digits: 4, in: printed.scale) + metric.unitSuffix
    }
    return DecimalText.measured(
      value, standardError: standardError, besides: tightest, in: printed.scale)
      + metric.unitSuffix
  }

  /// The levels of a forecast with the digits its interval leaves.
  func forecast(_ value: Double, within interval: (low: Double, high: Double)) -> String {
    let halfWidth = (interval.high - interval.low) / 2
    return DecimalText.measured(
      value, standardError: halfWidth > 0 ? halfWidth / 2 : typicalError, in: printed.scale)
      + metric.unitSuffix
  }

  /// The ends of an interval of levels, which `level` writes.
  func range(_ low: Double, _ high: Double, level: (Double) -> String) -> String {
    DecimalText.range(low, high, in: printed.scale, suffix: metric.unitSuffix, text: level)
  }

  /// A standard error beside its value: "± 0.3"; empty for none, and for what computing in binary leaves.
  func standardError(_ error: Double, of value: Double) -> String {
    guard RoundingError.isExceeded(by: error, of: value), error > 0, error.isFinite
    else { return "" }
    if let text = printed.error(error, of: value) { return "± " + text }
    guard value.magnitude < 1e6, error >= 1e-4 else { return "± " + shortest(error) }
    let decimals =
      DecimalText.meaningfulDecimals(of: value, standardError: error, besides: tightest) ?? 0
    let text = DecimalText.rounded(error, decimals: decimals)
    return "± " + (DecimalText.holdsDigits(text) ? text : shortest(error))
  }

  /// A difference of two levels: "5.0 points" of a percentage, else a plain number.
  func difference(_ value: Double) -> String {
    metric.differenceText(
      signed(value) ?? DecimalText.measured(value, standardError: typicalError, in: printed.scale))
  }

  /// A difference that is none of the components, with its sign.
  func amount(_ value: Double) -> String {
    metric.differenceText((value < 0 ? "-" : "") + printed.amount(value))
  }

  /// A component: a difference of two printed levels, or one with the digits its interval leaves.
  func component(_ component: Component) -> String {
    metric.differenceText(signed(component.value) ?? number(component.value, in: component))
  }

  /// The 95 % interval of a component: "4.3 to 5.7".
  func interval(_ component: Component) -> String {
    guard component.low < component.high else { return "" }
    return number(component.low, in: component) + " to " + number(component.high, in: component)
  }

  /// A term of the breakdown, with the digits that its interval or the error of one end leaves.
  func term(_ term: Breakdown.Term) -> String {
    if let known = term.component { return component(known) }
    return metric.differenceText(
      signed(term.value)
        ?? term.knownError.map {
          DecimalText.measured(term.value, standardError: $0, in: printed.scale)
        }
        ?? DecimalText.significant(term.value, in: printed.scale))
  }

  func interval(of term: Breakdown.Term) -> String {
    term.component.map { interval($0) } ?? ""
  }

  /// A tolerance or another small quantity that is no measurement: two significant digits.
  func small(_ value: Double) -> String {
    metric.differenceText(DecimalText.significant(value, digits: 2, in: printed.scale))
  }

  /// The end of a band of baseline values, fine enough to show a band as wide as `tolerance`, with
  /// `extra` more decimals.
  func bound(_ value: Double, tolerance: Double?, extra: Int = 0) -> String {
    let needed = tolerance.map { -DecimalText.decimalExponent(of: $0) } ?? 0
    let measured = printed.decimals ?? 2 - DecimalText.decimalExponent(of: value)
    return DecimalText.rounded(value, decimals: max(measured, needed) + extra, in: printed.scale)
      + metric.unitSuffix
  }

  private func signed(_ difference: Double) -> String? {
    printed.difference(difference).map { text in
      difference < 0 && DecimalText.holdsDigits(text) ? "-" + text : text
    }
  }

  private func number(_ value: Double, in component: Component) -> String {
    if let decimals = printed.decimals, printed.difference(component.value) != nil {
      return DecimalText.shown(
        DecimalText.rounded(value, decimals: decimals, in: printed.scale), for: value,
        in: printed.scale, beside: component.high - component.low)
    }
    let halfWidth = (component.high - component.low) / 2
    // A 95 % interval reaches about two standard errors to either side.
    return DecimalText.measured(
      value, standardError: halfWidth > 0 ? halfWidth / 2 : typicalError, in: printed.scale)
  }

  private func shortest(_ value: Double) -> String {
    DecimalText.significant(value, digits: 1, in: printed.scale)
  }
}
