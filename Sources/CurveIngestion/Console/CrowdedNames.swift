import CurveModel

/// Names without a split that stand on several lines below most places, with another value each time.
///
/// Below "Train Epoch: 3  Loss: 0.5" a line "loss: 0.48" for each batch is no loss of validation.
struct CrowdedNames {
  /// The last place of each name, and its different values there.
  private var values: [String: [Double?]] = [:]
  private var places: [String: Double] = [:]
  private var crowded: [String: Double] = [:]

  /// So many values of one name are no longer those of a few sets of data.
  private static let many = 4

  mutating func note(_ noted: [ConsoleLine.Value], on line: ConsoleLine, at place: Double) {
    guard line.place == nil else { return }
    for value in noted where ColumnGrammar.metricColumn(value.name).split == nil {
      var seen = values[value.name] ?? []
      if seen.first != place {
        seen = [place]
        places[value.name, default: 0] += 1
      }
      guard seen.count <= Self.many, !seen.dropFirst().contains(value.number) else {
        values[value.name] = seen
        continue
      }
      seen.append(value.number)
      if seen.count > Self.many { crowded[value.name, default: 0] += 1 }
      values[value.name] = seen
    }
  }

  var found: Set<String> {
    Set(crowded.keys.filter { 2 * crowded[$0, default: 0] > places[$0, default: 0] })
  }
}
