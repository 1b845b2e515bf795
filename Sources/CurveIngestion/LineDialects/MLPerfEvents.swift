/// The events of MLPerf's training logs, of which those of the evaluations are a curve.
///
/// Since v0.6 `:::MLLOG {"key": "eval_accuracy", "value": 0.7, "metadata": {"epoch_num": 3}}`, before that
/// `:::MLPv0.5.0 resnet 1541258914 (solver.cpp:573) eval_accuracy: {"epoch": 3, "value": 0.7}`.
struct MLPerfEvents: LineDialect {
  /// Whether lines between the events count epochs, whose numbers may differ by one.
  private var hasOtherEpochs = false

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.holds(":::"), let start = line.firstRange(of: Self.mark) else {
      hasOtherEpochs = hasOtherEpochs || line.holds("poch")
      return nil
    }
    let text = String(decoding: line[start.upperBound...], as: UTF8.self)
    guard let key = Self.key(of: text), key.hasPrefix("eval_"),
      let value = Self.number("value", in: text),
      let epoch = Self.number("epoch_num", in: text) ?? Self.number("epoch", in: text),
      let count = Double(epoch), count >= 0
    else { return "" }
    return hasOtherEpochs ? "\(key)=\(value)" : "epoch \(epoch): \(key)=\(value)"
  }

  private static let mark = Array(":::ML".utf8)

  private static func key(of text: String) -> String? {
    if let found = text.firstRange(of: "\"key\": \"") {
      return String(text[found.upperBound...].prefix { $0 != "\"" })
    }
    guard let open = text.firstRange(of: ": {") else { return nil }
    return text[..<open.lowerBound].split(separator: " ").last.map(String.init)
  }

  private static func number(_ name: String, in text: String) -> String? {
    guard let found = text.firstRange(of: "\"\(name)\": ") else { return nil }
    let number = text[found.upperBound...].prefix { $0 != "," && $0 != "}" }
    return Double(number) == nil ? nil : String(number)
  }
}
