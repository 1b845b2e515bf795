import CurveModel

/// The epoch that a log begins with where its heading is missing or broken, as in copied output.
///
/// What stands above the heading "Epoch 2/10" and looks like what stands below it was said of the first epoch.
struct LeadingEpoch {
  /// The epoch that the values above the first heading are taken to be of.
  let assumed: Double?
  /// The names on each line above the first heading.
  private var above: Set<Set<String>> = []
  private var first: Double?
  /// The epoch of the values above the first heading; nil where there are none.
  private(set) var value: Double?

  init(assumed: Double? = nil) { self.assumed = assumed }

  /// Where the log begins; nil where its first line with a place says so.
  var place: ConsolePlace? { assumed.map { ConsolePlace(counter: .epoch, value: $0) } }

  /// Notes a line; `place` is where the training is, by this line or those above.
  mutating func note(_ line: ConsoleLine, at place: ConsolePlace?) {
    guard value == nil else { return }
    let names = Set(line.values.map(\.name))
    guard let place else {
      if !names.isEmpty { above.insert(names) }
      return
    }
    if first == nil {
      let isHeading = line.place?.counter == .epoch && names.isEmpty && place.share == nil
      first = isHeading && place.value >= 2 ? place.value : 0
    }
    if let first, first > 0, line.place == nil, place.value == first, above.contains(names) {
      value = first - 1
    }
  }

  var warning: ReadingWarning? {
    guard let epoch = assumed.map({ Int($0) }) else { return nil }
    return ReadingWarning(
      message:
        "the values above 'Epoch \(epoch + 1)' have no heading: read as those of epoch \(epoch)")
  }
}
