/// A line that a training printed, cut into words, numbers, and what stands between them.
struct ConsoleTokens {
  enum Token: Equatable {
    case word(String)
    case number(Double)
    /// A part of a whole: "3/30".
    case fraction(Double, of: Double)
    /// A colon or an equals sign: what comes before it names what follows.
    case mark
    /// Anything else that ends a name: commas, bars, dashes between blanks.
    case cut
    case open
    case close
  }

  private(set) var tokens: [Token] = []
  /// The number of tokens up to an arrow, where one came last.
  private var arrow: Int?

  init(_ line: ArraySlice<UInt8>) {
    let line = Self.plain(line)
    var start: Int?
    for index in line.indices {
      let byte = line[index]
      let isPart = Self.isPart(byte, at: index, of: line)
      if isPart, start == nil { start = index }
      if !isPart, let first = start {
        append(line[first..<index])
        start = nil
      }
      if !isPart {
        if ProgressBar.begins(at: index, of: line), isShareOfLoop { tokens.removeLast() }
        appendMark(byte)
      }
    }
    if let start { append(line[start...]) }
    if line.holds(UInt8(ascii: "(")) { tokens = BracketedThreshold.named(tokens) }
  }

  private static let arrows = ["->", "-->"].map { Array($0.utf8)[...] }

  /// Leaves out what a value was before: "loss: 6.35 -> 5.71".
  private mutating func dropFormerValue() {
    guard case .number = tokens.dropLast().last else { return }
    let name = tokens.dropLast(2).last == .mark ? tokens.dropLast(3) : tokens.dropLast(2)
    // "epoch 3 -> 0.5"
    guard case .word(let word) = name.last, ConsolePlace.axis(word) == nil else { return }
    tokens.removeLast(2)
  }

  /// Whether the number that came last stands behind words alone, "Calculating loss: 46%", not behind an epoch.
  private var isShareOfLoop: Bool {
    guard case .number = tokens.last, tokens.dropLast().last == .mark,
      case .word(let word) = tokens.dropLast(2).last
    else { return false }
    return ConsolePlace.axis(word) == nil
  }

  private mutating func appendMark(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "="): tokens.append(.mark)
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"): tokens.append(.open)
    case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "}"): tokens.append(.close)
    case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'"): break
    // "epoch:\t3"
    case UInt8(ascii: "\t") where tokens.last == .mark: break
    default: tokens.append(.cut)
    }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    // A dash, a star, an arrow.
    guard bytes.contains(where: Self.isLetterOrDigit) else {
      tokens.append(.cut)
      arrow = Self.arrows.contains { $0 == bytes } ? tokens.count : nil
      return
    }
    if let number = Self.number(bytes) {
      if arrow == tokens.count { dropFormerValue() }
      arrow = nil
      tokens.append(.number(number))
    } else if bytes.last == UInt8(ascii: "/"), let number = Self.number(bytes.dropLast()) {
      // Megatron's "10/     300"
      tokens += [.number(number), .cut]
    } else if let slash = bytes.firstIndex(of: UInt8(ascii: "/")),
      let part = Self.number(bytes[..<slash]), let whole = Self.number(bytes[(slash + 1)...])
    {
      tokens.append(.fraction(part, of: whole))
    } else if let (count, word) = countBeforeWord(bytes) {
      tokens += [.number(count), .cut, .word(word)]
    } else {
      tokens.append(.word(String(decoding: Self.unadorned(bytes), as: UTF8.self)))
    }
  }

  /// A count that a dash parts from the word for another one: "0-step" in "epoch 0-step 10".
  private func countBeforeWord(_ bytes: ArraySlice<UInt8>) -> (count: Double, word: String)? {
    guard bytes.first.map(Self.isDigit) ?? false,
      case .word(let counted) = (tokens.last == .mark ? tokens.dropLast() : tokens[...]).last,
      let dash = bytes.firstIndex(where: { "-_".utf8.contains($0) }),
      bytes[..<dash].allSatisfy(Self.isDigit),
      let count = Self.number(bytes[..<dash]), ConsolePlace.axis(counted) != nil
    else { return nil }
    let word = String(decoding: bytes[(dash + 1)...], as: UTF8.self)
    return ConsolePlace.axis(word) == nil ? nil : (count, word)
  }

  /// A word without what a banner is drawn of, "#####Train#####", or what leads to it, "....Train".
  private static func unadorned(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var word = bytes
    if let mark = word.first, Self.leading.contains(mark), word.dropFirst().first == mark {
      word = word.drop { $0 == mark }
    }
    if let mark = word.last, Self.closing.contains(mark), word.dropLast().last == mark {
      while word.last == mark { word.removeLast() }
    }
    return word
  }

  private static let closing = Array("#*".utf8)
  private static let leading = closing + [UInt8(ascii: ".")]

  /// A number, without a percent sign, a star for the best one, the full stop of a sentence and the spread
  /// that cross-validation prints behind a mean ("0.25+0.01").
  private static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    var bytes = bytes
    while let last = bytes.last, "%*.".utf8.contains(last) { bytes.removeLast() }
    let plus = bytes.indices.dropFirst().first { index in
      bytes[index] == UInt8(ascii: "+") && !"eE".utf8.contains(bytes[index - 1])
    }
    if let plus { bytes = bytes[..<plus] }
    if isGrouped(bytes) { bytes.removeAll { $0 == UInt8(ascii: ",") } }
    guard case .number(let number) = NumberText.content(bytes, allowsDecimalComma: true) else {
      return nil
    }
    return number
  }

  /// Whether commas stand between groups of three digits: "12,000".
  private static func isGrouped(_ bytes: ArraySlice<UInt8>) -> Bool {
    let groups = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    return groups.count > 1 && (1...3).contains(groups[0].count)
      && groups[0].first != UInt8(ascii: "0")
      && groups.dropFirst().allSatisfy { $0.count == 3 }
      && groups.allSatisfy { $0.allSatisfy(isDigit) }
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isPart(_ byte: UInt8, at index: Int, of line: ArraySlice<UInt8>) -> Bool {
    if isLetterOrDigit(byte) || byte >= 0x80 { return !isDrawn(at: index, of: line) }
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "%"), UInt8(ascii: "+"),
      UInt8(ascii: "-"),
      UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: ">"),
      UInt8(ascii: "<"):
      return true
    case UInt8(ascii: "'"), UInt8(ascii: ","):
      // "training's rmse", "0,89", "1,000"
      guard index > line.startIndex, index + 1 < line.endIndex else { return false }
      let isAround = byte == UInt8(ascii: ",") ? isDigit : isLetterOrDigit
      return isAround(line[index - 1]) && isAround(line[index + 1])
    case UInt8(ascii: ":"): return CutoffRange.isInside(index, of: line)
    default: return false
    }
  }

  /// Frames and bars drawn in UTF-8 (U+2500 to U+259F), arrows and dashes (U+2000 to U+21FF).
  private static func isDrawn(at index: Int, of line: ArraySlice<UInt8>) -> Bool {
    guard line[index] >= 0x80 else { return false }
    let first = line[...index].lastIndex { $0 >= 0xC0 } ?? index
    guard line[first] == 0xE2, first + 1 < line.endIndex else { return false }
    return (0x94...0x96).contains(line[first + 1]) || (0x80...0x87).contains(line[first + 1])
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: byte >= 0x80
    }
  }

  /// What numbers are wrapped in when a library's own type is printed.
  private static let wrappers: [StaticString] = [
    "np.float64(", "np.float32(", "numpy.float64(", "tensor(",
  ]

  /// OpenNMT's "50/  725" and fairseq's "100 / 391" without blanks, where both are counts.
  private static func withFractions(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let spaced = Array(" / ".utf8)
    var line = withoutPadding(line)
    guard line.holds(" / ") else { return line }
    line = Array(line)[...]
    var rest = line
    while let found = rest.firstRange(of: spaced) {
      rest = line[found.upperBound...]
      let before = line[..<found.lowerBound].reversed().drop(while: isDigit)
      let behind = rest.drop(while: isDigit)
      let isCount = { (next: UInt8?) in next.map { !isLetterOrDigit($0) && $0 != 0x2E } ?? true }
      guard before.count < found.lowerBound - line.startIndex, behind.count < rest.count,
        isCount(before.first), isCount(behind.first)
      else { continue }
      line.replaceSubrange(found, with: [UInt8(ascii: "/")])
      rest = line[(found.lowerBound + 1)...]
    }
    return line
  }

  /// A line without the blanks before a padded total.
  private static func withoutPadding(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.holds("/ ") else { return line }
    let mark = Array("/ ".utf8)
    var plain: [UInt8] = []
    var rest = line
    while let found = rest.firstRange(of: mark) {
      plain += rest[..<found.upperBound]
      rest = rest[found.upperBound...]
      let isTotal = plain.dropLast(2).last.map(isDigit) == true
      let total = rest.drop { $0 == UInt8(ascii: " ") }
      if isTotal, total.first.map(isDigit) == true {
        plain.removeLast()
        rest = total
      }
    }
    return plain[...] + rest
  }

  /// A line without wrappers, with the tabs for which some clouds' logs write "#011".
  private static func plain(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = WideMarks.narrowed(line)
    if line.holds("\u{2192}") {
      line = line.replacing(Array("\u{2192}".utf8), with: Array(" -> ".utf8))
    }
    if line.holds(UInt8(ascii: "/")) { line = withFractions(line) }
    // Looking for bytes with memchr is many times faster than replacing what mostly is not there.
    if line.holds("#011") { line = line.replacing(Array("#011".utf8), with: [0x09]) }
    guard line.holds(UInt8(ascii: "(")) else { return line }
    for wrapper in wrappers where line.holds(wrapper) {
      line = line.replacing(Array(wrapper.description.utf8), with: [])
    }
    return line
  }
}
