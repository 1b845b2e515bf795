import CurveModel

/// The tables of one experiment tracker in a database.
protocol TrackerStore: Sendable {
  /// Kebab-case name, as `inspect` shows it.
  static var name: String { get }

  /// The metrics of all runs; nil when the database is of another tracker.
  ///
  /// - Throws: An `InputProblem` when the database is broken.
  static func content(
    of database: borrowing SQLiteDatabase, path: String, byteCount: Int
  ) throws(InputProblem) -> RecordContent?
}

/// The trackers that keep their runs in a database.
enum StoreCatalog {
  static let all: [any TrackerStore.Type] = [MLflowStore.self, TrackioStore.self]
}
