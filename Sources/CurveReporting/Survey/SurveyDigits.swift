import CurveAnalysis
import CurveModel

/// The decimals of a survey's columns: the same in all rows of a metric.
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

  private var decimals: [Key: ColumnDecimals] = [:]
  /// Whether the rows are in several metrics, or units of one, so that each has to name its own.
  let namesMetrics: Bool

  init(_ rows: [SurveyRow]) {
    namesMetrics = Set(rows.compactMap { $0.judgement.map(Self.metric) }).count > 1
    for (metric, judgements) in Dictionary(
      grouping: rows.compactMap(\.judgement), by: \.measure)
    {
      for column in Column.allCases {
        decimals[Key(metric: metric, column: column)] = ColumnDecimals(
          judgements.compactMap { Self.number(column, of: $0) })
      }
    }
  }

  /// The number in a column; empty where there is none.
  func text(_ column: Column, of judgement: SurveyJudgement) -> String {
    guard let number = Self.number(column, of: judgement) else { return "" }
    return decimals[Key(metric: judgement.measure, column: column)]?.text(number) ?? ""
  }

  /// The metric's name with its unit; empty where all rows are in the same.
  func metric(of judgement: SurveyJudgement) -> String {
    namesMetrics ? Self.metric(of: judgement) : ""
  }

  private static func metric(of judgement: SurveyJudgement) -> String {
    PlainText.line(judgement.metric.name, limit: 24) + judgement.metric.unitSuffix
  }

  private static func number(
    _ column: Column, of judgement: SurveyJudgement
  ) -> ColumnDecimals.Number? {
    switch column {
    case .level: (judgement.validation ?? judgement.train).map { .init($0) }
    case .bias: judgement.components.avoidableBias.map { .init($0) }
    case .gap: judgement.components.generalizationGap.map { .init($0) }
    case .headroom: judgement.components.excess.map { .init($0) }
    }
  }
}
