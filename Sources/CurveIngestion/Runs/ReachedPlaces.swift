/// How far each curve of a run has come.
///
/// A writer may count epochs for one curve and steps for another: a place before an earlier one is a new start
/// only for a curve that was there already.
struct ReachedPlaces {
  private var places: [Double]

  init(columnCount: Int) {
    places = Array(repeating: -.infinity, count: columnCount)
  }

  mutating func note(_ place: Double, at column: Int) {
    places[column] = max(places[column], place)
  }

  /// Whether a column has a value at this place or behind it.
  func isReached(_ place: Double, at column: Int) -> Bool { places[column] >= place }
}

/// How a stretch of rows begins, and how far it has gone on from there.
///
/// A stretch that starts again at the second place of the one before writes all of it again but its first row, which an
/// evaluation before the training leaves: that is another run, where a resumed one goes on further up.
struct StretchStart {
  private var second: Double?
  private var highest = -Double.infinity
  private var count = 0

  mutating func note(_ place: Double) {
    guard place > highest else { return }
    if count == 1 { second = place }
    highest = place
    count += 1
  }

  /// Whether all rows but the first one, and many of them, are written again from a place on.
  func isRepeated(from place: Double) -> Bool {
    count >= Self.fewestPlaces && place == second
  }

  private static let fewestPlaces = 5
}
