extension ConsoleReader {
  /// How far a training is, by what counts it.
  typealias Count = (counter: ConsolePlace.Counter, value: Double)

  /// What a line records.
  struct Record {
    var place: Count
    /// The epoch of a step, or the last step of an epoch, where both are counted.
    var otherPlace: Count?
    var values: [ConsoleLine.Value]
    /// The fold of a cross-validation, where the lines of its values say it.
    var fold: Double?
    /// The learning rate that was named last.
    var rate: ConsoleLine.Value?
    /// Whether the place differs from that of the record before.
    var isNew: Bool
    /// Whether place and values stand on one line.
    var isLine: Bool
    /// What part of its epoch the line is about, where it says its epoch.
    var part = EpochMeans.Part.other
  }
}
