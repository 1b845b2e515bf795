import CurveModel

/// The records of a console in which no line says where the training is: a new one begins with each line that has
/// the metric of the first.
struct UncountedRecords {
  static let warning = ReadingWarning(
    message: "no line says where the training is: its records are counted")

  private var lead: String?
  private var count = 0.0
  /// Whether a line named a place after all.
  var hasPlaces = false

  /// The place of a line with values.
  mutating func place(of values: [ConsoleLine.Value]) -> ConsolePlace {
    lead = lead ?? values.first?.name.lowercased()
    if values.contains(where: { $0.name.lowercased() == lead }) { count += 1 }
    return ConsolePlace(counter: .record, value: count)
  }
}
