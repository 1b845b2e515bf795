import CurveModel

/// Several scores behind their names with slashes between, "Val result: mIoU/mAcc/allAcc 0.5123/0.6012/0.8034", as PSPNet's
/// training code and its descendants print them.
struct SlashedScores: LineDialect {
  func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard Self.joinsNames(line) else { return nil }
    var words = line.words
    var isFound = false
    for index in words.indices.dropLast() {
      let names = words[index].split(separator: "/").map { $0.filter { $0 != ":" } }
      let values = words[index + 1].split(separator: "/")
        .map { $0.last.map(",.;".contains) ?? false ? $0.dropLast() : $0 }
      guard names.count > 1, names.count == values.count,
        names.allSatisfy({ MetricFamily.of($0)?.scale == .share }),
        values.allSatisfy({ Double($0) != nil })
      else { continue }
      words[index] = zip(names, values).map { "\($0)=\($1)" }.joined(separator: ", ")
      words[index + 1] = ""
      isFound = true
    }
    return isFound ? words.joined(separator: " ") : nil
  }

  /// Whether a slash stands between two letters, as it does in no fraction.
  private static func joinsNames(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.holds(UInt8(ascii: "/")) else { return false }
    return line.indices.dropFirst().dropLast().contains { index in
      line[index] == UInt8(ascii: "/") && isLetter(line[index - 1]) && isLetter(line[index + 1])
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
