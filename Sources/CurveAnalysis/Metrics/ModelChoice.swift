import CurveModel

/// By what one of several models is chosen.
package enum ModelChoice: Hashable, Sendable {
  /// The requirements alone.
  case requirements
  /// The best value of one metric, among the models that meet every requirement.
  case optimize(String)
  /// The best mean of all metrics.
  case average
  /// The best value of a formula; the direction says which way it improves, nil to find out.
  case formula(Formula, MetricDirection?)

  package var name: String {
    switch self {
    case .requirements: "requirements"
    case .optimize: "optimize"
    case .average: "average"
    case .formula: "formula"
    }
  }
}

/// One of the models that were compared.
package struct ModelStanding: Hashable, Sendable {
  package var name: String
  /// What it is compared by; nil where a value is missing or nothing but requirements decides.
  package var score: Double?
  /// Names of the metrics whose requirement it misses or that it has no value for.
  package var missed: [String]
  package var plan: MetricPlan

  package var meetsRequirements: Bool { missed.isEmpty }

  /// Metrics of which something is required, and of which no value is given.
  package var unmeasured: [String] {
    missed.filter { name in !plan.standings.contains { $0.metric == name } }
  }
}

/// What to choose and what to work on.
package struct MetricDecision: Hashable, Sendable {
  package var choice: ModelChoice
  /// Which way the score improves; nil without one.
  package var direction: MetricDirection?
  package var models: [ModelStanding]
  /// Place of the chosen model among `models`.
  package var chosen: Int
  /// False when neither a requirement nor a metric to optimize was given: there is then nothing to
  /// hold or to work on.
  package var hasAdvice: Bool
  /// One or more sentences, plain text.
  package var summary: String

  package var chosenModel: ModelStanding { models[chosen] }
}
