import CurveModel

/// What speaks for a text being a console log.
struct ConsoleEvidence {
  /// Lines that hold a digit.
  var lines = 0
  /// Lines that name values before any place was named.
  var uncounted = 0
  private var records = 0
  /// Where each name was met first, and whether one was met elsewhere again: a curve.
  private var firstPlaces: [ConsoleColumn.ID: [Double?]] = [:]
  private var recurs = false
  private var namesSplit = false
  /// Lines of a log without places that name a fold, whose scores those of a training are not.
  var folds = 0
  /// Records whose place a word names, "epoch", "step", or a count of all, "[500/9000]" before a loss.
  private var worded = 0
  private var last: (counter: ConsolePlace.Counter, value: Double)?
  /// The values of known metrics on lines that are counted: those of a training come in some order, those of the classes
  /// of a report in none.
  private var scores: [String: [Double]] = [:]

  /// Notes a line with values and the place that they belong to.
  mutating func noteLine(at place: ConsolePlace, _ values: [ConsoleLine.Value]) {
    records += 1
    let countsAll =
      place.total != nil && values.contains { ColumnGrammar.metricColumn($0.name).key == "loss" }
    if place.counter != .iteration || countsAll { worded += 1 }
  }

  mutating func note(
    _ values: [ConsoleLine.Value], at place: (counter: ConsolePlace.Counter, value: Double),
    of epoch: Double?
  ) {
    let now = [place.value, epoch]
    namesSplit = namesSplit || values.contains { ColumnGrammar.metricColumn($0.name).split != nil }
    for value in values {
      recurs = recurs || firstPlaces[value.id].map { $0 != now } ?? false
      firstPlaces[value.id] = firstPlaces[value.id] ?? now
      let isKnown = MetricFamily.of(value.name) != nil || value.origin == .splitOnOwnLine
      if place.counter == .record, isKnown {
        scores[value.name, default: []].append(value.number)
      }
    }
    last = place
  }

  /// Whether no further line can change that this is a console log.
  var isCertain: Bool { records >= 20 && isConvincing }

  /// Whether the lines so far are a console log.
  ///
  /// A name has values at several places, and a split or the word for the place is among them. In a long text
  /// a few such lines may be prose or a program.
  var isConvincing: Bool {
    (recurs || isFirstEpoch) && (namesSplit || worded == records)
      && records * (records < Self.manyRecords ? 20 : 200) >= lines
  }

  /// Whether most lines name values, and none a place: they can only be counted.
  var mayBeUncounted: Bool { records == 0 && uncounted * Self.linesToEachValue >= lines }

  /// Whether counted lines are a console log.
  var isConvincingUncounted: Bool {
    let least = SplitPairs.hold(told) ? Self.fewPairs : Self.manyRecords
    return recurs && (last?.value ?? 0) >= Double(least) && records >= least
      && records * Self.linesToEachValue >= lines
      && (firstPlaces.keys.contains { ColumnGrammar.metricColumn($0.name).key.hasSuffix("loss") }
        || folds < Self.manyFolds
          && scores.values.contains { $0.count >= Self.manyScores && WithoutAxis.isInOrder($0) })
  }

  /// Whether there is one epoch only, the first, and it has a metric of training and of validation.
  private var isFirstEpoch: Bool {
    guard let last, last.counter == .epoch, last.value <= 1, worded == records else { return false }
    return SplitPairs.hold(told)
  }

  /// The names that leave no more open than the metric.
  private var told: [String] {
    firstPlaces.keys.filter {
      [.named, .assumedLoss, .splitAlone, .splitOnOwnLine].contains($0.origin)
    }.map(\.name)
  }

  private static let manyRecords = 5
  private static let manyScores = 10
  private static let manyFolds = 2
  /// Lines of training and validation side by side are no prose.
  private static let fewPairs = 3
  private static let linesToEachValue = 5
}
