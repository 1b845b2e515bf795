import CurveModel

/// What left its curve at the end of a run that is judged by what came before.
package struct BrokenEnd: Hashable, Sendable {
  /// "training ended 14.7 above its neighbours, at epoch 24 alone".
  package var summary: String
  /// Where it begins.
  package var x: Double?

  package init(summary: String, x: Double?) {
    self.summary = summary
    self.x = x
  }

  /// Nil where the findings tell of none.
  init?(_ findings: [Finding]) {
    guard let found = findings.first(where: { Self.rules.contains($0.rule) }) else { return nil }
    self.init(summary: found.summary, x: found.x)
  }

  /// Names of the rules that tell of it; a training that diverged says so in its verdict.
  package static let rules = pages.map(\.name)

  static let pages = [EndsInSpike.documentation, ValidationExploded.documentation]
}
