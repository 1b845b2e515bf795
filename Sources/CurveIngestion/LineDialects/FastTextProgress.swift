/// fastText's progress, which it writes over itself: "Progress: 40.1% words/sec/thread: 57544 lr: 0.06 avg.loss: 11.9
/// ETA: 0h 0m10s".
///
/// No line counts epochs or steps, only the share of the training that is done: a step is a percent of it, and the first
/// state of each counts.
struct FastTextProgress: LineDialect {
  private var last: Int?

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard Self.keepsStates(of: line) else { return nil }
    let words = line.words
    guard let done = Self.value(behind: "Progress:", in: words).flatMap({ Double($0.dropLast()) }),
      let loss = Self.value(behind: "avg.loss:", in: words)
        ?? Self.value(behind: "loss:", in: words), Double(loss) != nil
    else { return "" }
    let rate = Self.value(behind: "lr:", in: words).map { ", lr=\($0)" } ?? ""
    guard let percent = Int(exactly: done.rounded(.down)), percent != last else { return "" }
    last = percent
    return "step \(percent): train loss=\(loss)\(rate)"
  }

  /// fastText says nothing but what its bar shows.
  static func keepsStates(of drawn: ArraySlice<UInt8>) -> Bool {
    drawn.holds("words/sec/thread:") && drawn.holds("Progress:")
  }

  private static func value(behind name: String, in words: [String]) -> String? {
    guard let index = words.firstIndex(of: name), index + 1 < words.count else { return nil }
    return words[index + 1]
  }
}
