import CurveModel

/// A value that is named before its place, as in TensorFlow's examples: "Minibatch loss at step 200: 2.31",
/// "Validation accuracy at epoch 3: 81.2%".
struct ValuesAtPlaces: LineDialect {
  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.holds(" at ") else { return nil }
    let words = line.words
    guard let at = words.firstIndex(of: "at"), at > 0, words.count == at + 4,
      ["step", "epoch", "iteration", "iter"].contains(words[at + 1].lowercased()),
      words[at + 2].hasSuffix(":"), let place = Int(words[at + 2].dropLast()),
      Double(words[at + 3].filter { $0 != "%" }) != nil
    else { return nil }
    let name = words[..<at].reversed().prefix {
      $0.allSatisfy { $0.isLetter || "-_()".contains($0) }
    }
    guard let metric = name.first, MetricFamily.of(metric) != nil else { return nil }
    // A batch is one of training.
    let called = name.reversed().filter { !["minibatch", "batch"].contains($0.lowercased()) }
    return "\(words[at + 1]) \(place): \(called.joined(separator: " "))=\(words[at + 3])"
  }
}
