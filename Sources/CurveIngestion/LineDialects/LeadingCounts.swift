/// Lines that begin with the epoch and the step and name neither: "001  00391 |Loss: 1.506 | Acc: 44.710%".
struct LeadingCounts: LineDialect {
  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard let bar = line.firstIndex(of: UInt8(ascii: "|")), line.first.map(Self.isDigit) == true
    else { return nil }
    let counts = line[..<bar].words
    guard counts.count == 2, counts.allSatisfy({ $0.utf8.allSatisfy(Self.isDigit) }),
      let epoch = Int(counts[0]), let step = Int(counts[1]), 1...step ~= epoch,
      let first = line[(bar + 1)...].first(where: { $0 > 0x20 }), first > UInt8(ascii: "9")
    else { return nil }
    return "epoch \(epoch), step \(step), " + String(decoding: line[(bar + 1)...], as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
