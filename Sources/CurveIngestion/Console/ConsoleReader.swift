import CurveModel

/// Follows the lines of a console log: where the training is, and what it says about it.
struct ConsoleReader {
  /// What speaks for a text being a console log.
  private(set) var evidence = ConsoleEvidence()
  private(set) var progress: TrainingProgress
  private(set) var assumed: AssumedPlaces
  private(set) var names = ValueNames()
  private(set) var clues = ConsoleClues()
  private(set) var innerFits: InnerFits
  private var dialects = LineDialects()
  private var coco = COCOTable()
  private var lightning = LightningBars()
  private var fold: Double?
  private var repeatsBest = false
  /// Whether a line said that the training is over, and none is behind it that goes back.
  private var hasEnded = false
  private var lastCount: TrainingProgress.Count?
  /// Whether the last values were those of a batch of an evaluation.
  private var showedBatch = false
  /// The split held out whose batch a line counts, by what stands above it.
  private var splitOfBatch: String?

  /// What a line records.
  struct Record {
    var position: TrainingProgress.Position
    var values: [ConsoleLine.Value]
    /// The fold of a cross-validation, where the lines of its values say it.
    var fold: Double?
    /// The learning rate that was named last.
    var rate: ConsoleLine.Value?
    /// Whether place and values stand on one line.
    var isLine: Bool
    /// Whether it is one even if it says the same as the one before.
    var mayRepeat = false
    /// Whether it shows anew what the line before did, as progress bars and the batches of an evaluation do.
    var isUpdate = false
    /// Whether it is the first of another training, since the one above was said to be over.
    var beginsTraining = false
    /// What part of its epoch the line is about, where it says its epoch.
    var part = EpochMeans.Part.other
  }

  /// - Parameters:
  ///   - countsSteps: Whether to take counts of all for steps.
  ///   - countsRecords: Whether to count what no line places.
  ///   - skipsLeadingBatches: Whether to pass over the batches before the first epoch, which those of later epochs
  ///     give way to.
  ///   - leadingEpoch: The epoch of the values above the first place.
  ///   - counter: The word that counts the batches of each epoch, where no known one does.
  ///   - skipsInnerFits: Whether to pass over the fits within the epochs of a loop.
  ///   - countsAll: Whether the steps behind an epoch count the whole training.
  ///   - loneCounts: What counts are that stand alone and could mean something else.
  init(
    countsSteps: Bool = false, countsRecords: Bool = false, skipsLeadingBatches: Bool = false,
    leadingEpoch: Double? = nil, counter: String? = nil, skipsInnerFits: Bool = false,
    countsAll: Bool = false, loneCounts: LoneCounts.Found? = nil
  ) {
    innerFits = InnerFits(areSkipped: skipsInnerFits)
    assumed = AssumedPlaces(
      countsSteps: countsSteps, countsRecords: countsRecords, leadingEpoch: leadingEpoch,
      counter: counter, countsAll: countsAll, loneCounts: loneCounts)
    progress = TrainingProgress(
      from: assumed.leading.place, skipsLeadingBatches: skipsLeadingBatches)
  }

  /// What a line records, which may be what a progress bar showed last; nil for all other lines.
  @discardableResult
  mutating func take(_ printed: ArraySlice<UInt8>, isLastState: Bool = false) -> Record? {
    let longest = Self.longest(of: printed)
    let bytes = printed.count <= longest ? dialects.plain(printed) : printed
    guard let first = bytes.first(where: { $0 > 0x20 }) else { return nil }
    // Predictions and samples that are printed as text tell nothing against the lines with values.
    if bytes.contains(where: { (0x30...0x39).contains($0) }) { evidence.lines += 1 }
    if assumed.uncounted != nil, bytes.holds("Fold ") || bytes.holds("fold ") {
      evidence.folds += 1
    }
    lightning.note(bytes)
    guard bytes.count <= longest, first != UInt8(ascii: "<"), Self.mayName(bytes),
      !Self.isPython(bytes)
    else { return nil }
    if let line = coco.line(bytes) { return record(line) }
    var line = assumed.placed(ConsoleLine(bytes, isLastState: isLastState))
    guard !innerFits.swallows(line) else { return nil }
    line.place = progress.meant(by: line.place)
    if progress.place?.isOfSplit == false, line.place?.isOfSplit == true { line.place = nil }
    hasEnded = hasEnded || line.endsTraining
    // LightGBM says once more what it said at the best iteration.
    defer { repeatsBest = line.announcesBest }
    guard !repeatsBest, !line.isClosing else { return nil }
    follow(line, written: bytes)
    if progress.place != nil { clues.takeUnknown(of: line) }
    guard let place = progress.place, !line.values.isEmpty else { return nil }
    fold = line.fold ?? fold
    // A boosting round stands on one line; what follows it is something else.
    guard line.place != nil || place.counter != .iteration else { return nil }
    return record(line, written: bytes, at: place)
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
      let before = progress.place
      if before.map({ $0.counter == counter }) ?? true,
        let entered = progress.move(to: ConsolePlace(counter: counter, value: number))
      {
        names.heading.move(from: before, to: entered)
      }
    }
    guard let place = progress.place, place.counter != .iteration, !values.isEmpty else {
      return nil
    }
    return record(values.map { names.spelled($0) }, at: place, isLine: false)
  }

  /// Goes on to where a line says that the training is, and to what it says that the lines below are about.
  private mutating func follow(_ line: ConsoleLine, written bytes: ArraySlice<UInt8>) {
    clues.takeRate(of: line, isPlaced: progress.place != nil)
    clues.takeHeading(of: line)
    splitOfBatch = names.heading.splitOfBatch(line, below: progress.place)
    if let found = line.place {
      let before = progress.place
      if let entered = progress.move(on: line, of: line.splitOfPlace ?? splitOfBatch) {
        names.heading.move(from: before, to: entered)
      }
      lightning.move(to: found)
    }
    if line.values.isEmpty || line.place == nil && line.hasMeter {
      names.heading.take(line.heading, besidePlace: line.place != nil)
    }
    // A line with all its settings is one run of a search for them.
    if line.place == nil, !line.values.isEmpty, !bytes.holds(UInt8(ascii: "{")) {
      if let counted = assumed.counted(line) { progress.place = counted }
      if progress.place == nil { evidence.uncounted += 1 }
    }
    assumed.note(line, at: progress.place)
  }

  private mutating func record(
    _ line: ConsoleLine, written bytes: ArraySlice<UInt8>, at place: ConsolePlace
  ) -> Record? {
    clues.take(line)
    evidence.noteLine(at: place, line.values)
    defer { names.heading.noteValues() }
    let form = LineForm(bytes, of: line)
    let named = names.named(line.values, areWhole: form.isBar || form.isDictionary)
    let own = form.isLightning ? lightning.own(named) : clues.ofBar(named, on: line, at: place)
    guard !own.isEmpty else { return nil }
    let values = clues.marked(own, on: line, of: form, in: progress, at: place)
    // Of the batches of an evaluation the last line counts, or that of their mean behind them.
    let isHeldOut = ConsoleLine.isHeldOut(line.splitOfPlace ?? splitOfBatch)
    let isBatch = isHeldOut && (line.countsBatches || line.place?.counter != place.counter)
    defer { showedBatch = isBatch }
    let isLine = line.place != nil && !form.isBar && !isBatch && !(isHeldOut && showedBatch)
    var taken = record(values, at: place, isLine: isLine)
    // A trainer that rounds epochs to two digits prints a dead training again and again; no other process does.
    taken.mayRepeat = form.isDictionary && place.value != place.value.rounded()
    taken.isUpdate = form.isBar || form.isLightning || isBatch || line.hasMeter
    taken.part = EpochMeans.Part(of: line.place)
    return taken
  }

  private mutating func record(_ line: COCOTable.Line) -> Record? {
    guard case .metric(let value) = line, let place = progress.place, place.counter != .iteration
    else { return nil }
    let split = names.heading.split.flatMap { ColumnWords.roles[$0] == .test ? $0 : nil } ?? "val"
    let named = ConsoleLine.Value(name: "\(split) \(value.name)", number: value.number)
    return record([names.spelled(named)], at: place, isLine: false)
  }

  private mutating func record(
    _ values: [ConsoleLine.Value], at place: ConsolePlace, isLine: Bool
  ) -> Record {
    let position = progress.position(of: place)
    let goesBack =
      lastCount.map {
        $0.counter == position.count.counter && position.count.value < $0.value
      } ?? false
    defer { lastCount = position.count }
    let begins = hasEnded && goesBack
    if goesBack { hasEnded = false }
    evidence.note(values, at: position.count, of: position.epoch)
    return Record(
      position: position, values: values, fold: fold, rate: clues.rate.value, isLine: isLine,
      beginsTraining: begins)
  }
}
