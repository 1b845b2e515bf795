import ArgumentParser
import CurveModel

/// Numbers of options, with what they have to be where they are not.
///
/// Such an option takes the next word whatever it is (`parsing: .unconditional`): "--tolerance -1" is then
/// a number that is too small, not a missing value.
enum Expected {
  /// - Throws: A `ValidationError` for anything else.
  static func positive(_ text: String) throws -> Double {
    guard let number = Double(text), number > 0, number.isFinite else {
      throw ValidationError("expected a positive number")
    }
    return try calculable(number)
  }

  private static func calculable(_ number: Double) throws -> Double {
    guard CalculableRange.contains(number) else {
      throw ValidationError(
        "expected a number from \(CalculableRange.smallestText) to \(CalculableRange.largestText)")
    }
    return number
  }

  /// A difference in the metric's units, or in percent, with or without a blank before the sign.
  ///
  /// - Throws: A `ValidationError` for anything else.
  static func tolerance(_ text: String) throws -> StatedTolerance {
    let isPercent = text.hasSuffix("%")
    let number = isPercent ? text.dropLast() : text[...]
    return StatedTolerance(
      value: try positive(String(number.reversed().drop { $0 == " " }.reversed())),
      isPercent: isPercent)
  }

  /// - Throws: A `ValidationError` for anything else.
  static func notNegative(_ text: String) throws -> Double {
    guard let number = Double(text), number >= 0, number.isFinite else {
      throw ValidationError("expected a number of at least 0")
    }
    return try calculable(number)
  }

  /// - Throws: A `ValidationError` for anything else.
  static func positiveWhole(_ text: String) throws -> Int {
    guard let number = Int(text), number > 0 else {
      throw ValidationError("expected a positive whole number")
    }
    return number
  }

  /// - Throws: A `ValidationError` for anything else.
  static func whole(_ text: String) throws -> Int {
    guard let number = Int(text), number >= 0 else {
      throw ValidationError("expected a whole number of at least 0")
    }
    return number
  }
}
