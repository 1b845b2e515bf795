/// The table that Vowpal Wabbit prints while it learns: the mean loss since the last row, at the number of examples.
///
/// ```
/// average  since         example        example        current        current  current
/// loss     last          counter         weight          label        predict features
/// 0.693147 0.693147            1            1.0         1.0000         0.0000       50
/// ```
///
/// Each example is predicted before it is learned from. Rows that end in "h" are means over examples held out.
struct VowpalWabbitProgress: LineDialect {
  private var isVowpalWabbit = false
  private var isBelowHeader = false

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard isVowpalWabbit || line.holds("counter") else { return nil }
    let words = line.words
    if words.starts(with: ["loss", "last", "counter"]) {
      (isVowpalWabbit, isBelowHeader) = (true, true)
      return ""
    }
    // "average loss = 0.35" and "best constant's loss = 0.2" sum the run up.
    if isVowpalWabbit, words.contains("loss"), words.contains("=") { return "" }
    guard isBelowHeader else { return nil }
    guard words.count > 6, let counter = Int(words[2]), Double(words[0]) != nil else {
      isBelowHeader = words.isEmpty
      return nil
    }
    let isHeldOut = words.last == "h"
    guard let loss = Double(words[1]), loss.isFinite || isHeldOut else { return "" }
    return "step \(counter): \(isHeldOut ? "val loss=\(words[0])" : "train loss=\(words[1])")"
  }
}
