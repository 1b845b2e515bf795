import CurveModel

/// What a training printed: lines with a place and named values, other lines around them.
///
/// LightGBM's `[100]\ttraining's rmse: 0.23`, XGBoost's `[0]\ttrain-mlogloss:1.15`, CatBoost's
/// `0:\tlearn: 0.68\ttest: 0.69`, nanoGPT's `step 0: train loss 4.45, val loss 4.44` and
/// `250 val 5.12`, blocks below a line `Epoch 3/30`, and splits named once for what follows them
/// (`Test Error:`, `Epoch(val) [1][20/20]`).
enum ConsoleText: TextFormat {
  static let name = "console"

  /// Lines of a text that may be no console, without those that a dialect of lines passes over.
  private static let linesLookedAt = 3000
  /// Lines above a first record that may head it.
  private static let linesAbove = 20
  /// Larger files are no consoles.
  private static let largest = 1 << 26

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static func recognises(_ head: FileHead) -> Bool { reader(of: head) != nil }

  /// A reader for what the head of a file shows to be a console; nil for other files.
  private static func reader(of head: FileHead) -> ConsoleReader? {
    ZeroBytes.cut(head.bytes).flatMap { reader(of: $0[head.bodyStart...]) }
  }

  private static func reader(of text: ArraySlice<UInt8>) -> ConsoleReader? {
    guard ConsoleReader.mayHoldValues(text) else { return nil }
    let lines = ConsoleLines(text).lazy.filter { !$0.bytes.isEmpty }
    var reader = ConsoleReader()
    for line in lines {
      reader.take(line.bytes)
      let isSettled =
        reader.evidence.isCertain && !reader.innerFits.areOpen && !reader.assumed.stepsOfAll.areOpen
      if isSettled || reader.evidence.lines == linesLookedAt { break }
    }
    if reader.assumed.countedSteps.areFound { return ConsoleReader(countsSteps: true) }
    if let counts = reader.assumed.loneCounts.found {
      var counted = ConsoleReader(loneCounts: counts)
      for line in lines.prefix(linesLookedAt) { counted.take(line.bytes) }
      if counted.evidence.isConvincing { return ConsoleReader(loneCounts: counts) }
    }
    if !reader.evidence.isConvincing, let counter = reader.assumed.countedBatches.found {
      reader = ConsoleReader(counter: counter)
      for line in lines.prefix(linesLookedAt) { reader.take(line.bytes) }
      return reader.evidence.isConvincing ? ConsoleReader(counter: counter) : nil
    }
    if reader.evidence.isConvincing {
      return ConsoleReader(
        skipsLeadingBatches: reader.progress.batchesLead,
        leadingEpoch: reader.assumed.leading.value, counter: reader.assumed.countedBatches.found,
        skipsInnerFits: reader.innerFits.areFound, countsAll: reader.assumed.stepsOfAll.areFound)
    }
    guard reader.evidence.mayBeUncounted else { return nil }
    reader = ConsoleReader(countsRecords: true)
    for line in lines.prefix(linesLookedAt) { reader.take(line.bytes) }
    guard reader.evidence.isConvincingUncounted, reader.assumed.uncounted?.hasPlaces == false else {
      return nil
    }
    return ConsoleReader(countsRecords: true)
  }

  static func open(
    _ source: any ByteSource, head: FileHead, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile {
    var source = source
    let bytes = try source.allBytes(after: head)
    return try file(of: bytes, in: source, by: reader(of: head) ?? ConsoleReader())
  }

  /// The console that follows many lines of another kind; nil where there is none.
  static func file(
    behindOtherLinesOf source: any ByteSource
  ) throws(InputProblem) -> (any LogFile)? {
    var source = source
    if let size = source.byteCount, size > largest { return nil }
    let bytes = try source.allBytes()
    guard let text = ZeroBytes.cut(bytes), ConsoleReader.mayHoldValues(text[...]),
      let reader = laterReader(of: text[...])
    else { return nil }
    return try file(of: bytes, in: source, by: reader)
  }

  /// A reader for what a text shows to be a console from one of its first records on.
  private static func laterReader(of text: ArraySlice<UInt8>) -> ConsoleReader? {
    var scout = ConsoleReader()
    var above: [Int] = []
    var looked = text.startIndex
    for line in ConsoleLines(text) where line.offset >= looked {
      above = above.suffix(linesAbove) + [line.offset]
      guard scout.take(line.bytes) != nil else { continue }
      if let reader = reader(of: text[above[0]...]) { return reader }
      looked =
        ConsoleLines(text[above[0]...]).dropFirst(linesLookedAt).first { _ in true }?.offset
        ?? text.endIndex
      scout = ConsoleReader()
    }
    return nil
  }

  private static func file(
    of bytes: [UInt8], in source: any ByteSource, by found: ConsoleReader
  ) throws(InputProblem) -> any LogFile {
    var reader = found
    var records = ConsoleRecords(path: source.path, byteCount: bytes.count)
    var drawn = DrawnTableReader()
    let text = (ZeroBytes.cut(bytes) ?? bytes)[...]
    for line in ConsoleLines(text.starts(with: byteOrderMark) ? text.dropFirst(3) : text) {
      for row in drawn.take(line) {
        if let record = reader.take(row) { try records.add(record, at: row.offset) }
      }
      if let record = reader.take(line.bytes, isLastState: line.isLastState) {
        try records.add(record, at: line.offset)
      }
    }
    for row in drawn.finish() {
      if let record = reader.take(row) { try records.add(record, at: row.offset) }
    }
    var table = try records.finished()
    guard table.rowCount > 0 else {
      throw .notATrainingLog(
        source.path, seems: "no line of it holds a place and a value",
        hint: InputProblem.logWanted)
    }
    if let warning = reader.assumed.leading.warning { table.warnings.append(warning) }
    table.warnings += reader.clues.unnamedSeconds.warnings(beside: table.columns)
    table.warnings += ZeroBytes.warnings(of: bytes)
    if reader.assumed.uncounted?.hasPlaces == false {
      table.warnings.append(UncountedRecords.warning)
    }
    if reader.innerFits.areSkipped { table.warnings.append(InnerFits.warning) }
    table.settle(by: reader.clues, records.means, reader.names.headed)
    table.ignored += reader.clues.unknownNames.columns(beside: table)
    var content = table.content(path: source.path)
    content.table.plannedEnds = reader.progress.plannedEnds
    content.table.plannedEndsOfTrainings = reader.progress.plannedEndsOfTrainings
    return RecordFile(content, name: name, source: source, sha256: Digest.hexadecimal(of: bytes))
  }
}
