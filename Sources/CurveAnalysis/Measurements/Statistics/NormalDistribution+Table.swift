extension NormalDistribution {
  private static let end = 8.0
  private static let stepsAUnit = 64.0
  private static let table = (0...Int(2 * end * stepsAUnit)).map {
    cumulative(Double($0) / stepsAUnit - end)
  }

  /// P(X ≤ z) of a standard normal X, read off a table.
  ///
  /// Within 8e-6 (h²/8 times the largest slope of
  /// the density, for steps h = 1/64). It halves what a decision costs (`scripts/benchmark-decide`).
  static func tabulatedCumulative(_ z: Double) -> Double {
    if z <= -end { return 0 }
    if z >= end { return 1 }
    let place = (z + end) * stepsAUnit
    let index = Int(place)
    let share = place - Double(index)
    return table[index] * (1 - share) + table[index + 1] * share
  }
}
