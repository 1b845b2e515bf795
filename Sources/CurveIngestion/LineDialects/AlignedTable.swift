import CurveModel

/// Rows below a header that begins with the epoch, with blanks between, as fastai prints them amid other lines:
/// "epoch     train_loss  valid_loss  accuracy  time".
///
/// Headings of two words stand two blanks apart or more: "Epoch    Train Loss    Test Loss    Time".
struct AlignedTable: LineDialect {
  private var names: [String] = []
  /// A header on the first line is that of a file that holds the table and nothing else.
  private var isFirst = true
  /// Whether the line before was a header of two words a name.
  private var mayBeRuled = false

  /// fastai ends a bar with a full block and writes over it: what follows is the table.
  static func keepsStates(of drawn: ArraySlice<UInt8>) -> Bool { drawn.elementsEqual("█".utf8) }

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard let first = line.first(where: { $0 > 0x20 }) else { return nil }
    defer { isFirst = false }
    if mayBeRuled, Self.isRuleOfColumns(line, from: first) { names = [] }
    mayBeRuled = false
    let mayBeRow = !names.isEmpty && (0x30...0x39).contains(first)
    let mayBeHeader = Self.mayName(line, from: first) && !line.holds(UInt8(ascii: ":"))
    guard mayBeRow || mayBeHeader else { return nil }
    if !mayBeRow, let header = header(line) {
      names = header
      mayBeRuled = header.contains { $0.contains(" ") }
      return ""
    }
    guard let place = Self.place(in: names) else { return nil }
    let words = withoutUnit(line.words)
    // pandas numbers the rows of a frame that it prints, and says "epoch" where it likes.
    let isFrame = words.count == names.count + 1
    guard isFrame || words.count == names.count,
      let count = Self.count(words[isFrame ? place + 1 : place]), Self.count(words[0]) != nil
    else { return nil }
    let values = zip(names, words.dropFirst(isFrame ? 1 : 0)).compactMap { name, value in
      name == names[place] || Double(value.last == "%" ? value.dropLast() : value[...]) == nil
        ? nil : "\(name)=\(value)"
    }
    guard !values.isEmpty else { return nil }
    let counter = ConsolePlace.axis(names[place]) == .epoch ? "epoch" : "step"
    return "\(counter) \(count): \(values.joined(separator: ", "))"
  }

  /// Whether a line rules each column by itself, "-----  ----------": `DrawnTables` read what stands below.
  private static func isRuleOfColumns(_ line: ArraySlice<UInt8>, from first: UInt8) -> Bool {
    "-=".utf8.contains(first) && line.words.count > 1
  }

  /// Whether a line may name metrics on two splits.
  private static func mayName(_ line: ArraySlice<UInt8>, from first: UInt8) -> Bool {
    line.holds("tr") || line.holds("Tr") || "eEiIsS".utf8.contains(first) && line.holds("al")
  }

  /// The column of epochs, or the first one where that counts steps.
  private static func place(in names: [String]) -> Int? {
    names.firstIndex { ConsolePlace.axis($0) == .epoch }
      ?? names.first.flatMap { ConsolePlace.axis($0) == .step ? 0 : nil }
  }

  /// A count, which may be one of all: "3", "3/30".
  private static func count(_ word: String) -> Int? {
    Int(word) ?? word.split(separator: "/", maxSplits: 1).first.flatMap { Int($0) }
  }

  /// The names of a header; nil for any other line.
  private func header(_ line: ArraySlice<UInt8>) -> [String]? {
    let words = line.words
    guard words.count > 2 else { return nil }
    let cells = Self.cells(of: line)
    let areWords = cells.count == words.count || cells.count < 3
    let names = areWords ? words : cells
    guard !isFirst || !areWords && !line.holds(0x09), Self.place(in: names) != nil,
      Self.areNames(names, mayLeaveTraining: line.first.map { $0 > 0x20 } ?? false)
    else { return nil }
    return names
  }

  /// The parts of a line between two blanks and more.
  private static func cells(of line: ArraySlice<UInt8>) -> [String] {
    guard line.holds("  ") || line.holds(0x09) else { return [] }
    return String(decoding: line, as: UTF8.self).replacing("\t", with: "  ")
      .split(separator: "  ").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
      .map(String.init)
  }

  /// A row without the unit of its last value, "0.55 s", and other words behind it; rows of a frame begin with two
  /// counts.
  private func withoutUnit(_ words: [String]) -> [String] {
    let behind = words.dropFirst(names.count)
    guard !behind.isEmpty, Int(words[1]) == nil, behind.allSatisfy({ Double($0) == nil }) else {
      return words
    }
    return Array(words.prefix(names.count))
  }

  /// Whether cells are a header: names without marks, a metric of training and one of another split among them.
  ///
  /// A header that is not indented, as those of frames are, may leave training unnamed: "Epoch  Loss  Val Loss".
  private static func areNames(_ cells: [String], mayLeaveTraining: Bool) -> Bool {
    guard
      cells.allSatisfy({
        Double($0) == nil
          && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == " " }
      })
    else { return false }
    let columns = cells.dropFirst().map(ColumnGrammar.metricColumn)
    let splits = Set(columns.compactMap(\.split))
    if splits.contains(.train) { return splits.count > 1 }
    guard mayLeaveTraining else { return false }
    let bare = columns.filter { $0.split == nil && MetricFamily.of($0.metric) != nil }.map(\.key)
    return columns.contains { $0.split != nil && bare.contains($0.key) }
  }
}
