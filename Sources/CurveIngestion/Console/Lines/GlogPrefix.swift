/// What loggers write before a message: absl's and glog's "I0101 10:00:00.123456 140 train.py:48] ", NeMo's
/// "[NeMo I 2022-01-01 10:00:00 wer_bpe:205]", and Python's "INFO:root:".
enum GlogPrefix {
  private static let levels = ["INFO:", "DEBUG:", "WARNING:"].map { Array($0.utf8) }

  private static let nemo = Array("[NeMo ".utf8)

  /// The line without it.
  static func dropped(from line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if let level = levels.first(where: line.starts) {
      let rest = line.dropFirst(level.count)
      guard let end = rest.firstIndex(of: UInt8(ascii: ":")), !rest[..<end].contains(0x20) else {
        return line
      }
      return rest[(end + 1)...]
    }
    if line.starts(with: nemo), let end = line.firstIndex(of: UInt8(ascii: "]")) {
      return line[(end + 1)...]
    }
    guard let first = line.first, "IWEF".utf8.contains(first),
      let end = line.firstIndex(of: UInt8(ascii: "]")), line.dropFirst(5).first == 0x20,
      line.dropFirst().prefix(4).allSatisfy({ (0x30...0x39).contains($0) }),
      line[..<end].holds(UInt8(ascii: ":"))
    else { return line }
    return line[(end + 1)...]
  }
}
