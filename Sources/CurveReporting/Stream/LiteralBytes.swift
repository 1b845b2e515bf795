extension [UInt8] {
  /// Appends the UTF-8 of a literal, which is in memory as it stands: a row consists of many.
  mutating func append(literal: StaticString) {
    literal.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }
}
