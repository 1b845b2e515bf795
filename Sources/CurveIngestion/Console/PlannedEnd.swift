/// Where a training was to end, as the places in its console say: "Epoch 3/50".
struct PlannedEnd {
  private var first: [String: Double] = [:]
  private var totals: [String: Double] = [:]
  /// Counters whose places disagree, such as batches of epochs and several trainings in one log.
  private var open: Set<String> = []

  mutating func note(_ place: ConsolePlace) {
    guard let total = place.total, place.value <= total else { return }
    let counter = place.counter.rawValue
    first[counter] = min(first[counter] ?? place.value, place.value)
    if totals[counter, default: total] != total { open.insert(counter) }
    totals[counter] = total
  }

  /// The last place of each counter: one less than how many there are where they count from 0, unless parts of
  /// epochs are done as well.
  func ends(hasShares: Bool) -> [String: Double] {
    totals.filter { !open.contains($0.key) }.reduce(into: [:]) { ends, counter in
      let isLess =
        first[counter.key] == 0
        && !(hasShares && counter.key == ConsolePlace.Counter.epoch.rawValue)
      ends[counter.key] = counter.value - (isLess ? 1 : 0)
    }
  }
}
