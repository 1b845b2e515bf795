import CurveAnalysis

extension JSONReport {
  /// What changed since the previous diagnosis; `change` is positive where it got worse, and
  /// `margin` is half of its 95 % interval.
  static func previous(_ report: Report) -> JSONValue {
    guard let previous = report.previous, let comparison = PreviousComparison(report)
    else { return .null }
    return .object([
      ("run", .string(previous.run)),
      ("primary", .string(previous.primary.rawValue)),
      ("summary", .string(comparison.sentences.joined(separator: " "))),
      (
        "changes",
        .array(
          comparison.changes.map { change in
            .object([
              (
                "name",
                .string(change.name.lowercased().split(separator: " ").joined(separator: "_"))
              ),
              ("before", .number(change.before)),
              ("now", .number(change.now)),
              ("change", .number(change.worsening)),
              ("margin", .optional(change.margin)),
            ])
          })
      ),
    ])
  }
}
