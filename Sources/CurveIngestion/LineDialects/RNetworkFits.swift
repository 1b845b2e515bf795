/// What `nnet`, `multinom` and `optim` of R print of a fit.
///
/// ```
/// # weights:  67
/// initial  value 210.114572
/// iter  10 value 105.342345
/// final  value 75.112345
/// converged
/// ```
struct RNetworkFits: LineDialect {
  func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.first == UInt8(ascii: "i"),
      line.starts(with: Self.iteration) || line.starts(with: Self.initial)
    else { return nil }
    let words = line.words
    guard words.count > 2, words[words.count - 2] == "value", let value = Double(words.last ?? "")
    else { return nil }
    guard words.count == 4 else {
      return words.count == 3 && words[0] == "initial" ? "step 0: train loss=\(value)" : nil
    }
    guard let step = Int(words[1]) else { return nil }
    return "step \(step): train loss=\(value)"
  }

  private static let iteration = Array("iter ".utf8)
  private static let initial = Array("initial  value ".utf8)
}
