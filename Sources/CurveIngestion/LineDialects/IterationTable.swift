/// The table that scikit-learn's gradient boosting prints with `verbose`: "Iter  Train Loss  Remaining Time" above
/// rows of numbers.
struct IterationTable: LineDialect {
  private var isBelowHeader = false

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    if line.holds("Train Loss"), line.holds("Remaining Time") {
      isBelowHeader = true
      return ""
    }
    guard isBelowHeader else { return nil }
    let words = line.words
    guard words.count > 1, let step = Int(words[0]), Double(words[1]) != nil else { return nil }
    return "step \(step): train loss=\(words[1])"
  }
}
