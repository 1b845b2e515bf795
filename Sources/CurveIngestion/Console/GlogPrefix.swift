/// What absl's and glog's loggers write before a message: "I0101 10:00:00.123456 140 train.py:48] ".
enum GlogPrefix {
  /// The line without it.
  static func dropped(from line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = line.first, "IWEF".utf8.contains(first),
      let end = line.firstIndex(of: UInt8(ascii: "]")), line.dropFirst(5).first == 0x20,
      line.dropFirst().prefix(4).allSatisfy({ (0x30...0x39).contains($0) }),
      line[..<end].holds(UInt8(ascii: ":"))
    else { return line }
    return line[(end + 1)...]
  }
}
