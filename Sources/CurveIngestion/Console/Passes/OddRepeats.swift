import CurveModel

extension ConsoleTable {
  /// Leaves out one of two values that the log has for a place, where it lies far outside all others and the other one
  /// does not: "batch 1 loss: 0.00005", the mean over an epoch of which one batch is done, below "batch 1 loss: 0.027".
  mutating func dropOddRepeats() {
    let places = ["epoch", "step"].compactMap(index)
    guard !places.isEmpty, rowCount > Self.fewestOthers else { return }
    let again = (1..<rowCount).filter { row in
      places.allSatisfy {
        columns[$0].cells[row].bitPattern == columns[$0].cells[row - 1].bitPattern
      }
    }
    guard !again.isEmpty, Self.fewestOthers * again.count <= rowCount else { return }
    let repeated = Set(again + again.map { $0 - 1 })
    for index in columns.indices where columns[index].isCurve {
      let cells = columns[index].cells
      let others = cells.indices.filter { !repeated.contains($0) }.compactMap {
        Cell.number(cells[$0])
      }
      guard others.count >= Self.fewestOthers, let least = others.min(), least > 0,
        let most = others.max()
      else { continue }
      let usual = least / Self.farOutside...most * Self.farOutside
      var count = 0
      for row in again {
        guard let before = Cell.number(cells[row - 1]), let behind = Cell.number(cells[row]),
          usual.contains(before) != usual.contains(behind)
        else { continue }
        columns[index].cells[usual.contains(before) ? row : row - 1] = Cell.missing
        count += 1
      }
      guard count > 0 else { continue }
      warnings.append(
        ReadingWarning(
          message:
            "'\(columns[index].name)' has \(count == 1 ? "a value" : "\(count) values") far outside all "
            + "others at places that have another one; the others are used"))
    }
  }

  /// How many times beyond the others a value lies that is of another kind.
  private static var farOutside: Double { 10 }
  /// With fewer values they do not show what is usual, nor that repeats are not.
  private static var fewestOthers: Int { 10 }
}
