import CurveModel

/// A miss in words that need no knowledge of ratios.
struct MissWords {
  private let standing: MetricStanding

  init(_ standing: MetricStanding) {
    self.standing = standing
  }

  /// "< 5".
  var asked: String { standing.asked ?? "its requirement" }

  /// "at 60 it is 12 times the 5 that is allowed", "at 0.5 it is 5 times as far from 1 as 0.9 is".
  var missed: String {
    let required = DecimalText.significant(standing.required ?? 0, digits: 4)
    let value = DecimalText.significant(standing.value.value, digits: standing.value.digits)
    let range = standing.value.isWide ? " (\(standing.seen))" : ""
    guard let miss = standing.miss, miss.isFinite else {
      return "at \(value)\(range) it misses \(asked)"
    }
    // A requirement below a value is not met at it.
    guard miss > 1 else {
      return "at \(value)\(range) it is at the limit, and \(asked) is asked for"
    }
    let times = Self.times(miss)
    let at = "at \(value)\(range) it"
    switch (standing.direction, standing.ideal) {
    case (.lower, 0): return "\(at) is \(times) the \(required) that is allowed"
    case (_, let ideal?):
      return "\(at) is \(times) as far from \(DecimalText.significant(ideal)) as \(required) is"
    case (.higher, nil) where standing.value.value > 0:
      return "\(at) would have to become \(times) as large to reach \(required)"
    default: return "\(at) misses \(asked)"
    }
  }

  /// "12 times", "3.4 times", "1.06 times".
  static func times(_ factor: Double) -> String {
    let digits = (1.1..<100).contains(factor) ? 2 : 3
    return "\(DecimalText.significant(factor, digits: digits)) times"
  }
}
