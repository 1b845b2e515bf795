import CurveModel

/// Steps that go back because trainings were resumed, or are several.
enum ResumedSteps {
  /// Whether steps count the whole of a training.
  ///
  /// They go on wherever an epoch passes, as batches of each epoch do not; and where they go back, the curves do that go on
  /// there, unlike a validation whose batches are counted apart in the same column.
  static func are(
    _ steps: Int, over epochs: Int, of tracks: [Layout.Track], in table: Table,
    rows: some Sequence<Int>
  ) -> Bool {
    let curves = tracks.map { track in track.columns.map { table.columns[$0].cells } }
    var latest = [Double?](repeating: nil, count: curves.count)
    var last: (step: Double, epoch: Double)?
    var goesOn = false
    var (count, returns) = (0, 0)
    for row in rows {
      guard let step = Cell.number(table.columns[steps].cells[row]) else { continue }
      let filled = curves.indices.filter { index in
        curves[index].allSatisfy { Cell.number($0[row]) != nil }
      }
      guard let epoch = Cell.number(table.columns[epochs].cells[row]), !filled.isEmpty else {
        if let last, step < last.step { return false }
        continue
      }
      count += 1
      if let last {
        let goesBack = filled.contains { latest[$0].map { step < $0 } ?? false }
        guard step >= last.step || goesBack, epoch <= last.epoch || step > last.step else {
          return false
        }
        goesOn = goesOn || epoch > last.epoch
        returns += step < last.step ? 1 : 0
      }
      for index in filled { latest[index] = step }
      last = (step, epoch)
    }
    return goesOn && returns * stepsPerReturn <= count
  }

  /// What goes back more often was written by several processes at a time.
  private static let stepsPerReturn = 4
}
