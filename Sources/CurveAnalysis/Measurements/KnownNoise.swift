import Synchronization

/// The noise of stretches of one curve, each measured once: levels are asked for at the same few
/// places again and again, and a stretch of a long curve has thousands of points.
final class KnownNoise: Sendable {
  private struct Known {
    var levels: [(stretch: Range<Int>, noise: LevelNoise)] = []
    var plain: [(stretch: Range<Int>, noise: Noise)] = []
  }

  private let known = Mutex(Known())

  func levelNoise(of stretch: Range<Int>, measure: () -> LevelNoise) -> LevelNoise {
    let found = known.withLock { known in known.levels.first { $0.stretch == stretch }?.noise }
    if let found { return found }
    let noise = measure()
    known.withLock { $0.levels.append((stretch, noise)) }
    return noise
  }

  func noise(of stretch: Range<Int>, measure: () -> Noise) -> Noise {
    let found = known.withLock { known in known.plain.first { $0.stretch == stretch }?.noise }
    if let found { return found }
    let noise = measure()
    known.withLock { $0.plain.append((stretch, noise)) }
    return noise
  }
}
