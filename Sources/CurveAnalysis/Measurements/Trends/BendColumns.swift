import Glibc
import Synchronization

/// The exponential bends of trends at the points of whole-numbered axes, each computed once.
///
/// Points at 0, 1, … L of a stretch of length L have the same bends wherever the stretch lies and
/// whichever of its points were left out.
final class BendColumns: Sendable {
  private let known = Mutex<[Int: [TrendShapes.Bends]]>([:])

  /// Longer stretches are measured rarely, and their tables are large.
  private static let longest = 512.0
  private static let mostTables = 64

  /// e^(−rate · u) for every rate at every place's share u of the stretch.
  func columns(at x: ArraySlice<Double>, shares: [Double]) -> [TrendShapes.Bends] {
    guard let first = x.first, let last = x.last,
      last - first <= min(Self.longest, 2 * Double(x.count)),
      x.allSatisfy({ $0 == $0.rounded() })
    else { return TrendShapes.bends(at: shares) }
    let table = table(ofLength: Int(last - first))
    return x.map { table[Int($0 - first)] }
  }

  private func table(ofLength length: Int) -> [TrendShapes.Bends] {
    if let table = known.withLock({ $0[length] }) { return table }
    let table = TrendShapes.bends(at: (0...length).map { Double($0) / Double(length) })
    known.withLock { known in
      if known.count >= Self.mostTables { known.removeAll() }
      known[length] = table
    }
    return table
  }
}
