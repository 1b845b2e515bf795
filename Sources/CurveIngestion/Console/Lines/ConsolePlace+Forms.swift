import CurveModel

// Places whose word stands in one piece with its count, or is not written out.
extension ConsolePlace {
  /// ESPnet's "3epoch", Chinese "第3轮", "epoch0", "epoch-0", "---Epoch.0".
  static func joined(_ word: String) -> ConsolePlace? {
    // Most words hold no count.
    guard word.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let word = word.drop { $0 == "第" }
    let named = word.drop { "-*#>".contains($0) }
    let letters = named.prefix(while: \.isLetter)
    let behind = named.dropFirst(letters.count)
    let isParted = behind.first.map { ".-_#".contains($0) } ?? false
    if let count = Double(isParted ? behind.dropFirst() : behind), isCount(count),
      axis(String(letters)) == .epoch
    {
      return ConsolePlace(counter: .epoch, value: count)
    }
    let digits = word.prefix(while: \.isNumber)
    guard let value = Double(digits), let kind = axis(String(word.dropFirst(digits.count))) else {
      return nil
    }
    return ConsolePlace(counter: kind, value: value)
  }

  /// Chinese "第 3 轮", with blanks around its count.
  static func ordinal(
    _ tokens: [Token], at start: Int
  ) -> (place: ConsolePlace, range: Range<Int>)? {
    guard start + 2 < tokens.count, tokens[start] == .word("第"),
      case .number(let value) = tokens[start + 1], isCount(value),
      case .word(let word) = tokens[start + 2], let kind = axis(word)
    else { return nil }
    return (ConsolePlace(counter: kind, value: value), start..<(start + 3))
  }

  /// An epoch by its initial in brackets before the step within it: "[E1] step 10", "[e3] iter 5/100".
  static func abbreviated(_ tokens: [Token]) -> (place: ConsolePlace, range: Range<Int>)? {
    guard tokens.count > 4, tokens[0] == .open, case .word(let word) = tokens[1],
      tokens[2] == .close, case .word(let step) = tokens[3], axis(step) == .step
    else { return nil }
    let letters = word.prefix(while: \.isLetter)
    guard ["e", "ep"].contains(letters.lowercased()),
      let epoch = Double(word.dropFirst(letters.count)), isCount(epoch)
    else { return nil }
    var place = ConsolePlace(counter: .epoch, value: epoch)
    if let (share, end) = shareOfEpoch(in: tokens, from: 3) {
      place.share = share
      return (place, 0..<end)
    }
    guard let (other, end) = other(.step, in: tokens, from: 3) else { return nil }
    place.other = other
    return (place, 0..<end)
  }
}
