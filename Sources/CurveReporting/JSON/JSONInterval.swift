import CurveAnalysis

/// The ends of an interval as documents have them: absent where it has no width, since then nothing is known of the
/// error.
struct JSONInterval {
  let low: Double?
  let high: Double?

  init(_ low: Double, _ high: Double) {
    let isKnown = low < high
    self.low = isKnown ? low : nil
    self.high = isKnown ? high : nil
  }

  init(_ component: Component) { self.init(component.low, component.high) }

  /// As members of an object.
  var members: [(String, JSONValue)] { [("ci_low", .optional(low)), ("ci_high", .optional(high))] }
}

extension Level {
  /// Nil where nothing tells how far the level may be off.
  var knownError: Double? { standardError > 0 ? standardError : nil }
}
