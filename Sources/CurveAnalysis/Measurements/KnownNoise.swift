/// The noise of stretches of one curve, each measured once: levels are asked for at the same few
/// places again and again, and a stretch of a long curve has thousands of points.
struct KnownNoise: Sendable {
  var levels = KnownStretches<LevelNoise>()
  var plain = KnownStretches<Noise>()
}

/// What was measured of a few stretches of a curve.
struct KnownStretches<Measured: Sendable>: Sendable {
  private var known: [(stretch: Range<Int>, measured: Measured)] = []

  /// What is known of a stretch, or what `measure` finds there.
  mutating func measured(_ stretch: Range<Int>, _ measure: () -> Measured) -> Measured {
    // By index, since to loop over the list copies what it holds.
    for index in known.indices where known[index].stretch == stretch {
      return known[index].measured
    }
    if known.isEmpty { known.reserveCapacity(Self.usual) }
    let new = measure()
    known.append((stretch, new))
    return new
  }

  /// The stretches around the judged checkpoint, at the end, and between.
  private static var usual: Int { 3 }
}
