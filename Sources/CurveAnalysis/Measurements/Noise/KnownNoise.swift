/// The noise of stretches of one curve, each measured once: levels are asked for at the same few
/// places again and again, and a stretch of a long curve has thousands of points.
struct KnownNoise: Sendable {
  var levels = KnownStretches<LevelNoise>()
  var plain = KnownStretches<Noise>()
}

/// What was measured of a few stretches of a curve.
struct KnownStretches<Measured: Sendable>: Sendable {
  private typealias Known = (stretch: Range<Int>, measured: Measured)

  /// Most curves are measured on one stretch, which needs no list.
  private var latest: Known?
  private var earlier: [Known] = []

  /// What is known of a stretch, or what `measure` finds there.
  mutating func measured(_ stretch: Range<Int>, _ measure: () -> Measured) -> Measured {
    if let latest, latest.stretch == stretch { return latest.measured }
    // By index, since to loop over the list copies what it holds.
    for index in earlier.indices where earlier[index].stretch == stretch {
      return earlier[index].measured
    }
    if let latest { earlier.append(latest) }
    let new = measure()
    latest = (stretch, new)
    return new
  }
}
