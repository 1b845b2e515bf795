/// Tells a header from a first row of data.
enum HeaderRow {
  /// The column names, from the row or from the comment line above it; nil when there are none.
  static func names(_ row: CSVRow, leadingComment: [String]?) -> [String]? {
    if isHeader(row) { return row.texts.map(trimmed) }
    guard let leadingComment, leadingComment.count == row.count,
      leadingComment.contains(where: { !$0.isEmpty })
    else { return nil }
    return leadingComment.map(trimmed)
  }

  /// A header holds at least one word and no number with decimals, or the bare column numbers that
  /// a data frame without names is written with.
  static func isHeader(_ row: CSVRow) -> Bool {
    let contents = row.ends.indices.map {
      NumberText.content(row[$0], allowsDecimalComma: false)
    }
    let numbers = contents.compactMap { content -> Double? in
      guard case .number(let value) = content else { return nil }
      return value
    }
    if contents.contains(.word) { return !numbers.contains { $0 != $0.rounded() } }
    let counted = numbers.indices.map(Double.init)
    return contents.first == .missing && numbers.count == contents.count - 1 && numbers == counted
      && !numbers.isEmpty
  }

  private static func trimmed(_ name: String) -> String {
    var name = Substring(name)
    while name.first?.isWhitespace == true { name.removeFirst() }
    while name.last?.isWhitespace == true { name.removeLast() }
    return String(name)
  }
}
