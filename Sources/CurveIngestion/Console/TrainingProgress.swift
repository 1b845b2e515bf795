import CurveModel

/// Where a training is, by the places that its console names.
struct TrainingProgress {
  /// How far a training is, by what counts it.
  typealias Count = (counter: ConsolePlace.Counter, value: Double)

  /// Where a record stands.
  struct Position {
    var count: Count
    /// The epoch of a step, or the last step of an epoch, where both are counted.
    var other: Count?
    /// A step that every epoch counts to is another one in each.
    var epoch: Double?
    /// Whether it differs from that of the record before.
    var isNew: Bool
  }

  var place: ConsolePlace?
  private var counts = EpochAndStep()
  private var last: (counter: ConsolePlace.Counter, value: Double, epoch: Double?)?
  /// 0 or 1, as the first epoch is counted; 0 where a log that begins later counts its batches from 0.
  private var firstEpoch: Double?
  private var hasShares = false
  /// Whether values stand beside the epoch: steps between such lines are another way of counting.
  private var epochsHoldValues = false
  private var startsWithBatch = false
  /// Whether counts in brackets that name nothing are those of batches.
  private var bracketsCountBatches = false
  private let skipsLeadingBatches: Bool
  private var planned = PlannedEnd()

  /// - Parameters:
  ///   - place: The place of what stands above the first one.
  ///   - skipsLeadingBatches: Whether to pass over the batches before the first epoch, which those of later epochs
  ///     give way to.
  init(from place: ConsolePlace?, skipsLeadingBatches: Bool) {
    self.place = place
    self.skipsLeadingBatches = skipsLeadingBatches
  }

  /// Whether the batches of the first epoch stand above its line, where the lines of epochs hold values.
  var batchesLead: Bool { epochsHoldValues && startsWithBatch }

  /// Whether the batches above the line of an epoch are those of the next one.
  var isAhead: Bool { skipsLeadingBatches && place?.counter == .epoch }

  /// Where the training was to end, by what counts it.
  var plannedEnds: [String: Double] { planned.ends(hasShares: hasShares) }

  /// The same for each of several trainings.
  var plannedEndsOfTrainings: [String: [Double?]] {
    planned.endsOfTrainings(hasShares: hasShares)
  }

  /// The place of a line as it is meant here: below "Epoch 1/3" what counts "[25/200] loss: 2.4" is its batches, and no
  /// rounds of boosting.
  mutating func meant(by found: ConsolePlace?) -> ConsolePlace? {
    guard var found, found.counter == .iteration, let total = found.total, let place,
      place.counter == .epoch, total != place.total
    else { return found }
    // "epochs: 50" above "[1/50]" is a setting.
    bracketsCountBatches = bracketsCountBatches || place.total != nil || place.value <= 1
    if bracketsCountBatches { found.counter = .step }
    return found
  }

  /// Goes to the place that a line names, which may be about a split.
  ///
  /// - Returns: The place, where that is no part of the one before.
  mutating func move(on line: ConsoleLine, of split: String?) -> ConsolePlace? {
    guard let found = line.place else { return nil }
    if !ConsoleLine.isHeldOut(split) { planned.note(found) }
    let entered = move(to: found, of: split)
    epochsHoldValues = epochsHoldValues || found.counter == .epoch && !line.values.isEmpty
    return entered
  }

  /// Goes to a place, of which a step with a total below an epoch is a part; anything else is a new place.
  ///
  /// - Returns: The place, where that is no part of the one before.
  mutating func move(to found: ConsolePlace, of split: String? = nil) -> ConsolePlace? {
    // PaddleClas counts the batches of an evaluation: "[Eval][Epoch 1][Iter: 10/20]", PaddleDetection
    // "Eval iter: 0".
    if ConsoleLine.isHeldOut(split), place?.counter == .epoch,
      found.counter == .step || found.share != nil
    {
      guard found.counter == .epoch else { return nil }
      if found.value != place?.value { place = found }
      place?.share = nil
      return nil
    }
    if found.counter == .step, found.total != nil, place == nil {
      startsWithBatch = true
      if skipsLeadingBatches { return nil }
    }
    if found.counter == .step, let total = found.total, total > 0, place?.counter == .epoch {
      guard !epochsHoldValues else { return nil }
      place?.share = min(found.value / total, 1)
      hasShares = true
      return nil
    }
    // "Start evaluating (total_iters: 500)", where lines say how much of their epoch is done.
    if found.counter == .step, found.total == nil, place?.counter == .epoch, hasShares {
      return nil
    }
    // mmengine counts the examples of an evaluation, "Iter(val) [500/500]", Composer its batches,
    // "[Eval batch=10/10]".
    if found.counter == .step, place?.counter == .step, found.split != nil || found.total != nil,
      ConsoleLine.isHeldOut(found.split ?? split)
    {
      return nil
    }
    let entered = counts.settled(found)
    place = entered
    hasShares = hasShares || entered.share != nil
    return entered
  }

  /// Where a record at a place stands.
  mutating func position(of place: ConsolePlace) -> Position {
    if place.counter == .epoch, firstEpoch == nil {
      let countsFromZero = place.value >= 2 && place.total == nil && place.share == 0
      firstEpoch = place.value < 1 || countsFromZero ? 0 : 1
    }
    let other = hasShares ? nil : counts.other(than: place)
    let epoch = place.counter == .step ? other?.value : nil
    let now = (place.counter, value(of: place), epoch)
    defer { last = now }
    return Position(
      count: (now.0, now.1), other: other, epoch: epoch, isNew: last.map { $0 != now } ?? true)
  }

  /// The place as one number: where lines say how much of an epoch is done, the epochs that are.
  func value(of place: ConsolePlace) -> Double {
    guard hasShares, place.counter == .epoch else { return place.value }
    return place.value - (firstEpoch ?? 1) + (place.share ?? 1)
  }
}
