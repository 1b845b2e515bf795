import CurveModel

/// PyTorch Lightning's CSVLogger: `metrics.csv`, with one row for each call of `log`.
///
/// Rows are sparse; training and validation of one epoch stand on different rows of the same step.
/// A row behind the last epoch is a closing evaluation, most often of the best checkpoint.
enum Lightning: Dialect {
  static let name = "lightning"

  static func admits(names: [String], isWritten: Bool) -> Bool {
    let names = Set(names)
    return names.contains("epoch") && (names.contains("step") || names.contains("created_at"))
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    var wide = WideLayout(table, options: options)
    var layout = try wide.finished()
    layout.sumLossesOfTasks(in: table)
    guard options.x == nil, let step = table.index(of: "step"), let epoch = table.index(of: "epoch")
    else { return layout }
    // A loop of one's own may count the batches of each epoch; Lightning's steps go on.
    let steps = table.columns[step].cells
    let epochs = table.columns[epoch].cells
    // Other loggers write the step of training alone; epochs place the rest.
    if layout.tracks.contains(where: { Self.isWithout(steps, $0, in: table) }),
      !layout.tracks.contains(where: { Self.isWithout(epochs, $0, in: table) })
    {
      return layout
    }
    if StepColumn.startsAgain(steps, whereThisGoesOn: epochs) {
      if layout.axisColumn == epoch, isEvaluatedWithin(epochs, layout.tracks, in: table) {
        layout.countRows(insteadOf: [epoch, step], in: table)
      }
      return layout
    }
    // Validation batches may be counted apart in the same column; only epochs order the rows then.
    let rows = StepColumn.goesBack(steps) ? rowsOfMetrics(in: table, layout) : []
    var goesBack = StepColumn.goesBack(rows.map { steps[$0] })
    let ofEpochs = rows.filter { Cell.number(epochs[$0]) != nil }
    if goesBack, ofEpochs.count < rows.count, !StepColumn.goesBack(ofEpochs.map { steps[$0] }),
      layout.tracks.contains(where: { repeatsAnEpoch($0, on: ofEpochs, epochs, in: table) })
    {
      layout.leaveOut(Set(rows).subtracting(ofEpochs), countedApartFrom: epoch, in: table)
      goesBack = false
    }
    if goesBack, layout.axisColumn == step,
      ResumedSteps.are(step, over: epoch, of: layout.tracks, in: table, rows: 0..<table.rowCount)
    {
      goesBack = false
    }
    layout.ignored.removeAll { $0.column == "step" || $0.column == "epoch" }
    layout.setAxis(goesBack ? step : epoch, kind: .step, in: table)
    layout.setAxis(goesBack ? epoch : step, kind: goesBack ? .epoch : .step, in: table)
    let closing = ClosingEvaluation(table, layout: layout, epoch: epoch, step: step)
    layout.leftOutRows.formUnion(closing.rows)
    layout.warnings += closing.warnings
    return layout
  }
}

extension Lightning {
  /// The rows in which a metric has a value, be it of a batch; other rows, such as those of `hp_metric`, may stand
  /// anywhere.
  private static func rowsOfMetrics(in table: Table, _ layout: Layout) -> [Int] {
    let unknown = Set(
      layout.ignored.lazy.filter { $0.reason == .unknownMetric }.map(\.column))
    let metrics = table.columns.compactMap { column -> [Double]? in
      guard case .metric = ColumnGrammar.meaning(of: column.name), !unknown.contains(column.name)
      else { return nil }
      return column.cells
    }
    return (0..<table.rowCount).filter { row in
      metrics.contains { $0.indices.contains(row) && Cell.number($0[row]) != nil }
    }
  }

  /// Whether no value of a curve has a place in a column.
  private static func isWithout(
    _ places: [Double], _ track: Layout.Track, in table: Table
  ) -> Bool {
    let cells = track.columns.map { table.columns[$0].cells }
    return places.indices.allSatisfy { row in
      Cell.number(places[row]) == nil || cells.contains { Cell.number($0[row]) == nil }
    }
  }

  /// Whether a curve has several values in an epoch, which epochs alone do not order.
  private static func repeatsAnEpoch(
    _ track: Layout.Track, on rows: [Int], _ epochs: [Double], in table: Table
  ) -> Bool {
    let cells = track.columns.map { table.columns[$0].cells }
    let places = rows.filter { row in cells.allSatisfy { Cell.number($0[row]) != nil } }
    return places.count > Set(places.map { epochs[$0] }).count
  }

  /// Whether nearly every epoch holds two evaluations or more, which the steps within it tell apart.
  ///
  /// Of several batches of training the last stands for its epoch. A training that was begun again has every epoch
  /// twice, but not one behind the other.
  private static func isEvaluatedWithin(
    _ epochs: [Double], _ tracks: [Layout.Track], in table: Table
  ) -> Bool {
    tracks.contains { track in
      guard track.split == .validation else { return false }
      let cells = track.columns.map { table.columns[$0].cells }
      let places = epochs.indices.compactMap { row in
        cells.allSatisfy { Cell.number($0[row]) != nil } ? Cell.number(epochs[row]) : nil
      }
      let visits = 1 + zip(places, places.dropFirst()).count { $0 != $1 }
      return places.count > 3 && places.count + 1 >= 2 * visits
    }
  }
}

extension Layout {
  /// Leaves out rows without an epoch, in which a validation counts its own batches.
  fileprivate mutating func leaveOut(
    _ rows: Set<Int>, countedApartFrom epoch: Int, in table: Table
  ) {
    guard !rows.isEmpty else { return }
    leftOutRows.formUnion(rows)
    warnings.append(
      ReadingWarning(
        message:
          "\(rows.count) rows without '\(table.columns[epoch].name)' count steps of their own, as batches of "
          + "validation do, and are left out"))
  }
}

/// Checks on a column that counts steps.
enum StepColumn {
  /// Whether most epochs begin with a step that is no later than the one before.
  static func startsAgain(_ steps: [Double], whereThisGoesOn epochs: [Double]) -> Bool {
    var last: (step: Double, epoch: Double)?
    var (begun, below) = (0, 0)
    for (step, epoch) in zip(steps, epochs) {
      guard let step = Cell.number(step), let epoch = Cell.number(epoch) else { continue }
      if let last, epoch > last.epoch {
        begun += 1
        if step <= last.step { below += 1 }
      }
      last = (step, epoch)
    }
    return below * 2 > begun
  }

  /// Whether a value is below an earlier one, other than by starting again from the first.
  static func goesBack(_ cells: [Double]) -> Bool {
    var first: Double?
    var highest = -Double.infinity
    for cell in cells {
      guard let value = Cell.number(cell) else { continue }
      if let first, value <= first { highest = value }
      if value < highest { return true }
      first = first ?? value
      highest = max(highest, value)
    }
    return false
  }
}
