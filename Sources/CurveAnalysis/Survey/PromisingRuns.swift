import CurveModel

/// A run's forecast at the budget that the runs of a survey are compared at.
package struct RunProspect: Hashable, Sendable {
  /// In the metric's own units: the level now, the forecast and its 80 % interval.
  package var last: Double
  package var predicted: Double
  package var low: Double
  package var high: Double
  /// Probability that the tightest baseline is reached by then; nil without one, or when it has been.
  package var reachesBaseline: Double?

  package init(
    last: Double, predicted: Double, low: Double, high: Double, reachesBaseline: Double? = nil
  ) {
    self.last = last
    self.predicted = predicted
    self.low = low
    self.high = high
    self.reachesBaseline = reachesBaseline
  }

  package init?(_ forecast: Forecast) {
    guard let curve = forecast.validation ?? forecast.train else { return nil }
    last = curve.lastValue
    predicted = curve.predicted
    low = curve.low
    high = curve.high
    reachesBaseline = forecast.reachesByThen?.probability
  }

  /// Probability of a level better than `target` at that budget; forecasts err like Student's t with
  /// three degrees of freedom.
  func chance(ofBeating target: Double, sign: Double) -> Double {
    let spread = (high - low) / 2 / StudentThree.quantile80
    let lead = (target - predicted) * sign
    guard spread > 0 else { return lead > 0 ? 1 : 0 }
    return StudentThree.cumulative(lead / spread)
  }
}

/// Which runs deserve more budget.
///
/// Successive halving keeps the runs with the best last values; a slow starter is lost that way
/// (Jamieson & Talwalkar 2016). Here a run is worth as much as its chance to beat, at the same budget
/// for all, the best level that any run has reached so far (Domhan et al. 2015).
package struct PromisingRuns: Hashable, Sendable {
  package struct Candidate: Hashable, Sendable {
    package var row: SurveyRow
    package var prospect: RunProspect
    /// Probability to beat the best level so far.
    package var chance: Double
    /// Its place among all candidates by the last value alone, counted from 1.
    package var placeByLast: Int
  }

  /// The place on the x-axis that is forecast.
  package let budget: Double
  package let axis: Axis.Kind
  package let metric: Metric
  /// The run with the best level so far.
  package let leader: SurveyRow
  package let leadingLevel: Double
  /// The best first, as many as were asked for.
  package let chosen: [Candidate]
  /// The same number of runs by their last values, the best first.
  package let chosenByLast: [Candidate]
  /// Candidates that have a forecast.
  package let candidateCount: Int

  /// The runs that can be compared: those in the metric and over the x-axis of most, that neither
  /// broke nor learnt nothing.
  package static func candidates(in survey: Survey) -> [SurveyRow] {
    let rows = survey.rows.filter { row in
      guard let judgement = row.judgement, judgement.oriented?.isFinite == true else {
        return false
      }
      return judgement.verdict != .diverged && judgement.verdict != .notLearning
    }
    func key(_ row: SurveyRow) -> [String] {
      row.judgement.map { [$0.metric.name, $0.axis.rawValue] } ?? []
    }
    var counts: [[String]: Int] = [:]
    for row in rows { counts[key(row), default: 0] += 1 }
    let most = counts.max { first, second in
      first.value != second.value
        ? first.value < second.value : second.key.lexicographicallyPrecedes(first.key)
    }
    return rows.filter { key($0) == most?.key }
  }

  /// Twice the longest run: nothing is forecast that any of the runs has seen.
  package static func budget(for rows: [SurveyRow]) -> Double {
    2 * (rows.compactMap { $0.judgement?.lastX }.max() ?? 0)
  }

  /// Chooses `count` of the candidates; nil when none has a forecast.
  package init?(
    _ candidates: [(row: SurveyRow, prospect: RunProspect)], budget: Double, count: Int
  ) {
    let judged = candidates.compactMap { candidate in
      candidate.row.judgement.flatMap { judgement in
        judgement.oriented.map { (candidate.row, candidate.prospect, judgement, level: $0) }
      }
    }
    guard let best = judged.min(by: { $0.level < $1.level }) else { return nil }
    let sign = best.2.metric.direction.sign
    let byLast = judged.indices.sorted { first, second in
      let levels = (judged[first].1.last * sign, judged[second].1.last * sign)
      return levels.0 != levels.1 ? levels.0 < levels.1 : first < second
    }
    var places = [Int](repeating: 0, count: judged.count)
    for (place, index) in byLast.enumerated() { places[index] = place + 1 }
    let all = judged.indices.map { index in
      let prospect = judged[index].1
      return Candidate(
        row: judged[index].0, prospect: prospect,
        chance: prospect.chance(ofBeating: best.level * sign, sign: sign),
        placeByLast: places[index])
    }
    let byChance = all.indices.sorted { first, second in
      if all[first].chance != all[second].chance { return all[first].chance > all[second].chance }
      let levels = (all[first].prospect.predicted * sign, all[second].prospect.predicted * sign)
      return levels.0 != levels.1 ? levels.0 < levels.1 : first < second
    }
    self.budget = budget
    axis = best.2.axis
    metric = best.2.metric
    leader = best.0
    leadingLevel = best.level * sign
    chosen = byChance.prefix(count).map { all[$0] }
    chosenByLast = byLast.prefix(count).map { all[$0] }
    candidateCount = all.count
  }
}
