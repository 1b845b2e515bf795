import CurveModel

/// Fits that a loop of a program makes within each of its own epochs, "Epoch 1/10" to "Epoch 10/10" below "epoch = 7
/// reward = 0.5": they count other epochs than those of the training.
struct InnerFits {
  /// Whether the lines of such fits are passed over.
  let areSkipped: Bool
  /// Whether a whole fit stood between an epoch of the loop and the next.
  private(set) var areFound = false
  private var outer: Double?
  private var inner: (first: Double, last: Double, total: Double)?

  init(areSkipped: Bool) { self.areSkipped = areSkipped }

  /// Whether an epoch of a loop may have a fit below it, and the next one is still to come.
  var areOpen: Bool { outer != nil && inner != nil && !areFound }

  static let warning = ReadingWarning(
    message: "each epoch holds a fit whose epochs are counted from 1 again: its values are not read"
  )

  /// Notes a line, and says whether it is one of such a fit.
  mutating func swallows(_ line: ConsoleLine) -> Bool {
    guard let place = line.place, place.counter == .epoch, place.share == nil else {
      return areSkipped && inner != nil && (line.hasMeter || line.place != nil)
    }
    guard let total = place.total else {
      note(place.value, hasValues: !line.values.isEmpty)
      return false
    }
    guard outer != nil, total > 1 else { return false }
    inner = (inner?.first ?? place.value, place.value, total)
    return areSkipped
  }

  private mutating func note(_ epoch: Double, hasValues: Bool) {
    guard hasValues else { return }
    if let outer, let inner, epoch == outer + 1, inner.first <= 1, inner.last == inner.total {
      areFound = true
    }
    outer = epoch
    inner = nil
  }
}
