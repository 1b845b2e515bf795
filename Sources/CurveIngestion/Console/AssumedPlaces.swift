/// Places that a console does not name, as far as they can be told.
struct AssumedPlaces {
  private(set) var leading: LeadingEpoch
  private(set) var countedSteps: CountedSteps
  private(set) var countedBatches: CountedBatches
  private(set) var stepsOfAll: StepsOfAll
  private(set) var loneCounts: LoneCounts
  /// Where no line names a place.
  private(set) var uncounted: UncountedRecords?

  /// - Parameters:
  ///   - countsSteps: Whether to take counts of all for steps.
  ///   - countsRecords: Whether to count what no line places.
  ///   - leadingEpoch: The epoch of the values above the first place.
  ///   - counter: The word that counts the batches of each epoch, where no known one does.
  ///   - countsAll: Whether the steps behind an epoch count the whole training.
  ///   - loneCounts: What counts are that stand alone and could mean something else.
  init(
    countsSteps: Bool, countsRecords: Bool, leadingEpoch: Double?, counter: String?,
    countsAll: Bool, loneCounts: LoneCounts.Found?
  ) {
    self.loneCounts = LoneCounts(taken: loneCounts)
    stepsOfAll = StepsOfAll(areTaken: countsAll)
    leading = LeadingEpoch(assumed: leadingEpoch)
    countedSteps = CountedSteps(areTaken: countsSteps)
    countedBatches = CountedBatches(counter: counter)
    uncounted = countsRecords ? UncountedRecords() : nil
  }

  /// A line with its count for a place, where counts are taken for places.
  mutating func placed(_ line: ConsoleLine) -> ConsoleLine {
    stepsOfAll.placed(countedBatches.placed(countedSteps.placed(loneCounts.placed(line))))
  }

  /// The place of a line that names none, where such lines are counted.
  mutating func counted(_ line: ConsoleLine) -> ConsolePlace? { uncounted?.place(of: line.values) }

  /// Notes a line; `place` is where the training is, by this line or those above.
  mutating func note(_ line: ConsoleLine, at place: ConsolePlace?) {
    if line.place != nil { uncounted?.hasPlaces = true }
    leading.note(line, at: place)
    countedBatches.note(line, at: place)
  }
}
