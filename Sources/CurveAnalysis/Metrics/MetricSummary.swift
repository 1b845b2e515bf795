import CurveModel

/// The decision in plain sentences.
struct MetricSummary {
  private let decision: MetricDecision
  private let required: [String: RequiredMetric]
  private let ranking: ModelRanking
  private let isNamed: Bool

  init(
    _ decision: MetricDecision, required: [String: RequiredMetric], ranking: ModelRanking,
    isNamed: Bool
  ) {
    self.decision = decision
    self.required = required
    self.ranking = ranking
    self.isNamed = isNamed
  }

  var text: String {
    let missing = decision.chosenModel.unmeasured
    let advice = decision.hasAdvice ? PlanSummary(plan, unmeasured: missing).sentences : []
    return (chosen + advice).joined(separator: " ")
  }

  private var plan: MetricPlan { decision.chosenModel.plan }

  /// Which model and why; nothing to say of an only one.
  private var chosen: [String] {
    let model = decision.chosenModel
    guard decision.models.count > 1 else { return [] }
    if isNamed { return ["Looking at '\(model.name)'."] }
    let equals = ranking.equals(of: decision.chosen)
    guard model.meetsRequirements else {
      let missed = Spelling.quotedList(model.missed)
      let tie = equals.count > 1 ? " \(tied(equals)) are equally near; the first is taken." : ""
      return [
        "No model meets every requirement; '\(model.name)' comes nearest and misses \(missed).\(tie)"
      ]
    }
    if ranking.dominant == decision.chosen {
      let others = equals.filter { $0 != decision.chosen }
      return [
        "Choose '\(model.name)': \(tied(others)) \(others.count == 1 ? "equals" : "equal") it in "
          + "\(measure)\(score(of: model)), and it is at least as good in everything else."
      ]
    }
    guard equals.count == 1 else {
      return [
        "No model wins: \(tied(equals)) are equal in \(measure)\(score(of: model)). The first, "
          + "'\(model.name)', is looked at; choose by something they differ in."
      ]
    }
    return ["Choose '\(model.name)': \(reason(for: model)).\(noise)"]
  }

  /// That the values of the best two overlap, where their spread is known.
  private var noise: String {
    guard case .optimize(let name) = decision.choice,
      let next = ranking.next(after: decision.chosen), decision.models[next].meetsRequirements
    else { return "" }
    let values = [decision.chosen, next].compactMap { place in
      decision.models[place].plan.standings.first {
        MetricName.key($0.metric) == MetricName.key(name)
      }
    }
    guard values.count == 2, values.contains(where: \.value.isRange),
      values[0].value.low <= values[1].value.high, values[1].value.low <= values[0].value.high
    else { return "" }
    return
      " Their values overlap (\(values[0].seen) and \(values[1].seen)), so this may be chance: "
      + "'tightline compare' says how many runs would tell."
  }

  private func tied(_ places: [Int]) -> String {
    Spelling.quotedList(places.map { decision.models[$0].name })
  }

  /// What models are chosen by, in words.
  private var measure: String {
    switch decision.choice {
    case .requirements: "their distance to the requirements"
    case .optimize(let name): name
    case .average: "the mean of all metrics"
    case .formula(let formula, _): formula.text
    }
  }

  /// " (0.75)"; empty without a score.
  private func score(of model: ModelStanding) -> String {
    model.score.map { " (\(DecimalText.significant($0, digits: 4)))" } ?? ""
  }

  private func reason(for model: ModelStanding) -> String {
    let conditions = decision.models.contains { !$0.meetsRequirements }
    let met = conditions ? " of the models with \(conditionList)" : ""
    let best = decision.direction == .lower ? "lowest" : "highest"
    let score = model.score.map(shown) ?? "?"
    switch decision.choice {
    case .requirements:
      return decision.models.count(where: \.meetsRequirements) == 1
        ? "it is the only one that meets every requirement (\(conditionList))"
        : "of the models that meet every requirement it keeps the widest distance to them; name the "
          + "metric that counts with --optimize"
    case .optimize(let name):
      return "it has the \(best) \(name)\(met) (\(score)\(runnerUp))"
    case .average:
      return "it has the \(best) mean of all metrics\(met) (\(score)\(runnerUp))"
    case .formula:
      return "it has the \(best) value of \(measure)\(met) (\(score)\(runnerUp))"
    }
  }

  /// "; next 'Model 3' with 0.7".
  private var runnerUp: String {
    guard let next = ranking.next(after: decision.chosen), decision.models[next].meetsRequirements,
      let score = decision.models[next].score
    else { return "" }
    return "; next '\(decision.models[next].name)' with \(shown(score))"
  }

  /// A score with the digits that tell the best two apart.
  private func shown(_ score: Double) -> String {
    let best = [decision.chosen, ranking.next(after: decision.chosen)].compactMap { place in
      place.flatMap { decision.models[$0].score }
    }
    let digits = (4...12).first { digits in
      Set(best.map { DecimalText.significant($0, digits: digits) }).count == best.count
    }
    return DecimalText.significant(score, digits: digits ?? 4)
  }

  /// "recall >= 0.6 and latency < 100".
  private var conditionList: String {
    let names = plan.standings.map(\.metric).filter { required[$0] != nil }
    return names.compactMap { name in required[name].map { "\(name) \($0.asked)" } }
      .joined(separator: " and ")
  }
}

/// Work on, hold, leave: the plan in plain sentences.
package struct PlanSummary {
  package let sentences: [String]

  /// - Parameters:
  ///   - plan: the metrics that have a value.
  ///   - unmeasured: metrics of which something is required and no value is known.
  package init(_ plan: MetricPlan, unmeasured: [String] = []) {
    var sentences: [String] = []
    if !unmeasured.isEmpty {
      let names = Spelling.list(unmeasured.map { "'\($0)'" })
      sentences.append("Measure \(names) first: something is required, and no value is given.")
    }
    if let work = plan.workOn {
      sentences.append("Work on '\(work.metric)': \(work.reason).")
    } else if unmeasured.isEmpty {
      sentences.append(
        "Every requirement is met: ship it, raise a requirement, or name the metric to improve.")
    }
    if let next = plan.next { sentences.append("Then optimize '\(next)'.") }
    let held = plan.held.map { held in
      let spread = held.status == .withinSpread ? " (it is seen at \(held.seen))" : ""
      return "'\(held.metric)' at \(held.asked ?? held.seen)\(spread)"
    }
    if !held.isEmpty { sentences.append("Hold \(Spelling.list(held)).") }
    let waiting = plan.waiting.filter { $0.status == .missed }.map { waiting in
      "'\(waiting.metric)' (\(waiting.reason))"
    }
    if !waiting.isEmpty { sentences.append("Leave \(Spelling.list(waiting)) for now.") }
    self.sentences = sentences
  }
}
