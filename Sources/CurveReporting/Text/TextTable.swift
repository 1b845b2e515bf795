/// Rows for a terminal: in columns where they fit, the last one broken into lines where that helps,
/// else one below the other with the titles before the cells.
struct TextTable {
  let titles: [String]
  let rows: [[String]]
  /// Blanks before each line.
  var indentation = 2
  /// Whether the titles stand above the columns.
  var showsTitles = true

  private static let gap = 2
  /// Columns below which a broken last column is hard to read.
  private static let narrowest = 24

  /// The lines; nil as width keeps every row on one line.
  func lines(width: Int?) -> [String] {
    let shown = (showsTitles ? [titles] : []) + rows
    let widths = titles.indices.map { column in shown.map { $0[column].columns }.max() ?? 0 }
    let whole = indentation + widths.reduce(0, +) + Self.gap * (widths.count - 1)
    guard let width, whole > width else { return shown.map { line($0, widths) } }
    let room = width - (whole - (widths.last ?? 0))
    return room >= Self.narrowest
      ? shown.flatMap { broken($0, widths, room: room) }
      : rows.flatMap { stacked($0, width: width) }
  }

  private func line(_ row: [String], _ widths: [Int]) -> String {
    let cells = zip(row, widths).map { TextLayout.padded($0, to: $1) }
    return TextLayout.trimmed(blanks(indentation) + cells.joined(separator: blanks(Self.gap)))
  }

  private func broken(_ row: [String], _ widths: [Int], room: Int) -> [String] {
    let pieces = TextLayout.wrapped(row.last ?? "", width: room)
    let first = line(row.dropLast() + [pieces.first ?? ""], widths)
    let start = indentation + widths.dropLast().reduce(0) { $0 + $1 + Self.gap }
    return [first] + pieces.dropFirst().map { blanks(start) + $0 }
  }

  /// The first cell, and below it the others with their titles; what is empty is left out.
  private func stacked(_ row: [String], width: Int) -> [String] {
    let head = TextLayout.wrapped(row.first ?? "", width: width, indentation: blanks(indentation))
    return head
      + zip(titles, row).dropFirst().filter { !$1.isEmpty }.flatMap { title, cell in
        TextLayout.wrapped(
          title.isEmpty ? cell : "\(title): \(cell)", width: width,
          indentation: blanks(indentation + 4))
      }
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
