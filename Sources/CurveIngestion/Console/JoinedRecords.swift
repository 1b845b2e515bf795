/// Records that were printed without a line break between them: "[010] loss: 0.3 | dev_loss: 0.7 [011] loss: 0.2 |
/// dev_loss: 0.6".
///
/// A later place that is written like the first one of the line, with the same name behind it, begins a record; one that
/// is not further on does where it stands right behind the digits of a value, as that of the next training does in
/// "acc: 0.38epoch: 1/9, loss: 2.4".
struct JoinedRecords {
  /// Where the second record of the line begins.
  let end: Int

  /// Nil for a line of one record.
  init?(_ line: ArraySlice<UInt8>) {
    guard let first = Self.firstPlace(in: line) else { return nil }
    var rest = line[first.end...]
    while let start = rest.firstRange(of: first.lead)?.lowerBound {
      if let next = Self.place(at: start, behind: start + first.lead.count, in: line),
        next.shape == first.shape,
        first.numbers.lexicographicallyPrecedes(next.numbers) || Self.isDigit(line[start - 1])
      {
        end = start
        return
      }
      rest = line[(start + 1)...]
    }
    return nil
  }

  /// What a line says from its place to the first name behind it.
  private struct Place {
    /// The word of the place, or the bracket that it stands in.
    var lead: ArraySlice<UInt8>
    /// All of it, without blanks and with a zero for each number.
    var shape: [UInt8]
    var numbers: [Int]
    var end: Int
  }

  /// A logger's time, level and name stand before the place.
  private static let wordsLookedAt = 12

  private static func firstPlace(in line: ArraySlice<UInt8>) -> Place? {
    guard let start = line.firstIndex(where: { $0 > 0x20 }) else { return nil }
    if line[start] == UInt8(ascii: "["), let place = place(at: start, behind: start + 1, in: line) {
      return place
    }
    var index = start
    for _ in 0..<wordsLookedAt {
      guard let word = word(in: line, from: index) else { return nil }
      index = word.endIndex
      let behind = line[index...].first { $0 > 0x20 && !marks.contains($0) }
      guard behind.map(isDigit) == true,
        ConsolePlace.axis(String(decoding: word, as: UTF8.self)) != nil
      else { continue }
      return place(at: word.startIndex, behind: word.endIndex, in: line)
    }
    return nil
  }

  /// The place that begins with a word or a bracket; nil where no whole number follows, or no name behind it.
  private static func place(
    at start: Int, behind lead: Int, in line: ArraySlice<UInt8>
  ) -> Place? {
    var shape = Array(line[start..<lead])
    var numbers: [Int] = []
    var index = lead
    while index < line.endIndex {
      let byte = line[index]
      if isDigit(byte) {
        let digits = line[index...].prefix(while: isDigit)
        guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
        numbers.append(number)
        shape.append(UInt8(ascii: "0"))
        index = digits.endIndex
      } else if isLetter(byte) {
        guard !numbers.isEmpty else { return nil }
        let word = line[index...].prefix(while: isLetter)
        shape += word
        index = word.endIndex
        let isName =
          word.count > 1 && ConsolePlace.axis(String(decoding: word, as: UTF8.self)) == nil
        if isName {
          return Place(lead: line[start..<lead], shape: shape, numbers: numbers, end: index)
        }
      } else {
        if byte > 0x20 { shape.append(byte) }
        index += 1
      }
    }
    return nil
  }

  private static func word(in line: ArraySlice<UInt8>, from start: Int) -> ArraySlice<UInt8>? {
    let word = line[start...].drop { !isLetter($0) }.prefix(while: isLetter)
    return word.isEmpty ? nil : word
  }

  /// What stands between the word of a place and its number.
  private static let marks = Array(":=[(#'\"".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_")
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
