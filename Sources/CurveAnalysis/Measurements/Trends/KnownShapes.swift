import Synchronization

/// The shapes of trends over stretches of many axes, each measured once.
///
/// A stretch has the same shapes wherever it lies: only how far its points are from its first one counts. So curves
/// that lost a spike share all stretches that the gap leaves alike.
final class KnownShapes: Sendable {
  /// How far points are from their first one; looked up by their sum, since to mix all of them takes longer than to
  /// compare them.
  private struct Distances: Hashable {
    var values: [Double]

    func hash(into hasher: inout Hasher) {
      hasher.combine(values.count)
      hasher.combine(values.reduce(0, +))
    }
  }

  private struct Known {
    var shapes: [Distances: TrendShapes] = [:]
    var points = 0
  }

  private let known = Mutex(Known())
  private let bends = BendColumns()

  /// As many points of stretches take about ten megabytes.
  private static let mostPoints = 1 << 15

  /// The shapes over some points; nil for fewer than four or a single place.
  func shapes(of x: ArraySlice<Double>) -> TrendShapes? {
    guard let first = x.first else { return nil }
    let distances = Distances(values: x.map { $0 - first })
    if let shapes = known.withLock({ $0.shapes[distances] }) { return shapes }
    guard let new = TrendShapes(x, known: bends) else { return nil }
    known.withLock { known in
      if known.points >= Self.mostPoints { known = Known() }
      known.shapes[distances] = new
      known.points += x.count
    }
    return new
  }
}
