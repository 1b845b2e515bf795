import CurveModel

// The counts of places.
extension ConsolePlace {
  /// A count behind the word of an axis: "3", "3/30", "[3/30]", ": 3 of 30", "#3", "idx: 3".
  static func count(
    in tokens: [Token], from start: Int, of kind: Counter
  ) -> (count: (value: Double, total: Double?), next: Int)? {
    var index = start
    if start + 1 < tokens.count, case .word(let word) = tokens[start],
      numberWords.contains(word.lowercased()) && tokens[start + 1] == .mark
        || numerals.contains(word.lowercased())
    {
      index += 1
    }
    while index < tokens.count, tokens[index] == .mark || tokens[index] == .open { index += 1 }
    guard index < tokens.count else { return nil }
    var count: (value: Double, total: Double?)
    switch tokens[index] {
    case .number(let value): count = (value, nil)
    case .fraction(let value, let total): count = (value, total)
    case .word(let word):
      guard let value = numbered(word) else { return nil }
      count = (value, nil)
    default: return nil
    }
    index += 1
    if count.total == nil, let total = total(in: tokens[index...]) {
      count.total = total
      index += 2
    }
    // Hugging Face writes "'epoch': 0.25".
    let isPart = kind == .epoch && (0..<1e12).contains(count.value)
    guard isPart || isCount(count.value) else { return nil }
    if index < tokens.count, tokens[index] == .close { index += 1 }
    return (count, index)
  }

  /// Words for a number between the word of an axis and the count: "batch i: 3".
  private static let numberWords: Set = ["i", "idx", "index", "id", "number", "num", "no", "nr"]

  /// The same, which need no colon: "Epoch Nr 3".
  private static let numerals: Set = ["no.", "nr", "nr.", "number"]

  /// "#3", "3rd".
  private static func numbered(_ word: String) -> Double? {
    if word.hasPrefix("#") { return Double(word.dropFirst()) }
    return ["st", "nd", "rd", "th"].contains(word.suffix(2)) ? Double(word.dropLast(2)) : nil
  }

  /// "/ 30" or "of 30" behind a count, with nothing but the end of it behind.
  private static func total(in tokens: ArraySlice<Token>) -> Double? {
    let next = Array(tokens.prefix(3))
    guard next.count > 1, case .number(let total) = next[1], isCount(total) else { return nil }
    if next[0] == .word("of") { return total }
    return next[0] == .cut && (next.count == 2 || next[2] == .close || next[2] == .cut)
      ? total : nil
  }
}
