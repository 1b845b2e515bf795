/// Caffe's solver: the smoothed loss of training on the line of its iteration, "Test net output #1: loss = 0.7" below
/// "Iteration 500, Testing net (#0)".
///
/// A weighted loss stands twice on its line, "loss = 0.7 (* 1 = 0.7 loss)". Outputs of the training net repeat the
/// loss for one batch. What it prints of its network, thousands of lines before the first iteration, holds nothing of
/// the training.
struct CaffeSolver: LineDialect {
  /// Whether the last message was about the network: lines that are no messages are its parameters then.
  private var printsNetwork = false

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    if GlogPrefix.dropped(from: line).count == line.count { return printsNetwork ? "" : nil }
    let isSolver = line.holds("solver.cpp:")
    guard
      isSolver || line.holds("caffe.cpp:") || line.holds("net.cpp:")
        || line.holds("layer_factory.hpp:")
    else { return nil }
    printsNetwork = !isSolver || line.words.last == "parameters:"
    guard isSolver else { return "" }
    let text = String(decoding: line, as: UTF8.self)
    guard let bracket = text.firstRange(of: "] ") else { return nil }
    let words = text[bracket.upperBound...].split(separator: " ").map(String.init)
    if words.first == "Iteration", words.count > 2 {
      let step = words[1].filter(\.isNumber)
      if text.contains("Testing net") { return "step \(step)" }
      guard let mark = words.lastIndex(of: "="), mark + 1 < words.count else { return nil }
      let name = words[mark - 1] == "loss" ? "train loss" : words[mark - 1]
      return "step \(step): \(name)=\(words[mark + 1])"
    }
    guard words.count > 6, words[1] == "net", words[2] == "output", words[5] == "=",
      let split = ["Test": "test", "Train": "train"][words[0]]
    else { return nil }
    let isBatchLoss = split == "train" && text.contains("(*")
    return isBatchLoss ? "" : "\(split) \(words[4])=\(words[6])"
  }
}
