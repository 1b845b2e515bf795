import Glibc

/// How finely a column was written, and what its steps give away.
package enum Resolution {
  /// One over the units that are tried; six decimals and more are full precision, not rounding.
  private static let scales = [1, 10, 100, 1e3, 1e4, 1e5, 1e6]

  /// The unit of the last decimal the values were rounded to (0.01 for 0.25, 0.3, 0.17).
  ///
  /// Zero when the values carry full precision or when fewer than two of them differ: a column that
  /// never moves does not tell how it was rounded.
  package static func unit(of values: [Double]) -> Double {
    let finite = values.lazy.filter(\.isFinite)
    guard let first = finite.first, finite.contains(where: { $0 != first }) else { return 0 }
    let scale = scales.first { scale in
      // Values that all round to 0 are small, not rounded.
      finite.contains { abs($0) * scale >= 0.5 }
        && Stretches.allSatisfy(values.indices, of: values.count) { part in
          areWhole(values, part, scale: scale)
        }
    }
    return scale.map { 1 / $0 } ?? 0
  }

  /// Whether values are whole when scaled, as far as they are finite.
  ///
  /// They are doubles nearest to a decimal, or floats widened to doubles.
  private static func areWhole(_ values: [Double], _ part: Range<Int>, scale: Double) -> Bool {
    let least = 1e-9 * scale
    return values[part].allSatisfy { value in
      let size = abs(value * scale)
      let distance = abs(size - nearestWhole(size))
      // Of NaN and infinity the distance is NaN.
      return !(distance > least && distance > size * 1e-9)
    }
  }

  /// By addition, since rounding is a call of a function; halves may go to either side, and what is larger than a
  /// number without fractions moves by less than a part in a billion.
  private static func nearestWhole(_ size: Double) -> Double {
    let noFractions = 0x1p52
    return (size + noFractions) - noFractions
  }

  /// Standard error of a value that was rounded to `unit`: unit / √12.
  package static func roundingError(unit: Double) -> Double { unit / 12.0.squareRoot() }

  /// The number of examples behind shares that are all multiples of 1/n, if that cannot be chance.
  ///
  /// The smallest n that fits every value is accepted when the chance of any n up to it fitting
  /// random values, Σ (2·tolerance·m)^k over m ≤ n with k distinct values, is below 1 %. A few multiples of
  /// 1/20, written with two decimals, only show that somebody likes round numbers; a long log that goes up
  /// and down on them was counted.
  /// - Parameter shares: values in 0…1, in the order of the log.
  /// - Returns: n, or nil where the values do not give it away.
  package static func sampleSize(behind shares: [Double]) -> Int? {
    let informative = Set(shares.filter { $0 > 0 && $0 < 1 })
    guard informative.count >= 3, !isRamp(informative.sorted()) else { return nil }
    // Frameworks hold shares in 32-bit floats; a rounded column is only good to half its unit.
    let unit = unit(of: Array(informative))
    let tolerance = max(unit / 2, 1.2e-7)
    let most = min(Int(0.25 / tolerance), 20_000)
    guard most >= 2 else { return nil }
    // A few values decide nearly all sizes; the rest confirm.
    let probes = informative.sorted()
    var chance = 0.0
    for size in 2...most {
      let n = Double(size)
      chance += pow(2 * tolerance * n, Double(min(probes.count, 12)))
      if chance > 0.01 { return nil }
      let fits = probes.allSatisfy { abs($0 * n - ($0 * n).rounded()) <= tolerance * n + 1e-9 }
      guard fits else { continue }
      let isKnown = !mayBeOfBatches(size) && (!isRound(size, unit: unit) || isLogged(shares))
      return isKnown ? size : nil
    }
    return nil
  }

  /// Whether means over batches, the last of which is smaller, are multiples of 1/size too, of a set less than half as
  /// large.
  ///
  /// Of 300 examples in batches of 128 the accuracies are multiples of 1/128 twice and of 1/44, and their mean is one of
  /// 1/4224: the number of batches times the least common multiple of both sizes.
  private static func mayBeOfBatches(_ size: Int) -> Bool {
    [32, 64, 128, 256, 512].contains { batch in
      guard size % batch == 0 else { return false }
      // The last batch adds its odd factor to that of a power of two.
      let parts = size / batch
      return stride(from: 3, to: min(batch, parts / 2 + 1), by: 2).contains { parts % $0 == 0 }
    }
  }

  /// Whether people round to shares of 1/size: to halves and quarters, to tens, fives and ones.
  ///
  /// Nobody rounds to multiples of 1/16, 1/40 or 1/400, though these end in decimals too.
  private static func isRound(_ size: Int, unit: Double) -> Bool {
    guard unit > 0 else { return false }
    let units = 1 / (Double(size) * unit)
    guard abs(units - units.rounded()) < 1e-6 else { return false }
    return size <= 20 && size != 16 || [1, 5].contains(units.rounded())
  }

  /// Values that nobody made up: so many, that turn so often.
  ///
  /// Of 32,000 simulated curves that were rounded to one to four decimals they let no more through than
  /// would be without round numbers; of 310 columns of logs three, which were counts of 8 and 20.
  private static let leastLogged = (values: 12, turns: 4)

  private static func isLogged(_ shares: [Double]) -> Bool {
    let steps = zip(shares, shares.dropFirst()).map { $1 - $0 }.filter { $0 != 0 }
    let turns = zip(steps, steps.dropFirst()).count { $0 * $1 < 0 }
    return shares.count >= leastLogged.values && turns >= leastLogged.turns
  }

  /// Five or more evenly spaced values are a schedule, not counts of examples.
  private static func isRamp(_ sorted: [Double]) -> Bool {
    guard sorted.count >= 5 else { return false }
    let step = (sorted[sorted.count - 1] - sorted[0]) / Double(sorted.count - 1)
    return zip(sorted, sorted.dropFirst()).allSatisfy { abs($1 - $0 - step) < 1e-3 * step }
  }
}
