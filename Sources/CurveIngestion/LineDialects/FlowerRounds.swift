/// Flower's rounds of federated learning: "fit progress: (1, 1.9, {'accuracy': 0.35}, 12.3)" on the server's own data,
/// and at the end the history of what the clients measured.
///
/// ```
/// INFO :      	History (loss, distributed):
/// INFO :      		round 1: 1.95
/// INFO :      	History (metrics, distributed, evaluate):
/// INFO :      	{'accuracy': [(1, 0.3), (2, 0.4)]}
/// ```
///
/// The server's data are test data, those that clients evaluate on validation.
struct FlowerRounds: LineDialect {
  /// The split of the losses that follow; nil where none do, or where lines of progress said them.
  private var split: String?
  private var hasProgress = false

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard split != nil || line.holds("fit progress: (") || line.holds("History (") else {
      return nil
    }
    let text = String(decoding: line, as: UTF8.self)
    if let found = text.firstRange(of: "fit progress: (") {
      hasProgress = true
      return Self.progress(text[found.upperBound...])
    }
    if let found = text.firstRange(of: "History (") {
      let isLoss = text[found.upperBound...].hasPrefix("loss")
      let isClients = text.contains("distributed")
      split = isLoss && (isClients || !hasProgress) ? isClients ? "val" : "test" : ""
      return ""
    }
    guard let found = text.firstRange(of: "round "), let split, !split.isEmpty else { return "" }
    let parts = text[found.upperBound...].split(separator: ":")
    guard parts.count == 2, let round = Int(parts[0]) else { return "" }
    return "round \(round): \(split) loss=\(parts[1])"
  }

  /// The round, its loss, its metrics and the seconds: "1, 1.9, {'accuracy': 0.35}, 12.3)".
  private static func progress(_ text: Substring) -> String {
    let parts = text.split(separator: ",", maxSplits: 2)
    guard parts.count == 3, let round = Int(parts[0]) else { return "" }
    let metrics = parts[2].drop { $0 != "{" }.dropFirst().prefix { $0 != "}" }
      .split(separator: ",").map { metric in
        "test \(metric.filter { $0 != "'" && $0 != " " }.replacing(":", with: "="))"
      }
    return "round \(round): " + (["test loss=\(parts[1])"] + metrics).joined(separator: ", ")
  }
}
