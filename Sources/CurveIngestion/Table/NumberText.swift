/// Numbers as training scripts write them.
enum NumberText {
  enum Content: Hashable {
    case number(Double)
    case missing
    case word
  }

  /// What the bytes of a cell say.
  ///
  /// - Parameters:
  ///   - bytes: The cell without its quotes.
  ///   - allowsDecimalComma: Whether "0,5" is one half, as in files that separate cells by `;`.
  /// - Returns: The number, or that there is none.
  static func content(_ bytes: ArraySlice<UInt8>, allowsDecimalComma: Bool) -> Content {
    let cell = trimmed(bytes)
    guard let first = cell.first else { return .missing }
    if isDigit(first) || first == minus || first == UInt8(ascii: ".") || first == plus,
      let value = plainNumber(cell)
    {
      return .number(value)
    }
    return spelledOut(String(decoding: cell, as: UTF8.self), allowsDecimalComma: allowsDecimalComma)
  }

  /// A decimal number and nothing else; nil for anything else, hexadecimal included.
  static func plainNumber(_ bytes: ArraySlice<UInt8>) -> Double? {
    DecimalNumber.value(of: bytes)
  }

  /// Whether a word would be a number, were it not for the commas and the like in it: "1,234.5",
  /// "0,5", "1'000", "1 000".
  static func hasGroupedDigits(_ word: String) -> Bool {
    word.utf8.contains { ",' ".utf8.contains($0) } && word.utf8.first.map(isDigit) == true
      && word.utf8.last.map(isDigit) == true
      && word.utf8.allSatisfy { isDigit($0) || ",.-+ '".utf8.contains($0) }
  }

  /// Cells that need a closer look: missing values, not-a-number, and wrapped numbers.
  private static func spelledOut(_ text: String, allowsDecimalComma: Bool) -> Content {
    if let plain = typeset(text) {
      return content(Array(plain.utf8)[...], allowsDecimalComma: allowsDecimalComma)
    }
    let word = text.lowercased()
    if missingWords.contains(word) { return .missing }
    if let value = nonFinite[word] { return .number(value) }
    if let inner = unwrapped(text) {
      return content(Array(inner.utf8)[...], allowsDecimalComma: allowsDecimalComma)
    }
    if text.hasSuffix("%") {
      return content(Array(text.dropLast().utf8)[...], allowsDecimalComma: allowsDecimalComma)
    }
    if allowsDecimalComma, text.count(where: { $0 == "," }) == 1, !text.contains(".") {
      let pointed = text.utf8.map { $0 == UInt8(ascii: ",") ? point : $0 }
      return plainNumber(pointed[...]).map(Content.number) ?? .word
    }
    return .word
  }

  /// The text with the signs of a keyboard: minus signs and blanks that word processors set
  /// otherwise; nil when it has none of those.
  private static func typeset(_ text: String) -> String? {
    guard text.unicodeScalars.contains(where: { $0.value == 0x2212 || $0.value == 0xA0 }) else {
      return nil
    }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value == 0x2212 ? "-" : $0.value == 0xA0 ? " " : $0 }))
  }

  /// The inside of `tensor(0.12, device='cuda:0')`, `np.float32(0.12)` and `[0.12]`.
  private static func unwrapped(_ text: String) -> Substring? {
    if text.hasPrefix("["), text.hasSuffix("]") { return text.dropFirst().dropLast() }
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "("),
      wrappers.contains(String(text[..<open].split(separator: ".").last ?? ""))
    else { return nil }
    let inside = text[text.index(after: open)...].dropLast()
    return inside.prefix { $0 != "," }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var cell = bytes
    while let first = cell.first, isBlank(first) { cell.removeFirst() }
    while let last = cell.last, isBlank(last) { cell.removeLast() }
    return cell
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static let minus = UInt8(ascii: "-")
  private static let plus = UInt8(ascii: "+")
  private static let point = UInt8(ascii: ".")
  private static let missingWords: Set = [
    "na", "n/a", "#n/a", "#na#", "none", "null", "nil", "missing", "-", "--", "<na>",
    "no log",
  ]
  private static let nonFinite: [String: Double] = [
    "nan": .nan, "-nan": .nan, "+nan": .nan, "nan(ind)": .nan, "-nan(ind)": .nan,
    "inf": .infinity, "+inf": .infinity, "infinity": .infinity, "+infinity": .infinity,
    "-inf": -.infinity, "-infinity": -.infinity, "1.#inf": .infinity, "1.#qnan": .nan,
  ]
  private static let wrappers: Set = ["tensor", "array", "float32", "float64", "float16", "float"]
}
