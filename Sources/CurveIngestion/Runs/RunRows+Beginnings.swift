import CurveModel

// Trainings that were stopped after their first record, in a log that starts again.
extension RunRows {
  /// Whether the first place of a log that starts again is recorded twice in a row now and then, and no other is.
  ///
  /// Rows that say something else of the same place, such as how a training ended, record it no second time.
  func repeatsOnlyFirst(_ rows: [Int]) -> Bool {
    guard let first = rows.first.flatMap(place) else { return false }
    var repeats = false
    var returns = false
    var last: (place: Double, row: Int)?
    for row in rows {
      guard let place = place(of: row), place >= first else { return false }
      if let last, place == last.place {
        guard repeats || place == first else { return false }
        if Set(filled(row)).isDisjoint(with: filled(last.row)) { continue }
        guard place == first else { return false }
        repeats = true
      }
      if let last, place < last.place { returns = returns || place == first }
      last = (place, row)
    }
    return repeats && returns
  }

  /// Whether a row says once more, with other values, what the first row of its stretch says, which has not gone on from
  /// its first place.
  func beginsAnew(at index: Int, of rows: [Int], begun: [Int]?) -> Bool {
    guard let begun, let first = begun.first,
      begun.last.map({ place(of: $0) == place(of: first) }) ?? false
    else { return false }
    let row = rows[index]
    guard place(of: row) == place(of: first) else { return false }
    let (own, before) = (Set(filled(row)), Set(filled(first)))
    let shared = own.intersection(before)
    // One of them may say as well how its training ended; a check of validation alone stands before many.
    guard
      own == before
        || (shared == own || shared == before) && layout.trains(anyOf: shared)
    else { return false }
    return shared.contains {
      table.columns[$0].cells[row].bitPattern != table.columns[$0].cells[first].bitPattern
    }
  }
}

extension Layout {
  /// Whether one of the columns is a curve of training, or may be.
  fileprivate func trains(anyOf columns: Set<Int>) -> Bool {
    tracks.contains { track in
      (track.split == .train || track.split == .unknown)
        && !columns.isDisjoint(with: track.columns)
    }
  }
}
