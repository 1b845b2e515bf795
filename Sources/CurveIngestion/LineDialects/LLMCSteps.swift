/// llm.c's `main.log`: "s:250 trl:3.91", with "tel" for the loss on validation data and "eval" for the accuracy on
/// HellaSwag.
struct LLMCSteps: LineDialect {
  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.starts(with: "s:".utf8), line.count < Self.longest else { return nil }
    let parts = line.words.map { $0.split(separator: ":") }
    guard parts.allSatisfy({ $0.count == 2 }), parts.count > 1, let step = Int(parts[0][1]) else {
      return nil
    }
    let values = parts.dropFirst().compactMap { part in
      Self.names[String(part[0])].map { "\($0)=\(part[1])" }
    }
    return values.isEmpty ? nil : "step \(step): " + values.joined(separator: ", ")
  }

  private static let names = ["trl": "train loss", "tel": "val loss", "eval": "val accuracy"]
  private static let longest = 200
}
