/// What a file of the wrong kind holds, as far as its first bytes tell.
struct FileNature {
  /// With its article: "other JSON", "an empty file".
  let words: String

  init(_ bytes: [UInt8]) {
    let text = bytes.prefix(4096)
    guard let first = text.first(where: { $0 > 0x20 }) else {
      words = "an empty file"
      return
    }
    if text.contains(0) {
      words = "binary data"
    } else if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      words = "other JSON"
    } else {
      words = "text that is no JSON"
    }
  }
}
