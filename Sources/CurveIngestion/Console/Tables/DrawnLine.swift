/// A line of a table that was drawn for people: "│ 1 │ 0.9 │", "+---+-----+", "---  ------".
enum DrawnLine {
  /// A rule: the stretches of it that blanks part are as wide as the columns above and below.
  case rule([Range<Int>])
  /// Cells between bars, and whether bars stand at both ends as well.
  case row([String], isFramed: Bool)
  case text

  init(_ bytes: ArraySlice<UInt8>) {
    guard Self.mayBeDrawn(bytes) else {
      self = .text
      return
    }
    let line = Self.scalars(bytes)
    if let stretches = Self.stretches(ofRule: line) {
      self = .rule(stretches)
    } else if let row = Self.row(line) {
      self = row
    } else {
      self = .text
    }
  }

  /// Whether a text may hold drawn tables: it has bars, frames or a rule.
  ///
  /// Most tables of numbers have none, and their lines need not be looked at.
  static func mayStand(in text: ArraySlice<UInt8>) -> Bool {
    text.holds(UInt8(ascii: "|")) || text.holds(0xE2) || text.holdsTwice(UInt8(ascii: "-"))
      || text.holdsTwice(UInt8(ascii: "="))
  }

  /// The characters of a line, without blanks at its end.
  static func scalars(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    var line = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    while let last = line.last, last.value <= 0x20 { line.removeLast() }
    return line
  }

  /// The characters without blanks around them.
  static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var scalars = scalars
    while let first = scalars.first, first.value <= 0x20 { scalars.removeFirst() }
    while let last = scalars.last, last.value <= 0x20 { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Passes most lines of tables and of consoles over quickly; drawn lines are no longer than a screen.
  private static func mayBeDrawn(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 2000, let first = bytes.first(where: { $0 > 0x20 }) else { return false }
    return "+-=:".utf8.contains(first) || bytes.holds(UInt8(ascii: "|")) || bytes.holds(0xE2)
  }

  private static func stretches(ofRule line: [Unicode.Scalar]) -> [Range<Int>]? {
    var stretches: [Range<Int>] = []
    var horizontals = 0
    for (place, scalar) in line.enumerated() where scalar.value > 0x20 {
      guard isDrawn(scalar) else { return nil }
      if isHorizontal(scalar) { horizontals += 1 }
      if let last = stretches.last, last.upperBound == place {
        stretches[stretches.count - 1] = last.lowerBound..<(place + 1)
      } else {
        stretches.append(place..<(place + 1))
      }
    }
    return horizontals >= 3 ? stretches : nil
  }

  private static func row(_ line: [Unicode.Scalar]) -> DrawnLine? {
    let parts = line.split(omittingEmptySubsequences: false, whereSeparator: isBar)
    guard parts.count > 1 else { return nil }
    var cells = parts.map { plain(text($0)) }
    let isFramed = cells.first == "" && cells.last == "" && cells.count > 2
    if cells.first == "" { cells.removeFirst() }
    if cells.last == "" { cells.removeLast() }
    return cells.count > 1 ? .row(cells, isFramed: isFramed) : nil
  }

  /// A cell without the stars of bold text in Markdown, "**0.5**".
  private static func plain(_ cell: String) -> String {
    guard cell.count > 4, cell.hasPrefix("**"), cell.hasSuffix("**") else { return cell }
    return String(cell.dropFirst(2).dropLast(2))
  }

  private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
    isHorizontal(scalar) || isBar(scalar) || scalar == "+" || scalar == ":"
      || (0x2500...0x257F).contains(scalar.value)
  }

  private static func isHorizontal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x3D, 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550: true
    default: false
    }
  }

  static func isBar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7C, 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: true
    default: false
    }
  }
}
