import CurveModel

extension ConsoleTable {
  /// Leaves out what stands on lines that another process broke: "ning loss: 1.9" of "training loss: 1.9".
  ///
  /// Names that begin within a word of a name with many more values, or go on with a date where it ends, are such
  /// pieces. Where there are several of them, a rare name that is the end of it by whole words, "loss", is one as well
  /// and no evaluation.
  mutating func dropPiecesOfLines() {
    let wholes = columns.filter { $0.numberCount >= Self.leastOfWhole }
    var dropped: [(column: ConsoleColumn.ID, whole: String)] = []
    for whole in wholes {
      let pieces = columns.filter { $0.isPiece(of: whole) }
      guard pieces.count(where: { $0.isCut(from: whole.name) }) >= Self.leastPieces else {
        continue
      }
      dropped += pieces.map { ($0.id, whole.name) }
    }
    guard !dropped.isEmpty else { return }
    let most = wholes.map(\.numberCount).max() ?? 0
    dropped += columns.filter { $0.isPieceOfPlace(besides: most) }.map { ($0.id, "iter") }
    let ids = Set(dropped.map(\.column))
    for (column, whole) in dropped {
      ignored.append(
        IgnoredColumn(column: column.name, reason: .other("a piece of a broken line of '\(whole)'"))
      )
    }
    columns.removeAll { ids.contains($0.id) }
  }

  private static let leastOfWhole = 200
  private static let leastPieces = 2
}

extension ConsoleColumn {
  /// A whole has so many values to each one of a piece.
  private static let rarely = 100

  fileprivate func isPiece(of whole: ConsoleColumn) -> Bool {
    name != whole.name && numberCount * Self.rarely <= whole.numberCount
      && (whole.name.hasSuffix(name) || goesOnWithDate(whole.name))
  }

  /// Whether the name begins within a word of another one, or goes on with a date where that ends.
  fileprivate func isCut(from whole: String) -> Bool {
    let before = whole.hasSuffix(name) ? whole.dropLast(name.count).last : nil
    return before.map { $0.isLetter || $0.isNumber } ?? goesOnWithDate(whole)
  }

  /// Whether a logger's date follows another name at once: "training loss2017-06-21 22".
  private func goesOnWithDate(_ whole: String) -> Bool {
    let year = name.hasPrefix(whole) ? name.dropFirst(whole.count).prefix(4) : ""
    return year.count == 4 && year.allSatisfy(\.isNumber)
  }

  /// Whether the name is the end of "iter" and the numbers are counts.
  fileprivate func isPieceOfPlace(besides most: Int) -> Bool {
    numberCount * Self.rarely <= most && ["ter", "er"].contains(name.lowercased())
      && numbers.allSatisfy { $0 == $0.rounded() }
  }
}
