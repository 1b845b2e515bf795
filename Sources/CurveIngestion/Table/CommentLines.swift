import CurveModel

/// Comment lines in tables that people write by hand.
enum CommentLines {
  /// The bytes with every line that begins with `#` made blank, so that all others keep their places,
  /// and how many there were.
  ///
  /// A `#` within a quoted cell begins no comment.
  static func blanked(_ bytes: [UInt8], from start: Int) -> (bytes: [UInt8], count: Int) {
    var result = bytes
    var count = 0
    var isQuoted = false
    var isLineStart = true
    var isComment = false
    for index in bytes.indices.dropFirst(start) {
      let byte = bytes[index]
      if Block.isLineEnd(byte) {
        isLineStart = !isQuoted
        isComment = false
        continue
      }
      if isLineStart, !isQuoted, byte == UInt8(ascii: "#") {
        isComment = true
        count += 1
      }
      if byte != UInt8(ascii: " ") { isLineStart = false }
      if isComment {
        result[index] = UInt8(ascii: " ")
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      }
    }
    return (result, count)
  }
}
