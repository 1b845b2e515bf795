import CurveModel

/// "< 5", "≥0.9" or plain "5": a requirement as people write it.
enum ComparisonText {
  private static let signs: [(String, Comparison)] = [
    ("<=", .atMost), ("≤", .atMost), ("=<", .atMost), (">=", .atLeast), ("≥", .atLeast),
    ("=>", .atLeast), ("<", .less), (">", .greater),
  ]

  /// The comparison and the text behind it.
  static func split(_ text: String) -> (comparison: Comparison?, rest: String) {
    guard let (sign, comparison) = signs.first(where: { text.hasPrefix($0.0) }) else {
      return (nil, text)
    }
    return (comparison, String(text.dropFirst(sign.count).trimmingPrefix(while: \.isWhitespace)))
  }
}
