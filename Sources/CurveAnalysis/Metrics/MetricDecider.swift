import CurveModel

/// Chooses among models by their final values, and says which metric to work on.
package enum MetricDecider {
  /// - Parameters:
  ///   - table: at least one model.
  ///   - requirements: what is asked of some of the metrics.
  ///   - choice: by what one of several models is chosen.
  ///   - direction: which way the optimized metric improves, where its name does not tell.
  ///   - model: the model to look at, where somebody names it.
  /// - Returns: The chosen model with the plan for its metrics.
  /// - Throws: Everything that the user has to settle first.
  package static func decide(
    _ table: MetricTable, requirements: [MetricRequirement], choice: ModelChoice,
    direction: MetricDirection? = nil, model: String? = nil
  ) throws(InvalidInput) -> MetricDecision {
    let required = try self.required(requirements, in: table)
    if required.isEmpty, choice == .requirements { throw InvalidInput(nothingToDecide) }
    let wanted: String? =
      if case .optimize(let name) = choice { table.index(of: name).map { table.metrics[$0] } } else
      {
        nil
      }
    let directions = table.metrics.map { metric in
      required[metric]?.direction ?? (metric == wanted ? direction : nil)
        ?? KnownDirection.of(metric)
    }
    let scores = try InvalidInput.wrapping { () throws(InputProblem) in
      try MetricScores(choice, table: table, directions: directions)
    }
    let models = table.models.indices.map { index in
      standing(
        of: table.models[index], score: scores.flatMap { $0.values[index] }, table: table,
        required: required, wanted: wanted)
    }
    let ranking = ModelRanking(models, direction: scores?.direction)
    let chosen = try model.map { name throws(InvalidInput) in try place(of: name, among: models) }
    var decision = MetricDecision(
      choice: choice, direction: scores?.direction, models: models,
      chosen: chosen ?? ranking.order[0], hasAdvice: !required.isEmpty || wanted != nil, summary: ""
    )
    decision.summary =
      MetricSummary(
        decision, required: required, ranking: ranking, isNamed: model != nil
      ).text
    return decision
  }

  /// What is asked of each metric of the table, by its name there.
  private static func required(
    _ requirements: [MetricRequirement], in table: MetricTable
  ) throws(InvalidInput) -> [String: RequiredMetric] {
    var required: [String: RequiredMetric] = [:]
    var problems: [InputProblem] = []
    for requirement in requirements {
      guard let index = table.index(of: requirement.metric) else {
        problems.append(unknown(requirement, table))
        continue
      }
      let name = table.metrics[index]
      guard required[name] == nil else {
        problems.append(
          InputProblem(
            code: "repeated-requirement", message: "'\(name)' has two requirements",
            at: requirement.location, hint: "state one requirement for each metric"))
        continue
      }
      let values = table.models.compactMap { $0.values[index] }.flatMap { [$0.low, $0.high] }
      do throws(InputProblem) {
        required[name] = try RequiredMetric(requirement, of: name, among: values)
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw InvalidInput(problems) }
    return required
  }

  private static func standing(
    of model: ModelValues, score: Double?, table: MetricTable, required: [String: RequiredMetric],
    wanted: String?
  ) -> ModelStanding {
    let values = zip(table.metrics, model.values).compactMap { metric, value in
      value.map { (name: metric, value: $0) }
    }
    let missed = zip(table.metrics, model.values).filter { metric, value in
      guard let requirement = required[metric] else { return false }
      guard let value else { return true }
      return !requirement.comparison.holds(value.value, requirement.required)
    }
    return ModelStanding(
      name: model.name, score: score, missed: missed.map(\.0),
      plan: MetricPlan(values, required: required, working: wanted))
  }

  private static func place(
    of name: String, among models: [ModelStanding]
  ) throws(InvalidInput) -> Int {
    if let place = models.firstIndex(where: { $0.name == name }) { return place }
    let known = Spelling.nearestFirst(models.map(\.name), to: name)
    throw InvalidInput(
      InputProblem(
        code: "no-such-model", message: "there is no model '\(name)'",
        at: InputLocation(file: "--model"),
        hint: Spelling.suggestion(among: known, for: name)
          ?? "the models are \(Spelling.quotedList(known))"))
  }

  private static func unknown(
    _ requirement: MetricRequirement, _ table: MetricTable
  ) -> InputProblem {
    InputProblem(
      code: "no-such-metric",
      message: "something is required of '\(requirement.metric)', which has no values",
      at: requirement.location,
      hint: table.choice(for: requirement.metric))
  }

  private static let nothingToDecide = InputProblem(
    code: "no-requirements", message: "nothing says how good a metric has to be",
    hint: "give requirements (-b, --at-most angle=5, --at-least recall=0.6), or choose by "
      + "--optimize METRIC, --average or --formula")
}
