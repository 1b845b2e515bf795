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
  package static func significant(_ value: Double, digits: Int = 3) -> String {
    guard value.isFinite, value != 0 else { return fixed(value, decimals: 0) }
    let exponent = decimalExponent(of: value)
    if exponent < -4 || exponent >= 15 {
      let mantissa = value / powerOfTen(exponent)
      return trimmed(fixed(mantissa, decimals: digits - 1)) + "e\(exponent)"
    }
    if (6..<9).contains(exponent), digits <= 4 {
      return trimmed(fixed(value / 1e6, decimals: digits - 1 - (exponent - 6))) + "M"
    }
    return trimmed(fixed(value, decimals: max(digits - 1 - exponent, 0)))
  }

  /// A value with the decimals its standard error leaves meaningful, at most four significant
  /// digits of the value; three significant digits when no error is known.
  package static func measured(_ value: Double, standardError: Double?) -> String {
    guard let standardError, standardError > 0, standardError.isFinite else {
      return significant(value)
    }
    return rounded(value, decimals: decimals(of: value, standardError: standardError))
  }

  /// A value rounded to a place, which may lie left of the point (−3: to thousands); very small and
  /// very large ones in short: "1.07e-7", "1.067M".
  package static func rounded(_ value: Double, decimals: Int) -> String {
    guard value != 0, value.isFinite else { return fixed(value, decimals: min(decimals, 4)) }
    let exponent = decimalExponent(of: value)
    if exponent < -4 {
      let unit = powerOfTen(exponent)
      return fixed(value / unit, decimals: min(exponent + decimals, 3)) + "e\(exponent)"
    }
    if (6..<9).contains(exponent) {
      return fixed(value / 1e6, decimals: min(6 + decimals, 9 - exponent)) + "M"
    }
    guard decimals < 0 else { return fixed(value, decimals: decimals) }
    let unit = powerOfTen(min(-decimals, exponent))
    return fixed((value / unit).rounded(.toNearestOrAwayFromZero) * unit, decimals: 0)
  }

  /// The decimals worth printing: those up to the first digit of the standard error; nil when no
  /// error is known.
  package static func meaningfulDecimals(of value: Double, standardError: Double?) -> Int? {
    guard let standardError, standardError > 0, standardError.isFinite, value.isFinite
    else { return nil }
    return max(decimals(of: value, standardError: standardError), 0)
  }

  /// The place of the first digit of the standard error, at most the fourth digit of the value.
  private static func decimals(of value: Double, standardError: Double) -> Int {
    let meaningful = -decimalExponent(of: standardError)
    guard value != 0 else { return meaningful }
    let exponent = decimalExponent(of: value)
    let places = min(meaningful, 3 - exponent)
    // Shorter numbers are easy to read in full.
    return exponent < 5 ? max(places, 0) : places
  }

  /// A share in whole percent, never rounded to certainty: "97 %", "> 99 %", "< 1 %".
  package static func percent(_ share: Double) -> String {
    guard share.isFinite else { return fixed(share, decimals: 0) }
    if share > 0.99, share <= 1 { return "> 99 %" }
    if share > 0, share < 0.01 { return "< 1 %" }
    return fixed(share * 100, decimals: 0) + " %"
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

  private static func powerOfTen(_ exponent: Int) -> Double {
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
