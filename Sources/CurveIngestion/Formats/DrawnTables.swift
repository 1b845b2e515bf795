import CurveModel

/// Tables that a training drew for people, among other lines: framed, parted by bars, or aligned below a
/// rule (rich, tabulate, PrettyTable, Markdown, skorch, spaCy, Stable-Baselines3).
///
/// Where a table counts no epochs or steps itself, its rows are at the place that a line above it names, and
/// of the split that one names. Where each table has a heading of its own, "Epoch 3/30", what it counts besides are the
/// steps of that epoch.
enum DrawnTables: TextFormat {
  static let name = "drawn-table"

  /// Rows with a metric that are no chance.
  private static let leastRows = 2

  static func recognises(_ head: FileHead) -> Bool {
    let text = head.bytes[head.bodyStart...]
    guard DrawnLine.mayStand(in: text), !head.bytes[...].holds(0) else { return false }
    var reader = DrawnTableReader()
    var measured = 0
    for line in ConsoleLines(text).prefix(3000) {
      measured += reader.take(line).count { $0.cells.contains(where: \.isMeasured) }
      if measured >= leastRows { return true }
    }
    measured += reader.finish().count { $0.cells.contains(where: \.isMeasured) }
    return measured >= leastRows
  }

  static func open(
    _ source: any ByteSource, head: FileHead, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile {
    var source = source
    let bytes = try source.allBytes(after: head)
    var table = RecordTable(path: source.path, byteCount: bytes.count)
    var offsets: [Int] = []
    var reader = DrawnTableReader()
    var above = LinesAbove()
    var placed: [(row: DrawnRow, above: LinesAbove)] = []
    for line in ConsoleLines(bytes[...]) {
      placed += reader.take(line).map { ($0, above) }
      above.take(line.bytes)
    }
    placed += reader.finish().map { ($0, above) }
    // Epochs that pass head the tables; one that stays was named in passing.
    let epochs = placed.compactMap { $0.above.epoch }
    let areHeaded = epochs.count == placed.count && Set(epochs).count > 1
    for (row, above) in placed {
      try add(row, below: above, headsEpochs: areHeaded, to: &table, &offsets)
    }
    let content = RecordContent(table: try table.finished(), offsets: offsets)
    return RecordFile(content, name: name, source: source, sha256: Digest.hexadecimal(of: bytes))
  }

  private static func add(
    _ row: DrawnRow, below above: LinesAbove, headsEpochs: Bool, to table: inout RecordTable,
    _ offsets: inout [Int]
  ) throws(InputProblem) {
    table.beginRow()
    offsets.append(row.offset)
    let counts = row.cells.compactMap(\.axis)
    if headsEpochs, !counts.isEmpty, !counts.contains(.epoch), let epoch = above.epoch {
      try table.set(ConsolePlace.Counter.epoch.rawValue, to: epoch)
    }
    if counts.isEmpty, let place = above.place {
      try table.set(place.counter.rawValue, to: place.value)
    }
    for cell in row.cells {
      let name = above.headed(cell.name, in: row)
      guard let number = cell.number else {
        try table.set(name, toText: cell.text)
        continue
      }
      try table.set(name, to: number)
    }
  }
}

/// What the lines above a table say about it: "Epoch 3/30", "Validation:".
private struct LinesAbove {
  private(set) var place: ConsolePlace?
  private var heading: String?

  /// The epoch that was named last.
  var epoch: Double? { place?.counter == .epoch ? place?.value : nil }

  mutating func take(_ bytes: ArraySlice<UInt8>) {
    guard case .text = DrawnLine(bytes), bytes.count <= 2000, bytes.contains(where: { $0 > 0x20 })
    else { return }
    let line = ConsoleLine(bytes)
    if let found = line.place {
      if found.value != place?.value { heading = nil }
      place = found
    }
    heading = Self.split(namedBy: String(decoding: bytes, as: UTF8.self)) ?? heading
  }

  /// The split that a line names, and next to nothing else: "Validation:", "== Test results ==".
  private static func split(namedBy line: String) -> String? {
    let words = MetricName.words(line)
    let roles = words.filter { ColumnWords.roles[$0] != nil }
    let isCaption = words.allSatisfy { roles.first == $0 || ConsoleName.captions.contains($0) }
    return roles.count == 1 && isCaption ? roles[0] : nil
  }

  /// A metric with the split of its heading, where it has none of its own.
  ///
  /// A table with columns that name their splits is about several: "Training results" above it heads none.
  func headed(_ name: String, in row: DrawnRow) -> String {
    guard let heading, !row.namesSplits, case .metric(let column) = ColumnGrammar.meaning(of: name),
      column.split == nil, MetricFamily.of(column.metric) != nil
    else { return name }
    return "\(heading) \(name)"
  }
}
