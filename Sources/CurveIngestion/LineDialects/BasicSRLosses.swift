/// BasicSR's losses, which it calls "l_pix" and "l_g_gan", behind brackets with the place and the time.
///
/// ```
/// [x4..][epoch:  1, iter:   1,000, lr:(2.000e-04,)] [eta: 1 day, 0:00:00, time (data): 0.5 (0.01)] l_pix: 2.3e-02
/// ```
struct BasicSRLosses: LineDialect {
  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.holds("[epoch:"), line.holds("] [eta:"), line.holds(" l_") else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    guard let start = text.firstRange(of: "[epoch:"), let end = text.firstRange(of: "] [eta:"),
      start.upperBound <= end.lowerBound,
      let close = text[end.upperBound...].firstIndex(of: "]")
    else { return nil }
    let places = text[start.upperBound..<end.lowerBound].split(separator: ", ").map { part in
      part.split { ": ()".contains($0) }.map { $0.filter { $0 != "," } }
    }
    guard let epoch = places.first?.first, places.count > 1, places[1].count == 2,
      places[1][0] == "iter"
    else { return nil }
    let rate = places.first { $0.count > 1 && $0[0] == "lr" }.map { ["lr=\($0[1])"] } ?? []
    let words = text[text.index(after: close)...].split(separator: " ")
    let losses = zip(words, words.dropFirst()).compactMap { name, value -> String? in
      guard name.hasPrefix("l_"), name.hasSuffix(":"), Double(value) != nil else { return nil }
      return "loss_\(name.dropFirst(2).dropLast())=\(value)"
    }
    return "epoch \(epoch), step \(places[1][1]): \((rate + losses).joined(separator: ", "))"
  }
}
