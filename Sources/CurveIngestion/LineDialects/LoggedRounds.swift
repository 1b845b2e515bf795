import CurveModel

/// A round of boosting behind what a logger writes before it: "2024-01-05 10:00:00 [INFO] [200]<tab>train's auc: 0.81".
struct LoggedRounds: LineDialect {
  func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.holds("]\t"), let mark = line.firstRange(of: Self.behindRound),
      let open = line[..<mark.lowerBound].lastIndex(of: UInt8(ascii: "[")), open > line.startIndex,
      line[line.index(before: open)] == UInt8(ascii: " "),
      open + 1 < mark.lowerBound,
      line[(open + 1)..<mark.lowerBound].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let word = line[mark.upperBound...].prefix { (0x61...0x7A).contains($0 | 0x20) }
    let split = String(decoding: word, as: UTF8.self).lowercased()
    return ColumnWords.roles[split] == nil ? nil : String(decoding: line[open...], as: UTF8.self)
  }

  private static let behindRound = Array("]\t".utf8)
}
