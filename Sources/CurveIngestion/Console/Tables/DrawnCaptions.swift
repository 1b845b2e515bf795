import CurveModel

/// Splits that stand in the upper edge of a frame, above the columns that are about them:
/// "┏━━━━┳━━╸T╺╸R╺╸A╺╸I╺╸N╺━━┳━━╸V╺╸A╺╸L╺━━┓".
struct DrawnCaptions {
  private let splits: [(columns: Range<Int>, name: String)]

  /// Nil for every line that is no such edge.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count <= 2000, bytes.holds(0xE2) else { return nil }
    let line = DrawnLine.scalars(bytes)
    guard line.allSatisfy({ Self.isDrawn($0) || $0.properties.isAlphabetic || $0 == " " }) else {
      return nil
    }
    splits = line.split(whereSeparator: Self.joints.contains).compactMap { part in
      let name = String(String.UnicodeScalarView(part.filter(\.properties.isAlphabetic)))
      guard DrawnRow.namesSplit(name) else { return nil }
      return (part.indices, name)
    }
    guard splits.count > 1 else { return nil }
  }

  /// The cells of a header, with the split above them; nil where they stand otherwise.
  func above(_ cells: [String], in bytes: ArraySlice<UInt8>) -> [String]? {
    var parts = DrawnLine.scalars(bytes)
      .split(omittingEmptySubsequences: false, whereSeparator: DrawnLine.isBar)
    if parts.first.map(DrawnLine.text) == "" { parts.removeFirst() }
    if parts.last.map(DrawnLine.text) == "" { parts.removeLast() }
    guard parts.count == cells.count else { return nil }
    return zip(parts, cells).map { part, cell in
      let middle = (part.startIndex + part.endIndex) / 2
      let split = splits.first { $0.columns.contains(middle) }
      return split.map { "\($0.name.lowercased()) \(cell)" } ?? cell
    }
  }

  private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
    (0x2500...0x257F).contains(scalar.value)
  }

  private static let joints: Set<Unicode.Scalar> = [
    "┏", "┳", "┓", "┌", "┬", "┐", "╔", "╦", "╗",
  ]
}
