import Synchronization

/// Tells a header from a first row of data.
enum HeaderRow {
  /// The column names of a header; nil for a row of data.
  ///
  /// Kept for the next file, which has the same in a sweep.
  static func names(_ row: CSVRow) -> [String]? {
    if let names = known.withLock({ $0[row] }) { return names }
    guard isHeader(row) else { return nil }
    let names = row.texts.map(trimmed)
    known.withLock { known in
      if known.count < mostKnown, row.bytes.count <= longestKnown { known[row] = names }
    }
    return names
  }

  private static let known = Mutex<[CSVRow: [String]]>([:])
  private static let mostKnown = 1024
  private static let longestKnown = 1024

  /// The column names from a comment line above a row of data; nil when there are none.
  static func names(above row: CSVRow, in comments: [[String]]) -> [String]? {
    let comment = comments.last { cells in
      cells.count == row.count && cells.contains { !$0.isEmpty }
    }
    return comment?.map(trimmed)
  }

  /// Whether a header names columns twice, as one of two rows does: ",train,train,val,val".
  static func hasGroups(_ names: [String]) -> Bool {
    let groups = names.dropFirst()
    return groups.count > 1 && !groups.contains("") && Set(groups).count < groups.count
  }

  /// Whether a row below such a header names the columns further: only the first cell may be empty.
  static func isSecond(_ row: CSVRow) -> Bool {
    row.ends.indices.allSatisfy { isWord(row[$0]) || ($0 == 0 && row[0].isEmpty) }
  }

  /// Whether a row holds the name of the index and nothing else.
  static func namesIndex(_ row: CSVRow) -> Bool {
    isWord(row[0]) && row.ends.indices.dropFirst().allSatisfy { row[$0].isEmpty }
  }

  /// A header holds at least one word and no number with decimals, or the bare numbers that a data frame without names
  /// is written with.
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
    // Behind the index of a data frame stand column numbers, or a setting that the columns differ by: ",5,15,30".
    let isSetting =
      numbers.count > 1 && numbers.allSatisfy { $0 == $0.rounded() && $0 > 0 }
      && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    return contents.first == .missing && numbers.count == contents.count - 1 && !numbers.isEmpty
      && (numbers == counted || isSetting)
  }

  /// Whether a row of no words numbers the columns from 0 on, "0" or "0,1,2".
  static func numbersColumns(_ row: CSVRow) -> Bool {
    row.ends.indices.allSatisfy { row[$0].elementsEqual(String($0).utf8) }
  }

  /// Whether all of a row are numbers with decimals, which no count is.
  static func holdsDecimals(_ row: CSVRow) -> Bool {
    row.ends.indices.allSatisfy { number(row[$0]).map { $0 != $0.rounded() } ?? false }
  }

  /// Whether a row below the header names columns again, in another order or others: all of it is words,
  /// two of them names of columns.
  static func isOther(_ row: CSVRow, than names: [String]) -> Bool {
    guard row.count > 1, let first = row[0].first(where: { $0 > 0x22 }),
      !(0x2B...0x39).contains(first)
    else { return false }
    let isAllWords = row.ends.indices.allSatisfy {
      NumberText.content(row[$0], allowsDecimalComma: false) == .word
    }
    return isAllWords && row.texts.count { names.contains(trimmed($0)) } > 1
  }

  /// Whether the rows have one cell more than the header, before the others: R and pandas write the names of
  /// rows, and no name for their column.
  ///
  /// Names are words, or count the rows from 0 or 1. What stands behind them then either is no count, or
  /// goes with them: the epochs.
  static func lacksRowNames(_ names: [String], first: CSVRow, second: CSVRow) -> Bool {
    guard names.count > 1, first.count == names.count + 1, second.count == first.count,
      let last = first.ends.indices.last, !first[last].isEmpty
    else { return false }
    if isWord(first[0]), isWord(second[0]) { return !isWord(first[1]) }
    guard let start = number(first[0]), number(second[0]) == start + 1, start == 0 || start == 1,
      let value = number(first[1]), let next = number(second[1])
    else { return false }
    return ColumnGrammar.axis(named: names[0]) == nil ? value != value.rounded() : next == value + 1
  }

  private static func isWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    NumberText.content(bytes, allowsDecimalComma: false) == .word
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    guard case .number(let number) = NumberText.content(bytes, allowsDecimalComma: false) else {
      return nil
    }
    return number
  }

  private static func trimmed(_ name: String) -> String {
    // Most names are of letters throughout, which is seen by their bytes.
    let ends = [name.utf8.first, name.utf8.last].compactMap(\.self)
    guard !ends.allSatisfy({ (0x21...0x7E).contains($0) }) else { return name }
    var name = Substring(name)
    while name.first?.isWhitespace == true { name.removeFirst() }
    while name.last?.isWhitespace == true { name.removeLast() }
    return String(name)
  }
}
