import CurveModel

/// Curves with a known end and repeatable noise.
enum SampleCurves {
  /// A curve that falls (or rises) from `start` towards `end`, with noise of the given size.
  static func decay(
    from start: Double, to end: Double, points: Int = 40, pace: Double = 5, noise: Double = 0.4,
    seed: UInt64 = 1, turn: Double = 0
  ) -> LearningCurve {
    var random = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    let x = (0..<points).map { Double($0 + 1) }
    let y = x.map { place in
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let uniform = Double(random >> 11) / Double(1 << 53) - 0.5
      let late = max(place - Double(points) * 0.6, 0)
      return end + (start - end) * power(1 - 1 / pace, place) + uniform * 2 * noise + turn * late
    }
    return LearningCurve(x: x, y: y)
  }

  /// Running means over five points, as a stand-in for smoothing.
  static func smoothed(_ curve: LearningCurve) -> LearningCurve {
    LearningCurve(
      x: curve.x,
      y: curve.y.indices.map { index in
        let window = curve.y[max(index - 2, 0)...min(index + 2, curve.count - 1)]
        return window.reduce(0, +) / Double(window.count)
      })
  }

  private static func power(_ base: Double, _ exponent: Double) -> Double {
    (0..<Int(exponent)).reduce(1) { product, _ in product * base }
  }
}
