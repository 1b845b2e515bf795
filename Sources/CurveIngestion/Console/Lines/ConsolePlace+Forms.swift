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

  /// "epoch_end=3", as a callback is called that prints it.
  static func endsEpoch(_ word: Substring) -> Bool {
    ["epoch_end", "end_epoch", "end_of_epoch"].contains(word.lowercased())
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

  /// An epoch by its word right behind the bar of its batches, where that is on the same line: "[100/100]epoch 3 loss".
  static func behindBar(
    _ tokens: [Token], from start: Int
  ) -> (place: ConsolePlace, range: Range<Int>)? {
    guard start < tokens.count, case .word(let word) = tokens[start], axis(word) == .epoch,
      let found = find(in: Array(tokens[start...])), found.place.counter == .epoch
    else { return nil }
    return (
      found.place, (found.range.lowerBound + start)..<(found.range.upperBound + start)
    )
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

  /// An epoch by its initial at the start of a line: "E  1/500 |", "E251/500 |", "E001 |", "[E 3]".
  static func byInitial(_ tokens: [Token]) -> (place: ConsolePlace, range: Range<Int>)? {
    let isOpen = tokens.first == .open
    let start = isOpen ? 1 : 0
    guard start + 2 < tokens.count, case .word(let word) = tokens[start],
      word.utf8.first == UInt8(ascii: "E"), word.utf8.count <= longestInitial,
      word.utf8.dropFirst().first.map({ (0x30...0x39).contains($0) }) ?? true
    else { return nil }
    let isEnd = { (index: Int) in tokens[index] == (isOpen ? .close : .cut) }
    let counts = word.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    switch (counts.count, tokens[start + 1]) {
    case (0...1, .fraction(let value, let total)) where word == "E" && isEnd(start + 2):
      return (ConsolePlace(counter: .epoch, value: value, total: total), 0..<(start + 2))
    case (0...1, .number(let value)) where word == "E" && isCount(value) && isEnd(start + 2):
      return (ConsolePlace(counter: .epoch, value: value), 0..<(start + 2))
    case (1...2, _) where word != "E" && isEnd(start + 1):
      let numbers = counts.compactMap { Double($0) }
      guard numbers.count == counts.count, numbers.allSatisfy(isCount) else { return nil }
      return (
        ConsolePlace(
          counter: .epoch, value: numbers[0], total: numbers.count > 1 ? numbers[1] : nil),
        0..<(start + 1)
      )
    default: return nil
    }
  }

  /// The initial, and two counts of five digits.
  private static let longestInitial = 12
}
