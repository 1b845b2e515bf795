import CurveModel

/// Rows below a header that begins with the epoch, with blanks between, as fastai prints them amid other lines:
/// "epoch     train_loss  valid_loss  accuracy  time".
struct AlignedTable: LineDialect {
  private var names: [String] = []
  /// A header on the first line is that of a file that holds the table and nothing else.
  private var isFirst = true

  /// fastai ends a bar with a full block and writes over it: what follows is the table.
  static func keepsStates(of drawn: ArraySlice<UInt8>) -> Bool { drawn.elementsEqual("█".utf8) }

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard let first = line.first(where: { $0 > 0x20 }) else { return nil }
    defer { isFirst = false }
    let mayBeRow = !names.isEmpty && (0x30...0x39).contains(first)
    guard mayBeRow || line.holds("tr") && !line.holds(UInt8(ascii: ":")) else { return nil }
    let words = line.words
    if !isFirst, words.count > 2, words.contains(where: { ConsolePlace.axis($0) == .epoch }),
      Self.areNames(words)
    {
      names = words
      return ""
    }
    // pandas numbers the rows of a frame that it prints, and says "epoch" where it likes.
    let isFrame = words.count == names.count + 1
    guard !names.isEmpty, isFrame || words.count == names.count,
      let place = names.firstIndex(where: { ConsolePlace.axis($0) == .epoch }),
      let epoch = Int(words[isFrame ? place + 1 : place]), Int(words[0]) != nil
    else { return nil }
    let values = zip(names, words.dropFirst(isFrame ? 1 : 0)).compactMap { name, value in
      name == names[place] || Double(value) == nil ? nil : "\(name)=\(value)"
    }
    return values.isEmpty ? nil : "epoch \(epoch): \(values.joined(separator: ", "))"
  }

  /// Whether words are a header: names without marks, a metric of training and one of another split among them.
  private static func areNames(_ words: [String]) -> Bool {
    let splits = Set(words.dropFirst().compactMap { ColumnGrammar.metricColumn($0).split })
    return splits.contains(.train) && splits.count > 1
      && words.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } }
      && words.allSatisfy { Double($0) == nil }
  }
}
