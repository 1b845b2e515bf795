import CurveModel

/// Epochs as Hugging Face's console prints them: with two digits, which are too few where an epoch has more than
/// a hundred records.
///
/// Records that stand at one epoch are spread evenly up to the next one. That moves none further than rounding
/// did, and keeps the records that would else repeat the place of another.
enum RoundedEpochs {
  static func spread(over history: [JSONObject]) -> [JSONObject] {
    let losses = history.indices.filter { history[$0]["loss"]?.number != nil }
    let epochs = losses.compactMap { history[$0]["epoch"]?.number }
    guard epochs.count == losses.count, !history.contains(where: { $0["step"] != nil }),
      areRounded(epochs, zip(losses, losses.dropFirst()).map { differ(history[$0], history[$1]) })
    else { return history }
    let places = spread(epochs)
    var spread = history
    for (index, place) in zip(losses, places) { set(place, of: &spread[index]) }
    // What was evaluated stands where training had come to.
    var last: (printed: Double, place: Double)?
    for index in history.indices {
      guard let printed = history[index]["epoch"]?.number else { continue }
      if history[index]["loss"]?.number != nil {
        last = spread[index]["epoch"]?.number.map { (printed, $0) }
      } else if let last, last.printed == printed {
        set(last.place, of: &spread[index])
      }
    }
    return spread
  }

  /// Whether other losses stand at the epoch of the record before, again and again.
  private static func areRounded(_ epochs: [Double], _ differ: [Bool]) -> Bool {
    let isPrinted = epochs.allSatisfy { abs($0 * 100 - ($0 * 100).rounded()) < 1e-6 }
    let shared = zip(zip(epochs, epochs.dropFirst()), differ).count { $0.0 == $0.1 && $1 }
    let ascends = zip(epochs, epochs.dropFirst()).allSatisfy { $0 <= $1 }
    return isPrinted && ascends && shared > 1
  }

  private static func spread(_ epochs: [Double]) -> [Double] {
    var places: [Double] = []
    var start = epochs.startIndex
    while start < epochs.endIndex {
      let end = epochs[start...].firstIndex { $0 != epochs[start] } ?? epochs.endIndex
      let next = end < epochs.endIndex ? epochs[end] : epochs[start] + 0.01
      let width = min(next - epochs[start], 0.01)
      for index in start..<end {
        places.append(epochs[start] + width * Double(index - start) / Double(end - start))
      }
      start = end
    }
    return places
  }

  private static func differ(_ one: JSONObject, _ other: JSONObject) -> Bool {
    one["loss"]?.number != other["loss"]?.number
      || one["grad_norm"]?.number != other["grad_norm"]?.number
  }

  private static func set(_ epoch: Double, of record: inout JSONObject) {
    guard let field = record.fields.firstIndex(where: { $0.name == "epoch" }) else { return }
    record.fields[field].value = .number(epoch)
  }
}
