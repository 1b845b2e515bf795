/// How the levels a verdict rests on are printed: all with one number of decimals, and their
/// differences as those of the printed numbers, so that what a reader adds up adds up.
///
/// Rounded apart, 36.04 above 35.06 would read "36.0 is 0.98, so 1.0, above 35.1".
package struct PrintedLevels: Hashable, Sendable {
  /// A level with its standard error; 0 where nobody knows it.
  package struct Measured: Hashable, Sendable {
    package var value: Double
    package var standardError: Double

    package init(value: Double, standardError: Double) {
      self.value = value
      self.standardError = standardError
    }
  }

  /// The last decimal of all of them, negative to the left of the point; nil without any level.
  package private(set) var decimals: Int?
  /// The power of ten in which they are written, and what stands beside them.
  package let scale: NumberScale
  private let values: [Double]
  /// Those among them that somebody wrote down.
  private let stated: [Double]

  private static let mostExtra = 2
  /// Significant digits a level has at most.
  private static let mostDigits = 4
  /// An error below this many units of a digit leaves the next digit a meaning (the rounding rule of
  /// the Particle Data Group: errors of 100 to 354 keep two digits).
  private static let unitsOfDigit = 3.54
  /// Standard errors by which a printed difference may be off: it then lies within its own 95 % interval.
  private static let shownErrors = 2.0

  /// - Parameters:
  ///   - levels: Train and validation, in the metric's units.
  ///   - stated: Levels they are held against, as somebody wrote them down.
  package init(_ levels: [Measured], stated: [Double]) {
    let known = levels.filter { $0.value.isFinite }
    let measured = known.map(\.value)
    self.stated = stated.filter { $0.isFinite && !measured.contains($0) }
    values = known.map(\.value) + self.stated
    decimals = Self.decimals(of: known, stated: self.stated)
    scale = NumberScale(of: values.map(\.magnitude).max() ?? 0)
  }

  /// The same with more decimals, as far as it takes and at most two more.
  package func finer(until isEnough: (PrintedLevels) -> Bool) -> PrintedLevels {
    var finer = self
    for _ in 0..<Self.mostExtra where !isEnough(finer) {
      finer.decimals = finer.decimals.map { $0 + 1 }
    }
    return isEnough(finer) ? finer : self
  }

  /// Whether different levels read differently.
  package var tellsApart: Bool { Set(values).count == Set(values.map(level)).count }

  /// A level; nil for one that is none of those printed together.
  package func level(_ value: Double) -> String? {
    guard let decimals, values.contains(value) else { return nil }
    if stated.contains(value), let written = written(value, decimals: decimals) { return written }
    let rounded = DecimalText.rounded(value, decimals: decimals, in: scale)
    // Too small beside the others for any digit of its own.
    return value != 0 && !DecimalText.holdsDigits(rounded)
      ? DecimalText.significant(value, digits: 1, in: scale) : rounded
  }

  /// The standard error of one of the levels; nil for any other level.
  package func error(_ error: Double, of value: Double) -> String? {
    guard let decimals, values.contains(value) else { return nil }
    let unit = DecimalText.powerOfTen(-decimals)
    let rounded = Self.steps(error, unit) * unit
    guard rounded != 0 else { return DecimalText.significant(error, digits: 1, in: scale) }
    return stated.contains(value) && written(value, decimals: decimals) != nil
      ? DecimalText.significant(rounded, digits: 2, in: scale)
      : DecimalText.rounded(error, decimals: decimals, in: scale)
  }

  /// The size of a difference of two of the levels, as the printed numbers have it; nil for any other
  /// difference.
  package func difference(_ amount: Double) -> String? {
    guard let decimals, amount.isFinite else { return nil }
    for (index, one) in values.enumerated() {
      for other in values.dropFirst(index + 1) where Self.isSame(amount, one - other) {
        let unit = DecimalText.powerOfTen(-decimals)
        let printed = Self.steps(one, unit) - Self.steps(other, unit)
        return DecimalText.rounded(printed.magnitude * unit, decimals: decimals, in: scale)
      }
    }
    return nil
  }

  /// Whether a difference reads as more than 0 with the decimals of the levels.
  package func shows(_ amount: Double) -> Bool {
    guard let decimals else { return true }
    return amount == 0 || Self.steps(amount, DecimalText.powerOfTen(-decimals)) != 0
  }

  /// The size of any difference, with the decimals of the levels, or one digit where it is smaller.
  package func amount(_ amount: Double) -> String {
    if let printed = difference(amount) { return printed }
    guard let decimals else { return DecimalText.significant(amount.magnitude, in: scale) }
    return shows(amount)
      ? DecimalText.rounded(amount.magnitude, decimals: decimals, in: scale)
      : DecimalText.significant(amount.magnitude, digits: 1, in: scale)
  }

  /// What somebody wrote down, without surplus zeros: 35, not 35.0.
  private func written(_ value: Double, decimals: Int) -> String? {
    let unit = DecimalText.powerOfTen(-decimals)
    guard Self.isSame(Self.steps(value, unit) * unit, value) else { return nil }
    return DecimalText.significant(value, digits: Self.mostDigits, in: scale)
  }

  /// The decimals of the most precise level, at most one more than those of the least precise, more
  /// where a level would read zero, somebody wrote one more, or the largest would have a single digit
  /// although it is known better; never more than the fourth digit of the largest, unless a difference
  /// needs more.
  private static func decimals(of levels: [Measured], stated: [Double]) -> Int? {
    let sizes = (levels.map(\.value) + stated).filter { $0 != 0 }
      .map { DecimalText.decimalExponent(of: $0) }
    guard !levels.isEmpty, let largest = sizes.max(), let smallest = sizes.min() else { return nil }
    let errors = levels.map(\.standardError).filter { $0 > 0 && $0.isFinite }
      .map { -DecimalText.decimalExponent(of: $0) }
    var decimals = levels.map { places($0.value, digits: mostDigits - 1) }.max() ?? 0
    if let finest = errors.max(), let coarsest = errors.min() {
      decimals = min(finest, coarsest + 1)
    }
    if let error = levels.map(\.standardError).filter({ $0 > 0 }).min(),
      error < unitsOfDigit * DecimalText.powerOfTen(largest)
    {
      decimals = max(decimals, 1 - largest)
    }
    if stated.contains(where: { places($0, digits: mostDigits) > decimals }) { decimals += 1 }
    let apart = places(telling: levels, from: stated)
    let most = max(
      mostDigits - 1 - largest, places(ofDifferenceIn: levels, largest: largest), apart)
    decimals = min(max(decimals, -smallest, apart), most)
    return largest < 5 ? max(decimals, 0) : decimals
  }

  /// Decimals that show the difference of two levels with two digits, as far as their errors leave them a
  /// meaning: 14.5537 and 14.5660 differ by 0.012, and not by 0.02 as 14.55 and 14.57 do.
  private static func places(ofDifferenceIn levels: [Measured], largest: Int) -> Int {
    let values = levels.map(\.value)
    let errors = levels.map(\.standardError).filter { $0 > 0 && $0.isFinite }
    guard largest < mostDigits, let error = errors.max(), let low = values.min(),
      let high = values.max(), high - low > error
    else { return .min }
    let finest = -DecimalText.decimalExponent(of: error)
    var places = min(finest, 1 - DecimalText.decimalExponent(of: high - low))
    // Rounded apart, two levels may differ by more than their errors allow: 0.6443 and 0.6506 by 0.0063, and 0.64434
    // and 0.65056 by 0.00622.
    while places < finest, isOff(low, high, by: shownErrors * error, places: places) { places += 1 }
    return places
  }

  /// Whether the difference of two levels, as they are printed, is another than it rounds to, and off by more than so
  /// much.
  private static func isOff(_ low: Double, _ high: Double, by most: Double, places: Int) -> Bool {
    let unit = DecimalText.powerOfTen(-places)
    let printed = steps(high, unit) - steps(low, unit)
    return printed != steps(high - low, unit) && abs(printed * unit - (high - low)) > most
  }

  /// Decimals that show on which side of the levels somebody wrote down the others lie, where their errors leave that a
  /// meaning: 0.99954 is better than 0.999, and not "1.0 beside 1.0".
  private static func places(telling levels: [Measured], from stated: [Double]) -> Int {
    levels.flatMap { level in
      stated.map { (difference: abs(level.value - $0), error: level.standardError) }
        .filter { $0.difference > $0.error }
        .filter { RoundingError.isExceeded(by: $0.difference, of: level.value) }
        .map { -DecimalText.decimalExponent(of: $0.difference) }
    }.max() ?? .min
  }

  /// Decimals of a value as it is written with that many significant digits: 2 of "0.35", 8 of "3.5e-7".
  private static func places(_ value: Double, digits: Int) -> Int {
    let text = DecimalText.significant(value, digits: digits)
    let parts = text.split(separator: "e")
    let exponent = text.hasSuffix("M") ? 6 : parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let fraction = parts.first?.split(separator: ".").dropFirst().first ?? ""
    return fraction.count { $0.isNumber } - exponent
  }

  private static func steps(_ value: Double, _ unit: Double) -> Double {
    (value / unit).rounded(.toNearestOrAwayFromZero)
  }

  /// Differences come in either orientation, and by way of sums.
  private static func isSame(_ one: Double, _ other: Double) -> Bool {
    (one.magnitude - other.magnitude).magnitude <= 1e-9 * max(one.magnitude, other.magnitude)
  }
}
