import CurveAnalysis
import CurveModel

/// The diagnosis for programs, schema `tightline.diagnosis/1`: full precision, stable key order.
package enum JSONReport: ReportFormat {
  package static let name = "json"
  package static let fileExtension = "json"
  package static let summary = "the diagnosis for programs (schema tightline.diagnosis/1)"
  package static let isFull = true

  package static func render(_ report: Report, as destination: Destination) -> [OutputFile] {
    let diagnosis = report.diagnosis
    let document = JSONValue.object([
      ("schema", .string("tightline.diagnosis/1")),
      ("run", run(diagnosis.run)),
      ("verdict", verdict(diagnosis.verdict)),
      (
        "judged_at",
        .object([
          ("x", .number(diagnosis.judgedAt.x)), ("why", .string(diagnosis.judgedAt.why)),
        ])
      ),
      ("at_last", .object([("primary", .string(diagnosis.verdictAtLast.rawValue))])),
      ("trivial_level", trivialLevel(diagnosis.trivialLevel)),
      ("levels", levels(diagnosis.levels)),
      ("tightest_baseline", tightest(diagnosis.tightestBaseline)),
      ("components", components(diagnosis.components)),
      ("requirement", requirement(diagnosis.requirement)),
      (
        "tolerance",
        .object([
          ("value", .optional(diagnosis.tolerance.value)),
          ("reason", .string(diagnosis.tolerance.reason)),
        ])
      ),
      ("flip_points", .array(diagnosis.flipPoints.map(flipBand))),
      ("baselines", .array(diagnosis.baselines.map(baseline))),
      ("findings", .array(diagnosis.findings.map(finding))),
      ("breakdown", breakdown(diagnosis.breakdown)),
      ("metric_requirements", MetricPlanSection.json(diagnosis)),
      ("forecast", forecast(diagnosis.forecast)),
      ("next_steps", .array(diagnosis.nextSteps.map(step))),
      ("tried", .strings(report.reproduction.tried.ids)),
      ("attempts", .array(report.reproduction.tried.map(attempt))),
      ("parameters", .object(report.parameters.map { ($0.name, .string($0.value)) })),
      ("seeds", seeds(diagnosis.seeds)),
      ("doubts", .array(report.doubts.map(ProblemJSON.problem))),
      ("inputs", .array(report.inspection.files.map(input))),
      ("reproduction", reproduction(report.reproduction)),
      ("previous", previous(report)),
    ])
    return [
      OutputFile(
        name: destination.mainName(extension: fileExtension), contents: document.document)
    ]
  }

  private static func run(_ run: RunSummary) -> JSONValue {
    .object([
      ("name", .string(run.name)),
      ("metric", .string(run.metric.name)),
      ("direction", .string(run.metric.direction.rawValue)),
      ("unit", .string(run.metric.unit.rawValue)),
      ("x", .string(run.axis.kind.rawValue)),
      ("seeds", .integer(run.seeds)),
    ])
  }

  private static func verdict(_ verdict: VerdictStatement) -> JSONValue {
    .object([
      ("primary", .string(verdict.primary.rawValue)),
      ("secondary", .strings(verdict.secondary.map(\.rawValue))),
      ("leans", .optional(verdict.leans?.rawValue)),
      ("probability", .optional(verdict.primary.isDecided ? verdict.probability : nil)),
      ("probabilities", probabilities(verdict.probabilities)),
      ("confidence", .optional(verdict.primary.isDecided ? verdict.confidence.rawValue : nil)),
      ("summary", .string(verdict.summary.text)),
      ("policy", .string(verdict.policy.rawValue)),
      ("caveats", .strings(verdict.caveats)),
    ])
  }

  static func probabilities(_ probabilities: VerdictProbabilities) -> JSONValue {
    .object(Verdict.allCases.map { ($0.rawValue, .number(probabilities[$0])) })
  }

  private static func trivialLevel(_ level: NamedLevel?) -> JSONValue {
    guard let level else { return .null }
    return .object([("value", .number(level.value)), ("name", .string(level.name))])
  }

  static func levels(_ levels: Levels) -> JSONValue {
    .object([
      ("train", level(levels.train)),
      ("validation", level(levels.validation)),
      ("best_validation", level(levels.bestValidation)),
      ("last_train", level(levels.lastTrain)),
      ("last_validation", level(levels.lastValidation)),
      ("reached_train", level(levels.reachedTrain)),
    ])
  }

  static func level(_ level: Level?) -> JSONValue {
    guard let level else { return .null }
    return .object([
      ("value", .number(level.value)),
      ("std_error", .optional(level.knownError)),
      ("x", .number(level.x)),
    ])
  }

  static func components(_ components: Components) -> JSONValue {
    .object([
      ("avoidable_bias", component(components.avoidableBias)),
      ("generalization_gap", component(components.generalizationGap)),
      ("excess", component(components.excess)),
    ])
  }

  private static func component(_ component: Component?) -> JSONValue {
    guard let component else { return .null }
    return .object([("value", .number(component.value))] + JSONInterval(component).members)
  }

  private static func requirement(_ requirement: RequirementJudgement?) -> JSONValue {
    guard let requirement else { return .null }
    return .object([
      ("value", .number(requirement.value)),
      ("status", .string(requirement.status.rawValue)),
      ("verdict_against_it", .string(requirement.verdictAgainstIt.rawValue)),
      ("name", .string(requirement.name)),
    ])
  }

  static func flipBand(_ band: FlipBand) -> JSONValue {
    .object([
      ("baseline_from", .optional(band.from)),
      ("baseline_to", .optional(band.to)),
      ("verdict", .string(band.verdict.rawValue)),
    ])
  }
}
