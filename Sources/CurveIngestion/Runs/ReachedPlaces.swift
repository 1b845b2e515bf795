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
