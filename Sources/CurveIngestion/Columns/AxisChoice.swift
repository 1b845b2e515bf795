import CurveModel

/// Finds the x-axis of a table among the columns whose names could be one.
struct AxisChoice {
  private struct Candidate {
    var index: Int
    var kind: Axis.Kind
  }

  private let table: Table
  private let candidates: [Candidate]
  private let tracks: [Layout.Track]
  private let trackRows: [Int]

  init(_ table: Table, tracks: [Layout.Track]) {
    self.table = table
    self.tracks = tracks
    candidates = table.columns.indices.compactMap { index in
      guard case .axis(let kind) = ColumnGrammar.meaning(of: table.columns[index].name),
        table.columns[index].isKept
      else { return nil }
      return Candidate(index: index, kind: kind)
    }
    let used = Set(tracks.flatMap(\.columns))
    trackRows = (0..<table.rowCount).filter { row in
      used.contains { Cell.number(table.columns[$0].cells[row]) != nil }
    }
  }

  func named(_ index: Int) -> (Int?, Axis) {
    let name = table.columns[index].name
    guard case .axis(let kind) = ColumnGrammar.meaning(of: name) else {
      return (index, Axis(kind: .step, column: name))
    }
    return (index, Axis(kind: kind, column: name))
  }

  /// The best candidate; rows are counted when there is none.
  ///
  /// An axis has a number in nearly every row that counts. An epoch that is whole and different at
  /// every point of every curve comes first; then training-set size; then steps that never go back,
  /// which order rows within an epoch; then any other.
  func found() -> (Int?, Axis) {
    let complete = candidates.filter { coverage($0.index) >= 0.9 }
    let best =
      complete.first { $0.kind == .epoch && isWhole($0.index) && ordersEveryCurve($0.index) }
      ?? complete.filter { $0.kind == .examples && !isConstant($0.index) }
      .max { largest($0.index) < largest($1.index) }
      ?? complete.first { $0.kind == .step && orders($0.index, among: complete) && !isPrivate($0) }
      ?? complete.first { $0.kind == .step && orders($0.index, among: complete) }
      ?? complete.first { $0.kind == .epoch }
      ?? complete.first
    guard let best, best.kind != .epoch || !hasManyRowsAtOnePlace(best.index) else {
      return (nil, Axis(kind: .row))
    }
    return (best.index, Axis(kind: best.kind, column: table.columns[best.index].name))
  }

  /// Whether one curve has several values in most epochs, so that epochs do not order them.
  private func hasManyRowsAtOnePlace(_ index: Int) -> Bool {
    tracks.contains { track in
      let rows = trackRows.filter { row in
        track.columns.allSatisfy { Cell.number(table.columns[$0].cells[row]) != nil }
      }
      let places = rows.compactMap { Cell.number(table.columns[index].cells[$0]) }
      let repeated = zip(places, places.dropFirst()).count { $0 == $1 }
      return repeated * 2 > places.count && repeated > 2
    }
  }

  /// Whether the column goes up from point to point of each curve.
  private func ordersEveryCurve(_ index: Int) -> Bool {
    tracks.allSatisfy { track in
      let rows = trackRows.filter { row in
        track.columns.allSatisfy { Cell.number(table.columns[$0].cells[row]) != nil }
      }
      return advances(
        rows.compactMap { Cell.number(table.columns[index].cells[$0]) }, always: true)
    }
  }

  private func isConstant(_ index: Int) -> Bool {
    let values = values(index)
    return values.count > 1 && Set(values).count == 1
  }

  private func largest(_ index: Int) -> Double {
    values(index).filter(\.isFinite).max() ?? 0
  }

  /// The other candidates, with the reason why they are not the axis.
  func unused(besides chosen: Int?) -> [(Int, String)] {
    candidates.filter { $0.index != chosen }.map { candidate in
      let name = chosen.map { "'\(table.columns[$0].name)'" } ?? "the row number"
      return (candidate.index, "x-axis is \(name)")
    }
  }

  /// A logger's own counter ("_step") comes behind one that the training script set.
  private func isPrivate(_ candidate: Candidate) -> Bool {
    table.columns[candidate.index].name.hasPrefix("_")
  }

  private func values(_ index: Int) -> [Double] {
    trackRows.compactMap { Cell.number(table.columns[index].cells[$0]) }
  }

  private func coverage(_ index: Int) -> Double {
    trackRows.isEmpty ? 0 : Double(values(index).count) / Double(trackRows.count)
  }

  private func isWhole(_ index: Int) -> Bool {
    values(index).allSatisfy { $0 == $0.rounded() }
  }

  /// Whether a count of steps orders all rows, and does not start again with every epoch.
  private func orders(_ index: Int, among complete: [Candidate]) -> Bool {
    guard advances(values(index), always: false) else { return false }
    let isPerEpoch = complete.contains { epoch in
      epoch.kind == .epoch && restarts(index) > restarts(epoch.index)
    }
    return !isPerEpoch
  }

  private func restarts(_ index: Int) -> Int {
    let values = values(index)
    return zip(values, values.dropFirst()).count { $0 > $1 }
  }

  /// Whether the values go up from row to row, apart from restarts at the first value or below it.
  private func advances(_ values: [Double], always: Bool) -> Bool {
    guard let first = values.first else { return false }
    return zip(values, values.dropFirst()).allSatisfy { previous, next in
      next > previous || (!always && next == previous) || next < first
        || (next == first && previous > first)
    }
  }
}
