import CurveModel

/// The rows of a file of separated values as stretches of its bytes, so that one can be exchanged.
struct RowSpans {
  private(set) var bytes: [UInt8]
  /// Where each row stands that is neither blank nor a comment, without its line end.
  private(set) var spans: [Range<Int>] = []
  private var delimiter = UInt8(ascii: ",")
  private var lineEnd: [UInt8] = [UInt8(ascii: "\n")]
  /// Whether every cell is quoted, needed or not.
  var quotesEverything = false

  private static let quote = UInt8(ascii: "\"")

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if let end = bytes.firstIndex(where: Block.isLineEnd) {
      let isPair =
        bytes[end] == UInt8(ascii: "\r") && bytes.dropFirst(end + 1).first == UInt8(ascii: "\n")
      lineEnd = isPair ? [bytes[end], bytes[end + 1]] : [bytes[end]]
    }
    find()
    if let header = spans.first.map({ bytes[$0] }) {
      let semicolons = header.count { $0 == UInt8(ascii: ";") }
      if semicolons > header.count(where: { $0 == UInt8(ascii: ",") }) {
        delimiter = UInt8(ascii: ";")
      }
    }
  }

  private mutating func find() {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let plain = CommentLines.blanked(bytes, from: start).bytes
    var isQuoted = false
    var lineStart = start
    func isBlank(_ range: Range<Int>) -> Bool {
      plain[range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
    for index in plain.indices.dropFirst(start) {
      if plain[index] == Self.quote { isQuoted.toggle() }
      guard Block.isLineEnd(plain[index]), !isQuoted else { continue }
      if !isBlank(lineStart..<index) { spans.append(lineStart..<index) }
      lineStart = index + 1
    }
    if lineStart < plain.count, !isBlank(lineStart..<plain.count) {
      spans.append(lineStart..<plain.count)
    }
  }

  /// The cells of a row as they are written, with their quotes.
  private func cells(_ row: Int) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var isQuoted = false
    var start = spans[row].lowerBound
    for index in spans[row] {
      if bytes[index] == Self.quote { isQuoted.toggle() }
      guard bytes[index] == delimiter, !isQuoted else { continue }
      cells.append(bytes[start..<index])
      start = index + 1
    }
    return cells + [bytes[start..<spans[row].upperBound]]
  }

  /// The cells of a row without quotes and blanks around them.
  func texts(_ row: Int) -> [String] {
    cells(row).map { cell in
      var text = String(decoding: cell, as: UTF8.self)[...]
      while text.last?.isWhitespace == true { text.removeLast() }
      while text.first?.isWhitespace == true { text.removeFirst() }
      guard text.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") else { return String(text) }
      return String(text.dropFirst().dropLast().replacing("\"\"", with: "\""))
    }
  }

  /// Whether all cells of a row are quoted.
  func isQuoted(_ row: Int) -> Bool {
    cells(row).allSatisfy { $0.first == Self.quote && $0.last == Self.quote }
  }

  /// Writes cells behind those of a row.
  mutating func extend(_ row: Int, by texts: [String]) {
    let added = texts.flatMap { [delimiter] + encoded($0) }
    exchange(spans[row].upperBound..<spans[row].upperBound, in: row, for: added)
  }

  /// Writes the texts over the cells of a row; nil leaves a cell as it is.
  mutating func replace(_ row: Int, with texts: [String?]) {
    let old = cells(row)
    var written: [[UInt8]] = (0..<max(old.count, texts.count)).map { index in
      let before = index < old.count ? Array(old[index]) : encoded("")
      guard index < texts.count, let text = texts[index] else { return before }
      let kept = index < old.count ? self.texts(row)[index] : nil
      return kept == text ? before : encoded(text)
    }
    while written.count > old.count, written.last?.isEmpty == true { written.removeLast() }
    exchange(spans[row], in: row, for: Array(written.joined(separator: [delimiter])))
  }

  /// Adds a row at the end.
  mutating func append(_ texts: [String]) {
    var row: [UInt8] = []
    for (index, text) in texts.enumerated() {
      row += (index == 0 ? [] : [delimiter]) + encoded(text)
    }
    append(bytes: row)
  }

  mutating func append(line: String) { append(bytes: Array(line.utf8)) }

  private mutating func append(bytes row: [UInt8]) {
    if let last = bytes.last, !Block.isLineEnd(last), bytes != [0xEF, 0xBB, 0xBF] {
      bytes += lineEnd
    }
    spans.append(bytes.count..<(bytes.count + row.count))
    bytes += row + lineEnd
  }

  private mutating func exchange(_ range: Range<Int>, in row: Int, for new: [UInt8]) {
    bytes.replaceSubrange(range, with: new)
    let change = new.count - range.count
    for index in spans.indices.dropFirst(row) {
      let start = spans[index].lowerBound + (index == row ? 0 : change)
      spans[index] = start..<(spans[index].upperBound + change)
    }
  }

  private func encoded(_ text: String) -> [UInt8] {
    let utf8 = Array(text.utf8)
    let isPlain =
      !utf8.contains { $0 == delimiter || $0 == Self.quote || Block.isLineEnd($0) }
      && utf8.first != UInt8(ascii: "#") && text.first?.isWhitespace != true
      && text.last?.isWhitespace != true
    guard quotesEverything || !isPlain else { return utf8 }
    return [Self.quote] + utf8.flatMap { $0 == Self.quote ? [$0, $0] : [$0] } + [Self.quote]
  }
}
