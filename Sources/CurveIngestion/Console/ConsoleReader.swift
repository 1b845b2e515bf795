import CurveModel

/// Follows the lines of a console log: where the training is, and what it says about it.
struct ConsoleReader {
  private var place: ConsolePlace?
  private var fold: Double?
  private(set) var rate = ConsoleRate()
  private var counts = EpochAndStep()
  private var recorded: (counter: ConsolePlace.Counter, value: Double, epoch: Double?)?
  private var heading = ConsoleHeading()
  /// 0 or 1, as the first epoch is counted.
  private var firstEpoch: Double?
  private var hasShares = false
  /// Whether values stand beside the epoch: steps between such lines are another way of counting.
  private var epochsHoldValues = false
  /// Whether the batches of the first epoch stand above its line, where the lines of epochs hold values.
  var batchesLead: Bool { epochsHoldValues && startsWithBatch }
  private var startsWithBatch = false
  private let skipsLeadingBatches: Bool
  private(set) var leading: LeadingEpoch
  private(set) var evidence = ConsoleEvidence()
  var countedSteps = CountedSteps()
  /// Where no line names a place.
  private(set) var uncounted: UncountedRecords?
  private var repeatsBest = false
  /// Whether the last values were those of a batch of an evaluation.
  private var showedBatch = false
  private(set) var batchNames = BatchNames()
  private(set) var bars = UnnamedBars()
  private(set) var summaries = EpochSummaries()
  private(set) var headedNames = HeadedNames()
  private(set) var bests = UnnamedMetric.Bests()
  private(set) var unnamedSeconds = UnnamedSeconds()
  private var planned = PlannedEnd()
  /// Where the training was to end, by what counts it.
  var plannedEnds: [String: Double] { planned.ends(hasShares: hasShares) }
  private var coco = COCOTable()
  private var dialects = LineDialects()
  private var lightning = LightningBars()
  /// How names were written first: "Loss" in the batches is "loss" in the summary.
  private var spellings: [ConsoleColumn.ID: String] = [:]

  /// - Parameters:
  ///   - countsRecords: Whether to count what no line places.
  ///   - skipsLeadingBatches: Whether to pass over the batches before the first epoch, which those of later epochs
  ///     give way to.
  ///   - leadingEpoch: The epoch of the values above the first place.
  init(countsRecords: Bool = false, skipsLeadingBatches: Bool = false, leadingEpoch: Double? = nil)
  {
    uncounted = countsRecords ? UncountedRecords() : nil
    self.skipsLeadingBatches = skipsLeadingBatches
    leading = LeadingEpoch(assumed: leadingEpoch)
    place = leading.place
  }

  /// What a line records; nil for all other lines.
  @discardableResult
  mutating func take(_ printed: ArraySlice<UInt8>) -> Record? {
    let longest = Self.longest(of: printed)
    let bytes = printed.count <= longest ? dialects.plain(printed) : printed
    guard let first = bytes.first(where: { $0 > 0x20 }) else { return nil }
    evidence.lines += 1
    lightning.note(bytes)
    guard bytes.count <= longest, first != UInt8(ascii: "<"), Self.mayName(bytes),
      !Self.isPython(bytes)
    else { return nil }
    if let line = coco.line(bytes) {
      guard case .metric(let value) = line, let place, place.counter != .iteration else {
        return nil
      }
      let split = heading.split.flatMap { ColumnWords.roles[$0] == .test ? $0 : nil } ?? "val"
      let named = ConsoleLine.Value(name: "\(split) \(value.name)", number: value.number)
      return record([spelled(named)], at: place, isLine: false)
    }
    var line = countedSteps.placed(ConsoleLine(bytes))
    if place?.isOfSplit == false, line.place?.isOfSplit == true { line.place = nil }
    // LightGBM says once more what it said at the best iteration.
    defer { repeatsBest = line.announcesBest }
    guard !repeatsBest, !line.isClosing else { return nil }
    if let found = line.rate { rate.take(found, isPlaced: place != nil || line.place != nil) }
    if let found = line.place {
      uncounted?.hasPlaces = true
      if !Self.isHeldOut(line.splitOfPlace) { planned.note(found) }
      move(to: found, of: line.splitOfPlace)
      lightning.move(to: found)
      epochsHoldValues = epochsHoldValues || found.counter == .epoch && !line.values.isEmpty
    }
    if line.values.isEmpty || line.place == nil && line.hasMeter {
      heading.take(line.heading, besidePlace: line.place != nil)
    }
    // A line with all its settings is one run of a search for them.
    if line.place == nil, !line.values.isEmpty, !bytes.holds(UInt8(ascii: "{")) {
      if let counted = uncounted?.place(of: line.values) { place = counted }
      if place == nil { evidence.uncounted += 1 }
    }
    leading.note(line, at: place)
    guard let place, !line.values.isEmpty else { return nil }
    fold = line.fold ?? fold
    // A boosting round stands on one line; what follows it is something else.
    guard line.place != nil || place.counter != .iteration else { return nil }
    if let best = line.best { bests.take(best) }
    for name in line.unnamedSeconds { unnamedSeconds.note(name) }
    evidence.noteLine(at: place, line.values)
    defer { heading.noteValues() }
    let isBar = line.place?.counter == .epoch && bytes.holds("%|")
    let headed = headedValues(
      of: line, isWhole: isBar || bytes.starts(with: ConsoleLines.recordStart))
    var values =
      isBar && bytes.holds("v_num=") ? lightning.own(headed) : ofBar(line.meter, headed, at: place)
    guard !values.isEmpty else { return nil }
    values = summaries.marked(values, on: line, isStarred: first == UInt8(ascii: "*"))
    if bytes.starts(with: ConsoleLines.recordStart) { values += PrintedTimes.ofSets(bytes) }
    let isAhead = skipsLeadingBatches && place.counter == .epoch
    values = batchNames.noted(
      values, on: line, at: progress(of: place), isAhead: isAhead, isBar: isBar)
    if isBatchOfTraining(line) {
      for index in values.indices where values[index].origin == .named {
        values[index].origin = .batch
      }
    }
    // Of the batches of an evaluation the last line counts, or that of their mean behind them.
    let isHeldOut = Self.isHeldOut(line.splitOfPlace)
    let isBatch = isHeldOut && (line.countsBatches || line.place?.counter != place.counter)
    defer { showedBatch = isBatch }
    let isLine = line.place != nil && !isBar && !isBatch && !(isHeldOut && showedBatch)
    var taken = record(values, at: place, isLine: isLine)
    taken.part = EpochMeans.Part(of: line.place)
    return taken
  }

  /// What a row of a drawn table records; nil where none of its names says a split.
  ///
  /// Tables between the lines of a log are mostly of classes, or say once more what a line says.
  mutating func take(_ row: DrawnRow) -> Record? {
    let values = row.cells.compactMap { cell -> ConsoleLine.Value? in
      guard let number = cell.number, cell.isMeasured,
        ColumnGrammar.metricColumn(cell.name).split != nil
      else { return nil }
      return ConsoleLine.Value(name: cell.name, number: number)
    }
    let counts = row.cells.filter { $0.axis != nil && $0.number != nil }
    let own = counts.first { $0.axis == .epoch } ?? counts.first
    if !values.isEmpty, let own, let number = own.number {
      let counter: ConsolePlace.Counter = own.axis == .epoch ? .epoch : .step
      if place.map({ $0.counter == counter }) ?? true {
        move(to: ConsolePlace(counter: counter, value: number))
      }
    }
    guard let place, place.counter != .iteration, !values.isEmpty else { return nil }
    return record(values.map { spelled($0) }, at: place, isLine: false)
  }

  private mutating func record(
    _ values: [ConsoleLine.Value], at place: ConsolePlace, isLine: Bool
  ) -> Record {
    if place.counter == .epoch, firstEpoch == nil { firstEpoch = place.value < 1 ? 0 : 1 }
    let value = progress(of: place)
    let other = hasShares ? nil : counts.other(than: place)
    // A step that every epoch counts to is another one in each.
    let now = (place.counter, value, place.counter == .step ? other?.value : nil)
    let isNew = recorded.map { $0 != now } ?? true
    evidence.note(values, at: (place.counter, value), of: now.2)
    recorded = now
    return Record(
      place: (place.counter, value), otherPlace: other, values: values, fold: fold,
      rate: rate.value,
      isNew: isNew, isLine: isLine)
  }

  /// "[Train][Epoch 1][Iter: 10/30]", and "Train: [10/30] loss 0.5 (0.6)" below an epoch.
  private func isBatchOfTraining(_ line: ConsoleLine) -> Bool {
    let isBelow = line.place == nil && line.meter != nil
    let split = isBelow ? line.heading : line.splitOfPlace
    return (isBelow || line.countsBatches) && split.flatMap { ColumnWords.roles[$0] } == .train
  }

  /// A step with a total below an epoch is a part of that epoch; anything else is a new place.
  private mutating func move(to found: ConsolePlace, of split: String? = nil) {
    // PaddleClas counts the batches of an evaluation: "[Eval][Epoch 1][Iter: 10/20]", PaddleDetection
    // "Eval iter: 0".
    if Self.isHeldOut(split), place?.counter == .epoch, found.counter == .step || found.share != nil
    {
      if found.counter == .epoch, found.value != place?.value { place = found }
      if found.counter == .epoch, found.value == place?.value { place?.share = nil }
      return
    }
    if found.counter == .step, found.total != nil, place == nil {
      startsWithBatch = true
      if skipsLeadingBatches { return }
    }
    if found.counter == .step, let total = found.total, total > 0, place?.counter == .epoch {
      guard !epochsHoldValues else { return }
      place?.share = min(found.value / total, 1)
      hasShares = true
      return
    }
    // "Start evaluating (total_iters: 500)", where lines say how much of their epoch is done.
    if found.counter == .step, found.total == nil, place?.counter == .epoch, hasShares { return }
    // mmengine counts the examples of an evaluation, "Iter(val) [500/500]", Composer its batches,
    // "[Eval batch=10/10]".
    if found.counter == .step, place?.counter == .step, found.split != nil || found.total != nil,
      Self.isHeldOut(found.split ?? split)
    {
      return
    }
    let found = counts.settled(found)
    heading.move(from: place, to: found)
    place = found
    hasShares = hasShares || found.share != nil
  }

  /// The place as one number: where lines say how much of an epoch is done, the epochs that are.
  private func progress(of place: ConsolePlace) -> Double {
    guard hasShares, place.counter == .epoch else { return place.value }
    return place.value - (firstEpoch ?? 1) + (place.share ?? 1)
  }

  /// The values with the split of a heading; a printed dictionary, "{'eval_loss': 0.5}", and a bar of an epoch say theirs.
  private mutating func headedValues(
    of line: ConsoleLine, isWhole: Bool
  ) -> [ConsoleLine.Value] {
    line.values.map { spelled(isWhole ? $0 : headed($0)) }
  }

  private mutating func headed(_ value: ConsoleLine.Value) -> ConsoleLine.Value {
    guard let heading = heading.split, value.origin == .named,
      ColumnGrammar.metricColumn(value.name).split == nil
    else { return value }
    return ConsoleLine.Value(
      name: headedNames.note(value.name, below: heading), number: value.number)
  }

  /// The values of a progress bar without a split, by which bar of its epoch it is.
  private mutating func ofBar(
    _ meter: UnnamedBars.Meter?, _ values: [ConsoleLine.Value], at place: ConsolePlace
  ) -> [ConsoleLine.Value] {
    let isUnnamed = { (value: ConsoleLine.Value) in
      value.origin == .named && ColumnGrammar.metricColumn(value.name).split == nil
    }
    guard let meter, place.counter == .epoch, place.share == nil, values.contains(where: isUnnamed)
    else { return values }
    let origin = bars.origin(of: meter, names: Set(values.map(\.name)), at: place.value)
    return values.map { value in
      var value = value
      if isUnnamed(value) { value.origin = origin }
      return value
    }
  }

  private mutating func spelled(_ value: ConsoleLine.Value) -> ConsoleLine.Value {
    let key = ConsoleColumn.ID(name: value.name.lowercased(), origin: value.origin)
    var value = value
    value.name = spellings[key] ?? value.name
    spellings[key] = value.name
    return value
  }
}
