import CurveModel

/// Finds the x-axis of a table among the columns whose names could be one.
struct AxisChoice {
  private struct Candidate {
    var index: Int
    var kind: Axis.Kind
    var progress: AxisProgress
  }

  let table: Table
  private let candidates: [Candidate]
  /// Columns whose name could mean an axis, and does not here.
  private let vague: [Int]
  private let tracks: [Layout.Track]
  /// The cells of all columns of curves; a row counts where one of them holds a number.
  private let curves: [[Double]]
  private let leftOut: Set<Int>

  init(_ table: Table, tracks: [Layout.Track], besides leftOut: Set<Int> = []) {
    self.table = table
    self.tracks = tracks
    self.leftOut = leftOut
    let header = table.header
    let columns = tracks.flatMap(\.columns)
    let curves = columns.map { table.columns[$0].cells }
    self.curves = curves
    let countsAll =
      leftOut.isEmpty && columns.contains { table.columns[$0].facts?.isFull == true }
    let isOfAgent = { tracks.contains { Metric.isReturn($0.metric) } }
    let found = header.axes.compactMap { index, named -> Candidate? in
      guard table.columns[index].isKept else { return nil }
      let known =
        countsAll ? table.columns[index].facts.flatMap(AxisProgress.init(ascending:)) : nil
      let progress =
        known
        ?? AxisProgress(table.columns[index].cells) { row in
          !leftOut.contains(row) && curves.contains { Cell.number($0[row]) != nil }
        }
      // What an agent has seen is no training set.
      let kind = named == .examples && isOfAgent() ? .step : named
      return Candidate(index: index, kind: kind, progress: progress)
    }
    let isVague = { (candidate: Candidate) in header.vagueAxes.contains(candidate.index) }
    let namesModels = header.identifiers.contains { table.columns[$0].wordCount > 0 }
    let isSplit = tracks.contains { $0.split != .unknown }
    let isAlone = found.allSatisfy(isVague) && !namesModels && isSplit
    let isCounter = { (candidate: Candidate) in header.counters.contains(candidate.index) }
    let isAxis = { (candidate: Candidate) in
      if isCounter(candidate) {
        return found.allSatisfy(isCounter) && candidate.progress.alwaysAdvances
          && candidate.progress.restarts == 0
      }
      let ascends = candidate.progress.advances && !candidate.progress.isConstant
      if header.countsOfAgents.contains(candidate.index) {
        return ascends && isOfAgent()
      }
      return !isVague(candidate) || (isAlone && ascends)
    }
    candidates = found.filter(isAxis)
    vague = found.filter { !isAxis($0) }.map(\.index)
  }

  /// The rows with a value of a curve.
  var trackRows: some Sequence<Int> {
    (0..<table.rowCount).lazy.filter { row in
      !leftOut.contains(row) && curves.contains { Cell.number($0[row]) != nil }
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
    // Places that cannot be read are reported cell by cell; rows would be other places.
    if let grouped = candidates.first(where: { hasGroupedDigits($0.index) }) {
      return (grouped.index, axis(of: grouped))
    }
    let numbersRepeats = table.header.joinedWords.contains(where: ColumnWords.repeats.contains)
    let complete = candidates.filter { candidate in
      candidate.progress.coverage >= 0.9
        && (candidate.kind != .examples || !countsSplits(candidate.index) || numbersRepeats)
    }
    let isOrder = { (candidate: Candidate) in
      candidate.kind == .epoch && candidate.progress.isWhole && ordersEveryCurve(candidate.index)
    }
    if let epoch = complete.first(where: isOrder) { return (epoch.index, axis(of: epoch)) }
    let areSeen = complete.contains { countsSteps($0.index) && orders($0, among: complete) }
    let best =
      complete.filter { candidate in
        candidate.kind == .examples && !candidate.progress.isConstant
          && !(areSeen && countsSeen(candidate.index))
      }
      .max { $0.progress.largest < $1.progress.largest }
      ?? complete.first { $0.kind == .step && orders($0, among: complete) && !isPrivate($0) }
      ?? complete.first { $0.kind == .step && orders($0, among: complete) }
      ?? complete.first { $0.kind == .epoch }
      ?? complete.first
    guard let best, best.kind != .epoch || ordersAPair(best.index), !areLengths(best) else {
      return (nil, Axis(kind: .row))
    }
    return (best.index, axis(of: best))
  }

  /// Whether a column is called no more than "samples": beside the steps of a training, as OpenAI's logger writes them,
  /// those that it has seen.
  private func countsSeen(_ index: Int) -> Bool {
    ["samples", "examples"].contains(table.header.joinedWords[index])
  }

  private func countsSteps(_ index: Int) -> Bool {
    ["step", "steps", "globalstep"].contains(table.header.joinedWords[index])
  }

  /// Whether a count of examples is the same at all points of every curve: records of each epoch may say how many
  /// examples their split has.
  private func countsSplits(_ index: Int) -> Bool {
    let sizes = table.columns[index].cells
    var repeats = false
    for cells in curves {
      var first: Double?
      for row in cells.indices where Cell.number(cells[row]) != nil {
        guard let size = Cell.number(sizes[row]) else { continue }
        if let first, first != size { return false }
        repeats = repeats || first != nil
        first = size
      }
    }
    return repeats
  }

  private func areLengths(_ candidate: Candidate) -> Bool {
    candidate.kind == .step && candidate.progress.restarts > 0
      && EpisodeLengths.are(table.columns[candidate.index].cells, in: trackRows)
  }

  /// The column that tells where a training begins again, though rows are counted.
  var restarts: Int? {
    candidates.first { $0.kind == .epoch && $0.progress.coverage >= 0.9 }?.index
  }

  private func axis(of candidate: Candidate) -> Axis {
    Axis(kind: candidate.kind, column: table.columns[candidate.index].name)
  }

  private func hasGroupedDigits(_ index: Int) -> Bool {
    table.columns[index].words.contains(where: NumberText.hasGroupedDigits)
  }

  /// The curves that epochs do not order, since they have several values in most of them.
  func crowded(at index: Int) -> [Layout.Track] {
    let cells = table.columns[index].cells
    return tracks.filter { track in
      let rows = trackRows.filter { row in
        track.columns.allSatisfy { Cell.number(table.columns[$0].cells[row]) != nil }
      }
      let repeated = zip(rows, rows.dropFirst()).count { row, next in
        staysAtOnePlace(cells[row...next])
      }
      return repeated * 2 > rows.count && repeated > 2
    }
  }

  /// Whether epochs order every curve, or those of training and held-out data of one metric, beside which others on one
  /// split are those of single batches.
  private func ordersAPair(_ index: Int) -> Bool {
    let crowded = crowded(at: index)
    let partner = { (track: Layout.Track) in
      tracks.contains { $0.metric == track.metric && $0.split != track.split }
    }
    return crowded.isEmpty || !crowded.contains(where: partner) && tracks.contains(where: partner)
  }

  /// Whether rows are all at one place; the epochs of another run may lie between two closing values.
  private func staysAtOnePlace(_ cells: ArraySlice<Double>) -> Bool {
    let places = cells.compactMap(Cell.number)
    return places.count > 1 && places.allSatisfy { $0 == places[0] }
  }

  /// Whether the column goes up from point to point of each curve.
  private func ordersEveryCurve(_ index: Int) -> Bool {
    let ascends = table.columns[index].facts?.ascends ?? false
    return tracks.allSatisfy { track in
      let curve = track.columns.map { table.columns[$0].cells }
      // What ascends from row to row does so between those of a curve, where there are any.
      if ascends {
        return (0..<table.rowCount).contains { row in
          curve.allSatisfy { Cell.number($0[row]) != nil }
        }
      }
      let progress = AxisProgress(table.columns[index].cells) { row in
        curve.allSatisfy { Cell.number($0[row]) != nil }
      }
      return progress.alwaysAdvances
    }
  }

  /// The other candidates, with the reason why they are not the axis.
  func unused(besides chosen: Int?) -> [(Int, IgnoredColumn.Reason)] {
    let axis = chosen.map { table.columns[$0].name }
    return vague.map { ($0, table.header.counters.contains($0) ? .count : .unknownMetric) }
      + candidates.filter { $0.index != chosen }.map { ($0.index, .beside(axis: axis)) }
  }

  /// A logger's own counter ("_step") comes behind one that the training script set.
  private func isPrivate(_ candidate: Candidate) -> Bool {
    table.columns[candidate.index].name.hasPrefix("_")
  }

  /// Whether a count of steps orders all rows, and does not start again with every epoch.
  private func orders(_ steps: Candidate, among complete: [Candidate]) -> Bool {
    // "total_steps" is the same in every record.
    guard !steps.progress.isConstant else { return false }
    let epochs = complete.filter { $0.kind == .epoch }
    guard steps.progress.advances else {
      return epochs.contains { epoch in
        !ordersAPair(epoch.index)
          && ResumedSteps.are(
            steps.index, over: epoch.index, of: tracks, in: table, rows: trackRows)
      }
    }
    let isPerEpoch = epochs.contains {
      steps.progress.restarts > $0.progress.restarts && !beginAnew(steps.index, with: $0.index)
    }
    return !isPerEpoch && !epochs.contains { staysWhile(steps.index, $0.index) }
  }
}
