import CurveModel

/// What the lines of a console tell about what each of them leaves open: the passes over all rows go by it.
struct ConsoleClues {
  private(set) var rate = ConsoleRate()
  private(set) var bests = UnnamedMetric.Bests()
  private(set) var unnamedSeconds = UnnamedSeconds()
  private(set) var bars = UnnamedBars()
  private(set) var summaries = EpochSummaries()
  private(set) var batchNames = BatchNames()
  private(set) var unknownNames = UnknownNames()

  /// Takes the learning rate that a line names; `isPlaced` says whether the training had begun.
  mutating func takeRate(of line: ConsoleLine, isPlaced: Bool) {
    if let found = line.rate { rate.take(found, isPlaced: isPlaced || line.place != nil) }
  }

  /// Takes the heading of the means of an epoch.
  mutating func takeHeading(of line: ConsoleLine) { summaries.takeHeading(of: line) }

  /// Takes what a line says under names that are not known.
  mutating func takeUnknown(of line: ConsoleLine) {
    if !line.unknown.isEmpty, !line.isClosing { unknownNames.note(line.unknown) }
  }

  /// Takes what else a line with values tells.
  mutating func take(_ line: ConsoleLine) {
    if let best = line.best { bests.take(best) }
    for name in line.unnamedSeconds { unnamedSeconds.note(name) }
  }

  /// The values of a line, those on a later progress bar of its epoch marked as such.
  mutating func ofBar(
    _ values: [ConsoleLine.Value], on line: ConsoleLine, at place: ConsolePlace
  ) -> [ConsoleLine.Value] {
    let isUnnamed = { (value: ConsoleLine.Value) in
      value.origin == .named && ColumnGrammar.metricColumn(value.name).split == nil
    }
    guard let meter = line.meter, place.counter == .epoch, place.share == nil,
      values.contains(where: isUnnamed)
    else { return values }
    let origin = bars.origin(of: meter, names: Set(values.map(\.name)), at: place.value)
    return values.map { value in
      var value = value
      if isUnnamed(value) { value.origin = origin }
      return value
    }
  }

  /// The values of a line, those of whole epochs and of batches marked as such.
  mutating func marked(
    _ values: [ConsoleLine.Value], on line: ConsoleLine, of form: LineForm,
    in progress: TrainingProgress,
    at place: ConsolePlace
  ) -> [ConsoleLine.Value] {
    var values = summaries.marked(values, on: line, isStarred: form.isStarred)
    values += form.times
    values = batchNames.noted(
      values, on: line, at: progress.value(of: place), isAhead: progress.isAhead, isBar: form.isBar)
    return values.map { value in
      var value = value
      let isBatch =
        line.isBatchOfTraining || form.isBarWithoutPlace && batchNames.standsBesideEpochs(value.id)
      if isBatch, value.origin == .named { value.origin = .batch }
      return value
    }
  }
}
