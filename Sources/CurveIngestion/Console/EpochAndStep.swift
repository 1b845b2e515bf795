/// The last epoch and the last step that a console named.
///
/// Steps that start again with every epoch, and epochs that many steps share, are told apart by both.
struct EpochAndStep {
  private var epoch: Double?
  private var step: Double?

  /// Remembers a place; the step that stands behind an epoch is the place then.
  mutating func settled(_ found: ConsolePlace) -> ConsolePlace {
    var place = found
    if found.counter == .epoch {
      epoch = found.value
      if let step = found.other { place = ConsolePlace(counter: .step, value: step) }
    } else if let other = found.other {
      epoch = other
    }
    if place.counter == .step { step = place.value }
    return place
  }

  /// The epoch of a step, or the last step of an epoch.
  func other(than place: ConsolePlace) -> TrainingProgress.Count? {
    switch place.counter {
    case .step: epoch.map { (.epoch, $0) }
    case .epoch: step.map { (.step, $0) }
    default: nil
    }
  }
}
