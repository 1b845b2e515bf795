import CurveModel

/// Steps behind an epoch whose total is that of the whole training: PaddleSeg's "epoch: 105, iter: 38970/80000".
///
/// Batches of an epoch start again with the next one; these go on. A log that tells does so once a few epochs have passed.
struct StepsOfAll {
  /// Whether such counts are taken for steps.
  let areTaken: Bool
  private var last: (epoch: Double, batch: UnnamedBars.Meter)?
  private var goesOn = 0
  private var startsAgain = false

  init(areTaken: Bool) { self.areTaken = areTaken }

  var areFound: Bool { !startsAgain && goesOn >= Self.leastEpochs }
  /// Whether the lines so far do not tell.
  var areOpen: Bool { last != nil && !startsAgain && goesOn < Self.leastEpochs }

  /// A line with its count for a place, where such counts are taken for steps.
  mutating func placed(_ line: ConsoleLine) -> ConsoleLine {
    guard let place = line.place, let batch = place.batch,
      !ConsoleLine.isHeldOut(line.splitOfPlace)
    else { return line }
    guard areTaken else {
      note(batch, of: place.value)
      return line
    }
    var line = line
    line.place = ConsolePlace(
      counter: .step, value: batch.part, total: batch.whole, other: place.value, split: place.split)
    return line
  }

  private mutating func note(_ batch: UnnamedBars.Meter, of epoch: Double) {
    if let last, last.batch.whole == batch.whole, epoch == last.epoch + 1 {
      if batch.part > last.batch.part { goesOn += 1 } else { startsAgain = true }
    }
    last = (epoch, batch)
  }

  private static let leastEpochs = 2
}
