/// Deeplearning4j's listeners, whose score is the loss: "ScoreIterationListener - Score at iteration 100 is 1.39".
struct DL4JScores: LineDialect {
  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.holds("Score at"), let start = line.firstRange(of: Self.mark) else { return nil }
    let words = line[start.upperBound...].words
    guard words.count > 2, let step = Int(words[0]), words[1] == "is", Double(words[2]) != nil
    else {
      return nil
    }
    return "step \(step): train loss=\(words[2])"
  }

  private static let mark = Array("Score at iteration ".utf8)
}
