/// NVIDIA's Tacotron 2 and what was made from it, where the iteration stands between the name of a loss and its value.
///
/// ```
/// Train loss 250 0.612345 Grad Norm 1.234567 2.12s/it
/// Validation loss 500:  0.543210
/// ```
struct TacotronLosses: LineDialect {
  func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.first == UInt8(ascii: "T") || line.first == UInt8(ascii: "V") else { return nil }
    if line.starts(with: Self.training), line.holds(" Grad Norm ") {
      return Self.plain(line.words, of: "train")
    }
    return line.starts(with: Self.validation) ? Self.plain(line.words, of: "val") : nil
  }

  /// The third of the words is the iteration, the fourth the loss.
  private static func plain(_ words: [String], of split: String) -> String? {
    guard words.count > 3, let step = Int(words[2].filter { $0 != ":" }),
      Double(words[3]) != nil, split == "train" || words.count == 4 && words[2].hasSuffix(":")
    else { return nil }
    return "step \(step): \(split) loss=\(words[3])"
  }

  private static let training = Array("Train loss ".utf8)
  private static let validation = Array("Validation loss ".utf8)
}
