/// A grid of characters in which a curve is drawn finer than a character: in Braille two dots
/// across and four up, else a letter a cell.
struct TextCanvas {
  struct Cell {
    /// Braille dots, as Unicode counts them from U+2800 on.
    var dots: UInt32 = 0
    var character: Character?
    var role: TerminalStyle.Role?
  }

  let columns: Int
  let rows: Int
  let usesUnicode: Bool
  private(set) var cells: [[Cell]]

  init(columns: Int, rows: Int, usesUnicode: Bool) {
    self.columns = columns
    self.rows = rows
    self.usesUnicode = usesUnicode
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// Number of places across and up that can be told apart.
  var places: (across: Int, up: Int) {
    usesUnicode ? (columns * 2, rows * 4) : (columns, rows)
  }

  /// Bits of the dots in a Braille cell, by column and by row from the top.
  private static let bits: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  /// Marks a place, counted from the left and from the top.
  mutating func mark(_ across: Int, _ down: Int, letter: Character, role: TerminalStyle.Role) {
    let (width, height) = usesUnicode ? (2, 4) : (1, 1)
    let (column, row) = (across / width, down / height)
    guard cells.indices.contains(row), cells[row].indices.contains(column) else { return }
    if usesUnicode {
      cells[row][column].dots |= Self.bits[across % 2][down % 4]
    } else {
      let isTaken = cells[row][column].role.map { $0 != role } ?? false
      cells[row][column].character = isTaken ? "*" : letter
    }
    cells[row][column].role = role
  }

  /// Writes a text at the first place with room for it behind what is drawn first in a row.
  mutating func write(_ text: String, row: Int) {
    let drawn = cells[row].firstIndex { $0.role != nil } ?? 0
    let room = text.count + 2
    guard drawn + room <= columns,
      let start = (drawn...(columns - room)).first(where: { start in
        cells[row][start..<(start + room)].allSatisfy { $0.role == nil }
      })
    else { return }
    for (offset, character) in text.enumerated() {
      cells[row][start + 1 + offset] = Cell(character: character, role: .faint)
    }
  }

  /// Draws a level through a row wherever nothing else is.
  mutating func rule(row: Int, with character: Character, role: TerminalStyle.Role) {
    guard cells.indices.contains(row) else { return }
    for column in cells[row].indices where cells[row][column].role == nil {
      cells[row][column] = Cell(character: character, role: role)
    }
  }

  /// A row as text, neighbours of one role styled together.
  func line(_ row: Int, style: TerminalStyle) -> String {
    var line = ""
    var run = ""
    var role: TerminalStyle.Role?
    func styled() -> String { role.map { style.styled(run, $0) } ?? run }
    for cell in cells[row] {
      if cell.role != role {
        line += styled()
        run = ""
        role = cell.role
      }
      run.append(character(of: cell))
    }
    return line + styled()
  }

  private func character(of cell: Cell) -> Character {
    if cell.dots > 0, let scalar = Unicode.Scalar(0x2800 + cell.dots) { return Character(scalar) }
    return cell.character ?? " "
  }
}
