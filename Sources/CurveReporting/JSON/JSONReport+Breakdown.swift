import CurveAnalysis
import CurveModel

extension JSONReport {
  static func breakdown(_ breakdown: Breakdown?) -> JSONValue {
    guard let breakdown else { return .null }
    return .object([
      ("terms", .array(breakdown.terms.map(term))),
      ("notes", .strings(breakdown.notes)),
    ])
  }

  private static func term(_ term: Breakdown.Term) -> JSONValue {
    .object([
      ("name", .string(term.name)),
      ("parts", .strings(term.parts.map(\.rawValue))),
      ("value", .number(term.value)),
      ("ci_low", .optional(term.interval?.lowerBound)),
      ("ci_high", .optional(term.interval?.upperBound)),
      ("from", .string(term.from.name)),
      ("to", .string(term.to.name)),
      ("from_value", .number(term.from.value)),
      ("to_value", .number(term.to.value)),
    ])
  }
}
