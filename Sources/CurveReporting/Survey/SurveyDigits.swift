import CurveAnalysis
import CurveModel

/// How many decimals the numbers of a column have: the same in all rows of a metric, so that they can be
/// compared at a glance.
struct SurveyDigits {
  /// The columns that hold numbers in the metric's units.
  enum Column: Hashable, CaseIterable {
    case level
    case bias
    case gap
    case headroom
  }

  private struct Key: Hashable {
    var metric: String
    var column: Column
  }

  /// Decimals of each metric's columns; a column whose numbers are too far apart has none in common.
  private var decimals: [Key: Int] = [:]

  init(_ rows: [SurveyRow]) {
    for (metric, judgements) in Dictionary(
      grouping: rows.compactMap(\.judgement), by: \.metric.name)
    {
      for column in Column.allCases {
        let numbers = judgements.compactMap { Self.number(column, of: $0) }
        decimals[Key(metric: metric, column: column)] = Self.common(numbers)
      }
    }
  }

  /// The number in a column; empty where there is none.
  func text(_ column: Column, of judgement: SurveyJudgement) -> String {
    guard let number = Self.number(column, of: judgement) else { return "" }
    return decimals[Key(metric: judgement.metric.name, column: column)].map {
      DecimalText.fixed(number.value, decimals: $0)
    } ?? DecimalText.measured(number.value, standardError: number.error)
  }

  private typealias Number = (value: Double, error: Double?)

  private static func number(_ column: Column, of judgement: SurveyJudgement) -> Number? {
    func difference(_ component: Component?) -> Number? {
      component.map { component in
        let error = (component.high - component.low) / 4
        return (component.value, error > 0 ? error : nil)
      }
    }
    switch column {
    case .level:
      return (judgement.validation ?? judgement.train).map { ($0.value, $0.standardError) }
    case .bias: return difference(judgement.components.avoidableBias)
    case .gap: return difference(judgement.components.generalizationGap)
    case .headroom: return difference(judgement.components.excess)
    }
  }

  /// The decimals that the errors of most rows leave; nil where a number would lose its digits by them.
  private static func common(_ numbers: [Number]) -> Int? {
    var counts: [Int: Int] = [:]
    for number in numbers {
      let decimals = DecimalText.meaningfulDecimals(of: number.value, standardError: number.error)
      if let decimals { counts[decimals, default: 0] += 1 }
    }
    guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else {
      return nil
    }
    let fits = numbers.allSatisfy { number in
      guard number.value.isFinite else { return false }
      let exponent = DecimalText.decimalExponent(of: number.value)
      return abs(number.value) < 1e6
        && (abs(number.error ?? 0) * 2 >= abs(number.value)
          || number.value == 0 || exponent >= -most)
    }
    return fits ? most : nil
  }
}
