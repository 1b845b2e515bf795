import Dispatch
import Synchronization

/// Long curves measured stretch by stretch, on all cores.
enum Stretches {
  /// Fewer points are measured in a fraction of a millisecond.
  private static let leastLength = 1 << 15
  /// Results do not depend on this number; more stretches than cores even out their speeds.
  private static let most = 8

  private static func count(of whole: Range<Int>, _ points: Int) -> Int {
    min(max(points / leastLength, 1), most, max(whole.count, 1))
  }

  /// Whether something holds in every stretch.
  static func allSatisfy(
    _ whole: Range<Int>, of points: Int, _ holds: @Sendable (Range<Int>) -> Bool
  ) -> Bool {
    guard count(of: whole, points) > 1 else { return holds(whole) }
    return !map(whole, of: points, holds).contains(false)
  }

  /// What `measure` finds in each of a few stretches, in their order.
  static func map<Found: Sendable>(
    _ whole: Range<Int>, of points: Int, _ measure: @Sendable (Range<Int>) -> Found
  ) -> [Found] {
    let count = count(of: whole, points)
    guard count > 1 else { return [measure(whole)] }
    let found = Mutex<[Int: Found]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let start = whole.lowerBound + number * whole.count / count
      let end = whole.lowerBound + (number + 1) * whole.count / count
      let one = measure(start..<end)
      found.withLock { $0[number] = one }
    }
    return found.withLock { found in (0..<count).compactMap { found[$0] } }
  }
}
