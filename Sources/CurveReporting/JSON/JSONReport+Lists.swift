import CurveAnalysis
import CurveModel

extension JSONReport {
  static func tightest(_ judgement: BaselineJudgement?) -> JSONValue {
    guard let judgement else { return .null }
    return .object([
      ("name", .string(judgement.baseline.name)),
      ("kind", .string(judgement.baseline.kind.rawValue)),
      ("value", .number(judgement.value)),
      ("std_error", .optional(judgement.standardError)),
      ("source", .optional(judgement.baseline.source)),
    ])
  }

  static func baseline(_ judgement: BaselineJudgement) -> JSONValue {
    .object([
      ("name", .string(judgement.baseline.name)),
      ("kind", .string(judgement.baseline.kind.rawValue)),
      ("value", .number(judgement.value)),
      ("status", .string(judgement.status.rawValue)),
      ("reason", .string(judgement.reason)),
      ("verdict_if_tightest", .optional(judgement.verdictIfTightest?.rawValue)),
      ("std_error", .optional(judgement.standardError)),
      ("ci_low", .optional(judgement.interval?.lowerBound)),
      ("ci_high", .optional(judgement.interval?.upperBound)),
      ("source", .optional(judgement.baseline.source)),
    ])
  }

  static func finding(_ finding: Finding) -> JSONValue {
    .object([
      ("rule", .string(finding.rule)),
      ("severity", .string(finding.severity.rawValue)),
      ("summary", .string(finding.summary)),
      ("measurements", .object(finding.measurements.map { ($0.name, .number($0.value)) })),
      ("x", .optional(finding.x)),
    ])
  }

  static func forecast(_ forecast: Forecast?) -> JSONValue {
    guard let forecast else { return .null }
    return .object([
      ("level", .number(Forecast.level)),
      ("validation", curve(forecast.validation)),
      ("train", curve(forecast.train)),
      ("reaches_baseline_by_then", chance(forecast.reachesByThen)),
      ("missing", .optional(forecast.missing)),
    ])
  }

  static func seeds(_ seeds: SeedSummary?) -> JSONValue {
    guard let seeds else { return .null }
    return .object([
      ("split", .string(seeds.split.rawValue)),
      ("runs", .strings(seeds.runs)),
      ("values", .array(seeds.values.map { .number($0) })),
      ("mean", .number(seeds.mean)),
      ("iqm", .number(seeds.interquartileMean)),
      ("ci_low", .number(seeds.low)),
      ("ci_high", .number(seeds.high)),
      ("interval", .string(seeds.method.rawValue)),
    ])
  }

  static func step(_ step: NextStep) -> JSONValue {
    .object([
      ("id", .string(step.id)),
      ("title", .string(step.title)),
      ("why", .string(step.why)),
      ("addresses", .string(step.addresses.rawValue)),
      ("at_most", .optional(step.atMost)),
      ("cost", .string(step.cost.rawValue)),
      ("sources", .strings(step.sources)),
      ("stage", .string(step.stage.rawValue)),
      ("tried", .bool(step.wasTried)),
    ])
  }

  /// What was tried, in the user's words.
  static func attempt(_ tried: TriedStep) -> JSONValue {
    .object([
      ("named", .string(tried.word)),
      ("steps", .strings(tried.ids)),
      ("note", .optional(tried.note)),
    ])
  }

  static func input(_ file: FileInspection) -> JSONValue {
    .object([
      ("path", .string(file.path)),
      ("sha256", .string(file.sha256)),
      ("dialect", .string(file.dialect)),
      ("warnings", .strings(file.warnings.map(\.sentence))),
    ])
  }

  private static func curve(_ forecast: CurveForecast?) -> JSONValue {
    guard let forecast else { return .null }
    let reach = forecast.reachesBaselineAt.map { reach in
      JSONValue.object([
        ("x", .number(reach.x)), ("low", .number(reach.low)), ("high", .optional(reach.high)),
        ("probability", .number(reach.probability)),
      ])
    }
    let interval = JSONInterval(forecast.low, forecast.high)
    return .object([
      ("x", .number(forecast.x)),
      ("last_value", .number(forecast.lastValue)),
      ("predicted", .number(forecast.predicted)),
      ("ci_low", .optional(interval.low)),
      ("ci_high", .optional(interval.high)),
      ("far_level", .number(forecast.farLevel)),
      ("has_reached_baseline", .bool(forecast.hasReachedBaseline)),
      ("reaches_baseline_at", reach ?? .null),
    ])
  }

  private static func chance(_ chance: ReachChance?) -> JSONValue {
    guard let chance else { return .null }
    return .object([
      ("probability", .number(chance.probability)), ("answer", .string(chance.answer.rawValue)),
      ("level_probability", .number(chance.ofLevel)),
    ])
  }
}
