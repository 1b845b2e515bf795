/// The share of correct answers in percent, "Correct = 91.4%", which other scripts call the accuracy.
struct CorrectShares: LineDialect {
  func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.holds("orrect"), line.holds(UInt8(ascii: "%")), !line.holds("ccuracy") else {
      return nil
    }
    let text = String(decoding: line, as: UTF8.self)
    for word in ["Correct", "correct"] {
      guard let found = text.firstRange(of: word) else { continue }
      let behind = text[found.upperBound...].drop { $0 == " " }
      let isFirst = text[..<found.lowerBound].last.map { !$0.isLetter } ?? true
      guard isFirst, let mark = behind.first, "=:".contains(mark) else { continue }
      let value = behind.dropFirst().drop { $0 == " " }
      let number = value.prefix { "0123456789.".contains($0) }
      let unit = value[number.endIndex...].drop { $0 == " " }
      guard Double(String(number)) != nil, unit.first == "%" else { continue }
      return text[..<found.lowerBound] + "accuracy" + text[found.upperBound...]
    }
    return nil
  }
}
