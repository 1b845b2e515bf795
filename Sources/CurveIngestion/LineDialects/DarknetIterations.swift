/// Darknet: "100: 700.308960, 695.210022 avg loss, 0.001000 rate, 4.5 seconds, 6400 images", where the values stand
/// before their names, and the mean average precision of the evaluations between.
struct DarknetIterations: LineDialect {
  private var isDarknet = false

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    if line.holds(" avg"), let iteration = Self.iteration(line.words) {
      isDarknet = true
      return iteration
    }
    guard isDarknet else { return nil }
    let words = line.words
    if line.holds("mean average precision (mAP@"), let mark = words.firstIndex(of: "="),
      mark + 1 < words.count, let name = words[..<mark].last
    {
      let threshold = name.filter(\.isNumber).drop { $0 == "0" }
      return "val mAP\(threshold)=\(words[mark + 1])"
    }
    // What stands between is about single batches, layers, classes and thresholds.
    return ""
  }

  /// Reads "100: 700.3, 695.2 avg loss, 0.001 rate".
  private static func iteration(_ words: [String]) -> String? {
    guard words.count > 5, words[0].hasSuffix(":"), let step = Int(words[0].dropLast()),
      Double(words[1].dropLast()) != nil, let loss = Double(words[2]), words[3].hasPrefix("avg"),
      let mark = words.firstIndex(where: { $0.hasPrefix("rate") })
    else { return nil }
    return "step \(step): train loss=\(loss), lr=\(words[mark - 1])"
  }
}
