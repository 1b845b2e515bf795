import CurveModel

/// Which metric to work on now, which to hold at its threshold and which to leave.
///
/// "Put a threshold on n − 1 metrics and optimize the n-th": Full Stack Deep Learning 2021, lecture 5;
/// Ng, Machine Learning Yearning, ch. 9.
///
/// Worked on is the metric that misses its requirement by the largest factor; where none misses, the
/// one somebody named, else the only one without a requirement. A metric whose values reach its
/// requirement, at least in part, is held there; one that misses by less waits, since the larger miss
/// blocks anyway.
package struct MetricPlan: Hashable, Sendable {
  /// In the order of the table.
  package var standings: [MetricStanding]
  /// The metric somebody named to be optimized, while a requirement that is missed comes first.
  package var next: String?

  package var workOn: MetricStanding? { standings.first { $0.role == .workOn } }
  package var held: [MetricStanding] { standings.filter { $0.role == .hold } }
  package var waiting: [MetricStanding] { standings.filter { $0.role == .wait } }

  init(standings: [MetricStanding]) {
    self.standings = standings
  }

  /// - Parameters:
  ///   - values: the metrics that have a value.
  ///   - required: what is asked of some of them, by name.
  ///   - wanted: the metric somebody named to be worked on.
  init(
    _ values: [(name: String, value: FinalValue)], required: [String: RequiredMetric],
    working wanted: String? = nil
  ) {
    standings = values.map { Self.standing($0.name, $0.value, required[$0.name]) }
    let named = wanted.flatMap { name in standings.firstIndex { $0.metric == name } }
    // What is required comes before what is optimized.
    let chosen = largestMiss(.missed) ?? named ?? unasked
    next = chosen == named ? nil : named.map { standings[$0].metric }
    let isOnlyMiss = standings.count { $0.status == .missed } == 1
    for index in standings.indices {
      (standings[index].role, standings[index].reason) = role(
        of: standings[index], isChosen: index == chosen, isWanted: index == named,
        isOnlyMiss: isOnlyMiss,
        chosenMiss: chosen.flatMap { standings[$0].status == .missed ? standings[$0].miss : nil })
    }
  }

  /// The metric to work on where none is missed and none is named: the only one without a
  /// requirement, else the one whose values lie farthest beyond theirs.
  private var unasked: Int? {
    let free = standings.indices.filter { standings[$0].status == .noRequirement }
    if free.count == 1, standings.count > 1 { return free[0] }
    return largestMiss(.withinSpread)
  }

  private func largestMiss(_ status: MetricStanding.Status) -> Int? {
    standings.indices.filter { standings[$0].status == status }.max {
      let (left, right) = (standings[$0].miss ?? 0, standings[$1].miss ?? 0)
      // The first of equals.
      return left != right ? left < right : $0 > $1
    }
  }

  private static func standing(
    _ name: String, _ value: FinalValue, _ required: RequiredMetric?
  ) -> MetricStanding {
    var standing = MetricStanding(
      metric: name, value: value, direction: KnownDirection.of(name),
      status: .noRequirement, role: .wait, reason: "")
    guard let required else { return standing }
    standing.direction = required.direction
    standing.required = required.required
    standing.comparison = required.comparison
    standing.ideal = required.ideal
    standing.miss = required.miss(of: value.value)
    let meets = [value.low, value.high].map {
      required.comparison.holds($0, required.required)
    }
    standing.status =
      meets.allSatisfy(\.self) ? .met : meets.contains(true) ? .withinSpread : .missed
    return standing
  }

  private func role(
    of standing: MetricStanding, isChosen: Bool, isWanted: Bool, isOnlyMiss: Bool,
    chosenMiss: Double?
  ) -> (MetricStanding.Role, String) {
    let words = MissWords(standing)
    switch standing.status {
    case .missed where isChosen:
      return (.workOn, words.missed + (isOnlyMiss ? "" : ", the largest miss"))
    case .noRequirement where isChosen:
      return (
        .workOn,
        isWanted ? "the metric to optimize" : "every other metric has a requirement that is met"
      )
    case .met where isChosen, .withinSpread where isChosen:
      return (
        .workOn,
        standing.status == .met
          ? "the metric to optimize; it meets \(words.asked) already"
          : "its values (\(standing.seen)) lie on both sides of \(words.asked)"
      )
    case .met:
      return (.hold, "at \(standing.seen) it meets \(words.asked): keep it there")
    case .withinSpread:
      return (
        .hold,
        "its values (\(standing.seen)) lie on both sides of \(words.asked): close enough for now"
      )
    case .missed:
      let isSmaller = chosenMiss.map { $0 > standing.miss ?? 0 } ?? false
      return (.wait, words.missed + (isSmaller ? ", but by less" : ", but another comes first"))
    case .noRequirement:
      return (
        .wait,
        isWanted
          ? "the metric to optimize, once every requirement is met" : "nothing is required of it"
      )
    }
  }
}
