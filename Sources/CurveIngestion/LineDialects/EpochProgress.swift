/// A bar of tqdm whose steps are the epochs of a training, as in Rasa: "Epochs: 25%|##5  | 1/4 [00:01<00:03, loss=0.9]".
///
/// A program that sets its values and then counts on shows those of the first epoch at 0, once more at 1, and those of
/// the second behind them at 1: there the first state of each count is its own, elsewhere the last.
struct EpochProgress: LineDialect {
  /// Whether values stood at 0.
  private var countsBehind = false
  private var last: Int?

  static func keepsStates(of drawn: ArraySlice<UInt8>) -> Bool { count(in: drawn) != nil }

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard let (done, total, rest) = Self.count(in: line) else { return nil }
    // "[00:01<00:03,  1.00s/it, loss=0.9]"
    let parts = rest.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }.split(separator: ",")
    let values = parts.dropFirst().filter { $0.contains("=") && !$0.contains("prev_") }
    guard !values.isEmpty else { return "" }
    if done == 0 { countsBehind = true }
    guard done > 0, !(countsBehind && last == done) else { return "" }
    last = done
    return "Epoch \(done)/\(total) " + values.map(Self.named).joined(separator: ", ")
  }

  /// Rasa's "t_loss" is the total of a training.
  private static func named(_ value: Substring) -> String {
    let value = value.drop { $0 == " " }
    return value.hasPrefix("t_loss=") ? "train \(value.dropFirst(2))" : String(value)
  }

  /// How many epochs of how many are done, and what stands behind them; nil for other lines.
  private static func count(in line: ArraySlice<UInt8>) -> (done: Int, total: Int, rest: Substring)?
  {
    guard line.holds("%|"), line.holds("poch") else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    guard let bar = text.firstRange(of: "%|"), let end = text.lastIndex(of: "|") else { return nil }
    // "Epoch 3:  25%|" is a bar within an epoch, "Training epochs on cuda:0:  25%|" PyKEEN's over all of them.
    let head = text[..<bar.lowerBound].split { $0 == " " || $0 == ":" }
    guard head.last.map({ Int($0) != nil }) ?? false,
      let word = head.firstIndex(where: { ["epoch", "epochs"].contains($0.lowercased()) }),
      word == head.count - 2 || head[word + 1] == "on"
    else { return nil }
    let rest = text[text.index(after: end)...]
    let counts = rest.drop { $0 == " " }.prefix { $0 != " " }.split(separator: "/")
      .compactMap { Int($0) }
    guard counts.count == 2, counts[0] >= 0, counts[1] > 0 else { return nil }
    return (counts[0], counts[1], rest)
  }
}
