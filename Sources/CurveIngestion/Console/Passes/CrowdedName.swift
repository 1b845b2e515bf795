/// A name that stands on several lines below most places, with another value each time.
///
/// Below "Train Epoch: 3  Loss: 0.5" a line "loss: 0.48" for each batch is no loss of validation.
struct CrowdedName {
  /// Its last place, and the different values there, `many` at most.
  private var place: Double?
  private var values: [Double] = []
  private var places = 0
  private var crowdedPlaces = 0

  /// So many values of one name are no longer those of a few sets of data.
  private static let many = 4

  var isCrowded: Bool { 2 * crowdedPlaces > places }

  mutating func note(_ value: Double, at place: Double) {
    if self.place != place {
      (self.place, values) = (place, [])
      places += 1
    }
    guard values.count < Self.many, !values.contains(value) else { return }
    values.append(value)
    if values.count == Self.many { crowdedPlaces += 1 }
  }
}
