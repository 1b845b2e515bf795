/// The split that the lines below are about, until the next place.
struct ConsoleHeading {
  private(set) var split: String?
  /// Whether it stands with a place on the last line, "==== training epoch 1 ====", and nothing was said below it.
  private var isBanner = false

  /// Takes the split that a line without values names; nil leaves what was.
  mutating func take(_ named: String?, besidePlace: Bool) {
    split = named ?? split
    isBanner = named != nil && besidePlace
  }

  /// Notes that values stand below.
  mutating func noteValues() { isBanner = false }

  /// Ends with a new place.
  ///
  /// A banner that counts epochs from 1 may head lines that count them from 0.
  mutating func move(from place: ConsolePlace?, to found: ConsolePlace) {
    guard place?.value != found.value || place?.share != found.share else { return }
    let isSame = isBanner && found.counter == .epoch && place?.value == found.value + 1
    if !isSame { split = nil }
  }
}
