import CurveAnalysis
import CurveModel

/// A history for programs: schema `tightline.history/1` (docs/compare.md).
enum HistoryJSON {
  static func render(_ history: DiagnosisHistory) -> String {
    let best = history.bestSoFar
    let changes: [HistoryChange?] = [nil] + history.changes
    return JSONValue.object([
      ("schema", .string("tightline.history/1")),
      ("metric", .optional(history.entries.first?.model.metric.name)),
      ("direction", .optional(history.entries.first?.model.metric.direction.rawValue)),
      ("summary", .string(history.sentence)),
      (
        "entries",
        .array(
          history.entries.indices.map { index in
            let entry = history.entries[index]
            return .object([
              ("path", .string(entry.path)),
              ("sha256", .string(entry.sha256)),
              ("run", .string(entry.model.name)),
              ("runs", .integer(entry.model.runs)),
              ("verdict", .string(entry.model.verdict.rawValue)),
              ("changed", .bool(history.isChanged(at: index))),
              ("probability", .optional(entry.model.probability)),
              ("train", JSONReport.level(entry.model.train)),
              ("validation", JSONReport.level(entry.model.validation)),
              ("components", JSONReport.components(entry.model.components)),
              ("best_so_far", best[index].map { .string(history.entries[$0].path) } ?? .null),
              ("first_step", .optional(entry.record.advised.first?.id)),
              ("tried", .strings(entry.record.tried.map(\.id))),
              ("since_last", since(changes[index])),
            ])
          })
      ),
      ("reproduction", JSONReport.reproduction(history.reproduction)),
    ]).document
  }

  private static func since(_ change: HistoryChange?) -> JSONValue {
    guard let change else { return .null }
    return .object([
      (
        "followed",
        .array(
          change.followed.map { followed in
            .object([
              ("step", .string(followed.step.id)),
              ("note", .optional(followed.step.note)),
              ("rank", .optional(followed.rank)),
              ("component", value(followed.component)),
            ])
          })
      ),
      (
        "settings",
        .array(
          change.settings.map { setting in
            .object([
              ("name", .string(setting.name)), ("from", .optional(setting.from)),
              ("to", .optional(setting.to)),
            ])
          })
      ),
      ("level", value(change.level)),
      (
        "judged_differently",
        .array(
          change.rules.map { rule in
            .object([
              ("name", .string(rule.name)), ("from", .string(rule.from)), ("to", .string(rule.to)),
            ])
          })
      ),
    ])
  }

  /// `change` is positive where it got worse, and `margin` is half of its 95 % interval.
  private static func value(_ change: Change?) -> JSONValue {
    guard let change else { return .null }
    return .object([
      ("name", .string(change.name)),
      ("before", .number(change.before)),
      ("now", .number(change.now)),
      ("change", .number(change.worsening)),
      ("margin", .optional(change.margin)),
      ("clear", .bool(change.isClear)),
    ])
  }
}
