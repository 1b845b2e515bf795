import CurveModel

/// Rows in the order of a survey.
struct SurveyOrder {
  let sorted: [SurveyRow]

  init(_ rows: [SurveyRow], by order: Survey.Order) {
    let measures = rows.map { $0.judgement?.measure }
    let ranks = Self.ranks(of: measures)
    let keys = zip(rows, measures).map { row, measure in
      Self.key(of: row, by: order, rank: measure.flatMap { ranks[$0] } ?? 0, of: ranks.count)
    }
    // Keys are put in order, since rows take long to move.
    sorted = rows.indices.sorted { first, second in
      let (own, other) = (keys[first], keys[second])
      if own.group != other.group { return own.group < other.group }
      if own.number != other.number { return own.number < other.number }
      if rows[first].run != rows[second].run { return rows[first].run < rows[second].run }
      return rows[first].path < rows[second].path
    }.map { rows[$0] }
  }

  /// Levels in different metrics cannot be compared: the metric of most runs comes first.
  private static func ranks(of measures: [String?]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for case let measure? in measures { counts[measure, default: 0] += 1 }
    let names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
  }

  private static func key(
    of row: SurveyRow, by order: Survey.Order, rank: Int, of metricCount: Int
  ) -> (group: Int, number: Double) {
    // Those that could not be judged come last, in any order; by name they stay where they are.
    if order == .run { return (0, 0) }
    guard let judgement = row.judgement else { return (.max, 0) }
    let number: Double? =
      switch order {
      case .level, .run: judgement.oriented
      case .headroom: judgement.components.excess?.value ?? judgement.oriented
      case .bias: judgement.components.avoidableBias.map { -$0.value }
      case .gap: judgement.components.generalizationGap.map { -$0.value }
      case .verdict: judgement.oriented
      }
    let verdict = order == .verdict ? Verdict.allCases.firstIndex(of: judgement.verdict) ?? 0 : 0
    let group = verdict * metricCount + rank
    // Training fits what it has seen: its level ranks behind those on validation.
    let isOfTraining =
      judgement.isLevelOfTraining && [.level, .headroom, .verdict].contains(order) ? 1 : 0
    // A run without the number is behind those of its metric that have it.
    return (2 * group + isOfTraining, number.flatMap { $0.isNaN ? nil : $0 } ?? .infinity)
  }
}
