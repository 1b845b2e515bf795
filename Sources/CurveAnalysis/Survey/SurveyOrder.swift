import CurveModel

/// Rows in the order of a survey.
struct SurveyOrder {
  let sorted: [SurveyRow]

  init(_ rows: [SurveyRow], by order: Survey.Order) {
    let metrics = Self.ranks(of: rows)
    let keyed = rows.map { row in
      (key: Self.key(of: row, by: order, metrics: metrics), row: row)
    }
    sorted = keyed.sorted { first, second in
      if first.key.group != second.key.group { return first.key.group < second.key.group }
      if first.key.number != second.key.number { return first.key.number < second.key.number }
      if first.row.run != second.row.run { return first.row.run < second.row.run }
      return first.row.path < second.row.path
    }.map(\.row)
  }

  /// Levels in different metrics cannot be compared: the metric of most runs comes first.
  private static func ranks(of rows: [SurveyRow]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for row in rows {
      if let measure = row.judgement?.measure { counts[measure, default: 0] += 1 }
    }
    let names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
  }

  private static func key(
    of row: SurveyRow, by order: Survey.Order, metrics: [String: Int]
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
    let verdict = Verdict.allCases.firstIndex(of: judgement.verdict) ?? 0
    let metric = metrics[judgement.measure] ?? 0
    let group = order == .verdict ? verdict * metrics.count + metric : metric
    // Training fits what it has seen: its level ranks behind those on validation.
    let isOfTraining =
      judgement.isLevelOfTraining && [.level, .headroom, .verdict].contains(order) ? 1 : 0
    // A run without the number is behind those of its metric that have it.
    return (2 * group + isOfTraining, number.flatMap { $0.isNaN ? nil : $0 } ?? .infinity)
  }
}
