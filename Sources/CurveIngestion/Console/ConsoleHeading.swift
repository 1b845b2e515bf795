import CurveModel

/// The split that the lines below are about, until the next place.
struct ConsoleHeading {
  private(set) var split: String?
  /// Whether it stands with a place on the last line, "==== training epoch 1 ====", and nothing was said below it.
  private var isBanner = false
  /// Whether it stood with its place on a line of its own, and no values have followed: "EVAL EPOCH 3 START".
  private var awaitsValues = false

  /// Takes the split that a line without values names; nil leaves what was.
  mutating func take(_ named: String?, besidePlace: Bool) {
    split = named ?? split
    isBanner = named != nil && besidePlace
    if named != nil { awaitsValues = besidePlace }
  }

  /// The split held out of which a line below an epoch counts the batches, by the heading; nil for other lines.
  ///
  /// Below "Eval begin..." Paddle counts them as it does those of training, "step 10/88 - loss: 0.5"; counts without a
  /// total are taken for batches where they stand between a line of the evaluation and its values.
  func splitOfBatch(_ line: ConsoleLine, below place: ConsolePlace?) -> String? {
    guard place?.counter == .epoch, line.splitOfPlace == nil, line.place?.counter == .step,
      line.place?.other == nil,
      ConsoleLine.isHeldOut(split),
      !line.values.contains(where: { ColumnGrammar.metricColumn($0.name).split == .train })
    else { return nil }
    return line.place?.total != nil || awaitsValues && line.values.isEmpty ? split : nil
  }

  /// Notes that values stand below.
  mutating func noteValues() {
    isBanner = false
    awaitsValues = false
  }

  /// Ends with a new place.
  ///
  /// A banner that counts epochs from 1 may head lines that count them from 0.
  mutating func move(from place: ConsolePlace?, to found: ConsolePlace) {
    guard place?.value != found.value || place?.share != found.share else { return }
    let isSame = isBanner && found.counter == .epoch && place?.value == found.value + 1
    if !isSame { split = nil }
  }
}
