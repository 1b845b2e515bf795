/// Numbers for people: no locale, no "-0", digits that follow the uncertainty.
package enum DecimalText {
  /// A value rounded to a number of decimals: `fixed(0.12345, decimals: 3)` is "0.123".
  ///
  /// NaN and infinity read "NaN", "∞" and "−∞"; magnitudes from 10^15 on are written as Swift
  /// writes them.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-∞" : "∞" }
    let places = min(max(decimals, 0), 12)
    let scale = powerOfTen(places)
    let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else { return "\(value)" }
    let digits = Int(scaled)
    let sign = value < 0 && digits != 0 ? "-" : ""
    guard places > 0 else { return sign + String(digits) }
    let unit = Int(scale)
    let fraction = String(digits % unit)
    let padding = String(repeating: "0", count: places - fraction.count)
    return sign + String(digits / unit) + "." + padding + fraction
  }

  /// A value with a number of significant digits, without trailing zeros: "36.1", "0.0231", "1.2e-7";
  /// millions are short, "4.1M", where the digits allow it.
  ///
  /// `scale` is that of the numbers beside it, used where it suits the value.
  package static func significant(
    _ value: Double, digits: Int = 3, in scale: NumberScale = .full
  ) -> String {
    guard value.isFinite, value != 0 else { return fixed(value, decimals: 0) }
    // 9.9996e-5 reads as what it is rounded to: 0.0001.
    let nearest = nearest(value, decimals: digits - 1 - decimalExponent(of: value))
    var scale = scale.suits(nearest) ? scale : NumberScale(of: nearest)
    // So many digits are there to be read in full.
    if scale.isMillions, digits > 4 { scale = .full }
    let exponent = decimalExponent(of: nearest) - scale.exponent
    let scaled = value / powerOfTen(scale.exponent)
    return trimmed(fixed(scaled, decimals: max(digits - 1 - exponent, 0))) + scale.suffix
  }

  /// A value with the decimals its standard error leaves meaningful, at most four significant
  /// digits of the value; three significant digits when no error is known.
  ///
  /// A value far within its error keeps one digit, since it is small and not 0.
  ///
  /// A value with its error beside `other` has the decimals that show the two apart: 0.036 ± 0.013 beside
  /// 0.035, not 0.04 ± 0.01.
  package static func measured(
    _ value: Double, standardError: Double?, besides other: Double? = nil,
    in scale: NumberScale = .full
  ) -> String {
    guard let standardError, standardError > 0, standardError.isFinite else {
      return significant(value, in: scale)
    }
    return shown(
      rounded(
        value, decimals: decimals(of: value, standardError: standardError, besides: other),
        in: scale),
      for: value, in: scale, beside: standardError)
  }

  /// A text, or one digit of the value where the text reads as nothing and the value is more than what
  /// computing in binary leaves of `other`.
  package static func shown(
    _ text: String, for value: Double, in scale: NumberScale = .full, beside other: Double
  ) -> String {
    RoundingError.isExceeded(by: value.magnitude, of: other) && !holdsDigits(text)
      ? significant(value, digits: 1, in: scale) : text
  }

  /// Whether a text says anything else than 0.
  package static func holdsDigits(_ text: String) -> Bool {
    text.contains { "123456789".contains($0) }
  }

  /// A value rounded to a place, which may lie left of the point (−3: to thousands); very small and
  /// very large ones in short: "1.07e-7", "1.067M".
  package static func rounded(
    _ value: Double, decimals: Int, in scale: NumberScale = .full
  ) -> String {
    guard value != 0, value.isFinite else {
      return fixed(value, decimals: min(decimals + scale.exponent, 4))
    }
    let nearest = nearest(value, decimals: decimals)
    let scale = scale.suits(value) ? scale : NumberScale(of: nearest)
    guard scale.exponent == 0 else {
      let places = scale.exponent + min(decimals, 3 - decimalExponent(of: nearest))
      let digits = fixed(value / powerOfTen(scale.exponent), decimals: places)
      return holdsDigits(digits) ? digits + scale.suffix : digits
    }
    guard decimals < 0 else { return fixed(value, decimals: decimals) }
    let unit = powerOfTen(min(-decimals, decimalExponent(of: value)))
    return fixed((value / unit).rounded(.toNearestOrAwayFromZero) * unit, decimals: 0)
  }

  /// The number that is printed for a value, or the value where that would be 0.
  private static func nearest(_ value: Double, decimals: Int) -> Double {
    let unit = powerOfTen(abs(decimals))
    let nearest =
      decimals > 0
      ? (value * unit).rounded(.toNearestOrAwayFromZero) / unit
      : (value / unit).rounded(.toNearestOrAwayFromZero) * unit
    return nearest == 0 ? value : nearest
  }

  /// The decimals worth printing: those up to the first digit of the standard error; nil when no
  /// error is known.
  package static func meaningfulDecimals(
    of value: Double, standardError: Double?, besides other: Double? = nil
  ) -> Int? {
    guard let standardError, standardError > 0, standardError.isFinite, value.isFinite
    else { return nil }
    return max(decimals(of: value, standardError: standardError, besides: other), 0)
  }

  /// The place of the first digit of the standard error, at most the fourth digit of the value.
  private static func decimals(
    of value: Double, standardError: Double, besides other: Double? = nil
  ) -> Int {
    // 0.036 is 0.00099999999999 above 0.035.
    let apart =
      other.map { $0 == value ? .min : -decimalExponent(of: (value - $0) * (1 + 1e-9)) } ?? .min
    let meaningful = max(-decimalExponent(of: standardError), apart)
    guard value != 0 else { return meaningful }
    let exponent = decimalExponent(of: value)
    let places = min(meaningful, 3 - exponent)
    // Shorter numbers are easy to read in full.
    return exponent < 5 ? max(places, 0) : places
  }

  /// A count that nobody knows exactly, in two significant digits: "110" for 107.
  package static func rough(_ count: Int) -> String {
    rounded(Double(count), decimals: min(1 - decimalExponent(of: Double(count)), 0))
  }

  /// A share in whole percent, never rounded to certainty: "97 %", "> 99 %", "< 1 %".
  package static func percent(_ share: Double) -> String {
    guard share.isFinite else { return fixed(share, decimals: 0) }
    if share > 0.99, share <= 1 { return "> 99 %" }
    if share > 0, share < 0.01 { return "< 1 %" }
    return fixed(share * 100, decimals: 0) + " %"
  }

  /// How much larger something became, which has no end at 100 %: "266 %".
  package static func growth(_ share: Double) -> String {
    share > 0.99 && share.isFinite ? fixed(share * 100, decimals: 0) + " %" : percent(share)
  }

  /// A place on an x-axis: whole numbers without decimals, others with three significant digits.
  package static func place(_ x: Double) -> String {
    x == x.rounded() ? fixed(x, decimals: 0) : significant(x, digits: 4)
  }

  /// The exponent of the leading digit: 0 for 1…9.99, −2 for 0.01…0.0999.
  package static func decimalExponent(of value: Double) -> Int {
    let magnitude = value.magnitude
    guard magnitude > 0, magnitude.isFinite else { return 0 }
    var exponent = 0
    // The power grows, not the value shrinks: powers of ten are exact up to 10^22.
    var power = 1.0
    while magnitude / power >= 10 {
      power *= 10
      exponent += 1
    }
    while exponent <= 0, magnitude * power < 1 {
      power *= 10
      exponent -= 1
    }
    return exponent
  }

  /// 10^`exponent`; exact from 0 to 22.
  package static func powerOfTen(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<exponent.magnitude { power *= 10 }
    return exponent < 0 ? 1 / power : power
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var kept = text[...]
    while kept.last == "0" { kept.removeLast() }
    if kept.last == "." { kept.removeLast() }
    return String(kept)
  }
}
