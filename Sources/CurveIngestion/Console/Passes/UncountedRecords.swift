import CurveModel

/// The records of a console in which no line says where the training is: a new one begins with each line that has
/// the metric of the first.
struct UncountedRecords {
  static let warning = ReadingWarning(
    message: "no line says where the training is: its records are counted")

  private var lead: ConsoleColumn.ID?
  private var count = 0.0
  /// Whether a line named a place after all.
  var hasPlaces = false

  /// The place of a line with values.
  mutating func place(of values: [ConsoleLine.Value]) -> ConsolePlace {
    // "train: 0.8" above the records may be a share of the data.
    let isNamed = { (id: ConsoleColumn.ID) in id.origin != .splitOnOwnLine }
    if let first = values.first?.id, lead.map({ !isNamed($0) && isNamed(first) }) ?? true {
      lead = Self.folded(first)
      count = 0
    }
    if values.contains(where: { Self.folded($0.id) == lead }) { count += 1 }
    return ConsolePlace(counter: .record, value: count)
  }

  private static func folded(_ id: ConsoleColumn.ID) -> ConsoleColumn.ID {
    ConsoleColumn.ID(name: id.name.lowercased(), origin: id.origin)
  }
}
