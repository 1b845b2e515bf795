/// The noise of stretches of one curve, each measured once: levels are asked for at the same few
/// places again and again, and a stretch of a long curve has thousands of points.
struct KnownNoise: Sendable {
  var levels = KnownStretches<LevelNoise>()
  var plain = KnownStretches<Noise>()
}

/// What was measured of a few stretches of a curve.
struct KnownStretches<Measured: Sendable>: Sendable {
  private var stretches: [Range<Int>] = []
  private var measured: [Measured] = []

  subscript(stretch: Range<Int>) -> Measured? {
    stretches.firstIndex(of: stretch).map { measured[$0] }
  }

  mutating func add(_ new: Measured, of stretch: Range<Int>) {
    stretches.append(stretch)
    measured.append(new)
  }
}
