import CurveModel

/// One line that a training printed: its place, if it names one, and its values.
struct ConsoleLine {
  struct Value {
    var name: String
    var number: Double
  }

  private(set) var place: (name: String, value: Double)?
  private(set) var values: [Value] = []
  /// Whether the next line repeats the best iteration.
  let announcesBest: Bool

  init(_ line: String) {
    let lowered = line.lowercased()
    announcesBest = lowered.hasSuffix("best iteration is:")
    let (place, rest) = Self.placeAnywhere(in: line[...])
    self.place = place
    let parts = Self.parts(of: rest)
    for (index, part) in parts.enumerated() {
      // "250 val 5.12": place, split and value, with nothing else on the line.
      if place == nil, index == 0, parts.count == 1, let triple = Self.triple(part) {
        self.place = ("step", triple.step)
        values = [triple.value]
        return
      }
      guard let value = Self.value(part) else { continue }
      values.append(value)
    }
  }

  /// A place at the start of a line, or behind the time and the level that a logger puts there.
  private static func placeAnywhere(
    in line: Substring
  ) -> (place: (name: String, value: Double)?, rest: Substring) {
    let found = place(in: withoutTime(line))
    guard found.place == nil else { return found }
    var words = 0
    var previous: Character = " "
    for index in line.indices {
      defer { previous = line[index] }
      guard line[index].isLetter, !previous.isLetter else { continue }
      words += 1
      guard words <= 8 else { break }
      let word = line[index...].prefix(while: \.isLetter).lowercased()
      guard ["epoch", "step", "iter", "iteration", "round"].contains(word) else { continue }
      let behind = place(in: line[index...])
      if behind.place != nil { return behind }
    }
    return (nil, line)
  }

  /// A line without the time of day in brackets before it: "[10:22:01] [0]".
  private static func withoutTime(_ line: Substring) -> Substring {
    let bracket = line.prefix { $0 != "]" }
    guard bracket.first == "[", bracket.endIndex < line.endIndex, bracket.contains(":"),
      bracket.dropFirst().allSatisfy({ $0.isNumber || ":-./ T".contains($0) })
    else { return line }
    return line[bracket.endIndex...].dropFirst()
  }

  /// "[100]", "step 0:", "Epoch: 3/30", "Epoch [3/30]" or CatBoost's "7:" at the start of a line.
  private static func place(
    in line: Substring
  ) -> (place: (name: String, value: Double)?, rest: Substring) {
    let line = line.drop { $0 == " " || $0 == "\t" }
    var rest = line
    let word = rest.prefix { $0.isLetter || $0 == "_" }
    rest = rest.dropFirst(word.count).drop { " :=#[(".contains($0) }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let number = Double(digits), digits.count < 12 else { return (nil, line) }
    let opened = line.first == "["
    rest = rest.dropFirst(digits.count)
    if word.isEmpty {
      // "[100]" and "7:", each followed by a tab or a blank.
      let mark: Character = opened ? "]" : ":"
      guard rest.first == mark, let next = rest.dropFirst().first, next == "\t" || next == " "
      else { return (nil, line) }
      return (("iteration", number), rest.dropFirst())
    }
    guard case .axis(let kind) = ColumnGrammar.meaning(of: String(word)), kind != .examples
    else { return (nil, line) }
    // The total behind the place: "/30", " of 30".
    rest = rest.drop { " /]".contains($0) }
    if line.contains("/") { rest = rest.drop { $0.isNumber } }
    rest = rest.drop { " ]):,|-".contains($0) }
    return ((kind == .epoch ? "epoch" : "step", number), rest)
  }

  /// A line cut at tabs, commas, bars and dashes that stand between blanks.
  private static func parts(of line: Substring) -> [Substring] {
    line.split { "\t,|;".contains($0) }.flatMap { $0.split(separator: " - ") }
      .flatMap { $0.split(separator: "  ") }.flatMap(pairs)
  }

  /// "train_loss=0.5 val_loss=0.6" cut behind every number that follows a mark.
  private static func pairs(_ part: Substring) -> [Substring] {
    let isMark = { (character: Character) in character == ":" || character == "=" }
    guard part.count(where: isMark) > 1 else { return [part] }
    var pairs: [Substring] = []
    var start = part.startIndex
    var rest = part
    while let mark = rest.firstIndex(where: isMark) {
      let behind = part[part.index(after: mark)...].drop(while: \.isWhitespace)
      let text = behind.prefix { !$0.isWhitespace }
      rest = behind[text.endIndex...]
      guard number(text) != nil else {
        rest = part[part.index(after: mark)...]
        continue
      }
      pairs.append(part[start..<text.endIndex])
      start = text.endIndex
    }
    return pairs.isEmpty ? [part] : pairs + (start < part.endIndex ? [part[start...]] : [])
  }

  private static func triple(_ part: Substring) -> (step: Double, value: Value)? {
    let words = part.split(separator: " ")
    guard words.count == 3, let step = Int(words[0]), step >= 0,
      let number = number(words[2]), words[1].allSatisfy(\.isLetter)
    else { return nil }
    let word = String(words[1])
    return ColumnWords.roles[word.lowercased()] == nil
      ? nil : (Double(step), Value(name: "\(word) loss", number: number))
  }

  /// "train loss 4.45", "valid_1's rmse: 0.23", "eval-mlogloss:1.15", "val_loss=0.3".
  private static func value(_ part: Substring) -> Value? {
    let part = part.trimmingSuffix(while: \.isWhitespace)
    let name: Substring
    var text: Substring
    if let mark = part.lastIndex(where: { $0 == ":" || $0 == "=" }) {
      name = part[..<mark]
      text = part[part.index(after: mark)...].drop(while: \.isWhitespace)
      // Cross-validation prints the spread behind the mean: "0.25 + 0.01", "0.25+0.01".
      text = withoutSpread(text.prefix { $0 != " " && $0 != "(" })
    } else {
      guard let blank = part.lastIndex(of: " ") else { return nil }
      name = part[..<blank]
      text = part[part.index(after: blank)...]
    }
    guard let number = number(text), let column = column(name) else { return nil }
    return Value(name: column, number: number)
  }

  /// The text before a plus that is no sign of an exponent.
  private static func withoutSpread(_ text: Substring) -> Substring {
    let plus = text.indices.dropFirst().first { index in
      text[index] == "+" && !"eE".contains(text[text.index(before: index)])
    }
    return plus.map { text[..<$0] } ?? text
  }

  /// The name of a curve, without LightGBM's genitive; nil for anything that is none.
  private static func column(_ name: Substring) -> String? {
    let trimmed = name.drop { $0.isWhitespace || "=>-*#|".contains($0) }.trimmingSuffix(
      while: \.isWhitespace)
    guard let first = trimmed.first, first.isLetter, trimmed.count <= 60 else { return nil }
    let plain = String(trimmed.replacing("'s ", with: " "))
    guard case .metric(let metric) = ColumnGrammar.meaning(of: plain),
      MetricName.words(plain).count <= 6
    else { return nil }
    // CatBoost prints the split alone, for the loss that it minimises.
    if metric.metric.isEmpty { return metric.split.map { _ in "\(plain) loss" } }
    return MetricFamily.of(metric.metric) == nil ? nil : plain
  }

  private static func number(_ text: Substring) -> Double? {
    guard
      case .number(let number) = NumberText.content(
        Array(text.utf8)[...], allowsDecimalComma: false)
    else { return nil }
    return number
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isLeftOut: (Character) -> Bool) -> Substring {
    var kept = self
    while let last = kept.last, isLeftOut(last) { kept.removeLast() }
    return kept
  }
}
