/// How far each curve of a run has come.
///
/// A writer may count epochs for one curve and steps for another: a place before an earlier one is a new start
/// only for a curve that was there already.
struct ReachedPlaces {
  private var places: [Double]

  init(columnCount: Int) {
    places = Array(repeating: -.infinity, count: columnCount)
  }

  mutating func note(_ place: Double, in columns: [Int]) {
    for column in columns { places[column] = max(places[column], place) }
  }

  /// Whether one of the columns has a value at this place or behind it.
  func holds(_ place: Double, in columns: [Int]) -> Bool {
    columns.contains { places[$0] >= place }
  }
}
