// Trainings that were stopped after their first record, in a log that starts again.
extension RunRows {
  /// Whether the first place of a log that starts again is recorded twice in a row now and then, and no other is.
  func repeatsOnlyFirst(_ rows: [Int]) -> Bool {
    guard let first = rows.first.flatMap(place) else { return false }
    var repeats = false
    var returns = false
    var last: Double?
    for row in rows {
      guard let place = place(of: row), place >= first else { return false }
      if place == last {
        guard place == first else { return false }
        repeats = true
      }
      if let last, place < last { returns = returns || place == first }
      last = place
    }
    return repeats && returns
  }

  /// Whether a row says once more, with other values, what the only row so far of its stretch says.
  func beginsAnew(at index: Int, of rows: [Int], begun: [Int]?) -> Bool {
    guard let begun, begun.count == 1, let first = begun.first else { return false }
    let row = rows[index]
    return place(of: row) == place(of: first) && filled(row) == filled(first)
      && filled(row).contains {
        table.columns[$0].cells[row].bitPattern != table.columns[$0].cells[first].bitPattern
      }
  }
}
