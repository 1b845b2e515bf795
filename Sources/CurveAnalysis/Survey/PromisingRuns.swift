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

  init?(_ forecast: Forecast) {
    guard let curve = forecast.validation ?? forecast.train else { return nil }
    last = curve.lastValue
    predicted = curve.predicted
    low = curve.low
    high = curve.high
    reachesBaseline = forecast.reachesByThen?.probability
  }

  /// The same in another unit of the metric.
  func scaled(by scale: Double) -> RunProspect {
    RunProspect(
      last: last * scale, predicted: predicted * scale, low: low * scale, high: high * scale,
      reachesBaseline: reachesBaseline)
  }

  /// Probability of a level better than `target` at that budget; forecasts err like Student's t with
  /// three degrees of freedom.
  func chance(ofBeating target: Double, sign: Double) -> Double {
    let lead = (target - predicted) * sign
    // An interval reaches farther to one side than to the other.
    let reach = abs((target > predicted ? high : low) - predicted)
    let spread = reach / StudentThree.quantile80
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

  /// Chooses `count` of the candidates; nil when there is none.
  ///
  /// The best level so far is that of any of the `comparable` runs, forecast or not; of one without
  /// validation only where all are.
  init?(
    _ candidates: [(row: SurveyRow, prospect: RunProspect)], among comparable: [SurveyRow],
    budget: Double, count: Int
  ) {
    func level(of row: SurveyRow) -> Double { row.judgement?.oriented ?? .infinity }
    let validated = comparable.filter { $0.judgement?.isLevelOfTraining == false }
    let leading = (validated.isEmpty ? comparable : validated).min { level(of: $0) < level(of: $1) }
    guard !candidates.isEmpty, let leading, let best = leading.judgement else { return nil }
    let level = level(of: leading)
    let sign = best.metric.direction.sign
    let byLast = candidates.indices.sorted { first, second in
      let levels = (candidates[first].prospect.last * sign, candidates[second].prospect.last * sign)
      return levels.0 != levels.1 ? levels.0 < levels.1 : first < second
    }
    var places = [Int](repeating: 0, count: candidates.count)
    for (place, index) in byLast.enumerated() { places[index] = place + 1 }
    let all = candidates.indices.map { index in
      let prospect = candidates[index].prospect
      return Candidate(
        row: candidates[index].row, prospect: prospect,
        chance: prospect.chance(ofBeating: level * sign, sign: sign),
        placeByLast: places[index])
    }
    let byChance = all.indices.sorted { first, second in
      if all[first].chance != all[second].chance { return all[first].chance > all[second].chance }
      let levels = (all[first].prospect.predicted * sign, all[second].prospect.predicted * sign)
      return levels.0 != levels.1 ? levels.0 < levels.1 : first < second
    }
    self.budget = budget
    axis = best.axis
    metric = best.metric
    leader = leading
    leadingLevel = level * sign
    chosen = byChance.prefix(count).map { all[$0] }
    chosenByLast = byLast.prefix(count).map { all[$0] }
    candidateCount = all.count
  }
}
