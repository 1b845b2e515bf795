/// Where a training was to end, as the places in its console say: "Epoch 3/50".
struct PlannedEnd {
  private var first: [String: Double] = [:]
  private var totals: [String: Double] = [:]
  /// Counters whose places disagree, such as batches of epochs and several trainings in one log.
  private var open: Set<String> = []
  /// The trainings that each counter went through, which begin where it goes back.
  private var trainings: [String: [Training]] = [:]

  private struct Training {
    var first: Double
    var last: Double
    /// Nil where its places disagree.
    var total: Double?
  }

  mutating func note(_ place: ConsolePlace) {
    guard let total = place.total, place.value <= total else { return }
    let counter = place.counter.rawValue
    first[counter] = min(first[counter] ?? place.value, place.value)
    if totals[counter, default: total] != total { open.insert(counter) }
    totals[counter] = total
    noteTraining(place.value, of: total, counter: counter)
  }

  private mutating func noteTraining(_ value: Double, of total: Double, counter: String) {
    guard var training = trainings[counter]?.last, training.last <= value else {
      trainings[counter, default: []].append(Training(first: value, last: value, total: total))
      return
    }
    training.last = value
    if training.total != total { training.total = nil }
    trainings[counter, default: []][trainings[counter, default: []].count - 1] = training
  }

  /// The last place of each training of each counter, nil where it is not said.
  func endsOfTrainings(hasShares: Bool) -> [String: [Double?]] {
    trainings.reduce(into: [:]) { ends, counter in
      let keepsZero = hasShares && counter.key == ConsolePlace.Counter.epoch.rawValue
      ends[counter.key] = counter.value.map { training in
        training.total.map { $0 - (training.first == 0 && !keepsZero ? 1 : 0) }
      }
    }
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
