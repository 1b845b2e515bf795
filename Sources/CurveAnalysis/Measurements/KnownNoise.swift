import Synchronization

/// The noise of stretches of one curve, each measured once: levels are asked for at the same few
/// places again and again, and a stretch of a long curve has thousands of points.
final class KnownNoise: Sendable {
  private let known = Mutex<[Range<Int>: LevelNoise]>([:])

  func noise(of stretch: Range<Int>, measure: () -> LevelNoise) -> LevelNoise {
    if let noise = known.withLock({ $0[stretch] }) { return noise }
    let noise = measure()
    known.withLock { $0[stretch] = noise }
    return noise
  }
}
