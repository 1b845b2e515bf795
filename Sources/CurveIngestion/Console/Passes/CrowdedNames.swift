import CurveModel

/// Names without a split that stand on several lines below most places, with another value each time.
///
/// Below "Train Epoch: 3  Loss: 0.5" a line "loss: 0.48" for each batch is no loss of validation.
struct CrowdedNames {
  /// What was seen of a name.
  private struct Tally {
    /// Its last place, and the different values there, `many` at most.
    private var place: Double?
    private var values: [Double?] = []
    private var places = 0
    private var crowdedPlaces = 0

    var isCrowded: Bool { 2 * crowdedPlaces > places }

    mutating func note(_ value: Double?, at place: Double) {
      if self.place != place {
        (self.place, values) = (place, [])
        places += 1
      }
      guard values.count < CrowdedNames.many, !values.contains(value) else { return }
      values.append(value)
      if values.count == CrowdedNames.many { crowdedPlaces += 1 }
    }
  }

  private var tallies: [String: Tally] = [:]

  /// So many values of one name are no longer those of a few sets of data.
  private static let many = 4

  mutating func note(_ noted: [ConsoleLine.Value], on line: ConsoleLine, at place: Double) {
    guard line.place == nil else { return }
    for value in noted where ColumnGrammar.metricColumn(value.name).split == nil {
      tallies[value.name, default: Tally()].note(value.number, at: place)
    }
  }

  var found: Set<String> { Set(tallies.filter(\.value.isCrowded).keys) }
}
