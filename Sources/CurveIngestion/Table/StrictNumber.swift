import CurveModel

/// A finite number that somebody wrote by hand, with or without a percent sign.
struct StrictNumber: Hashable {
  var value: Double
  var isPercent: Bool

  /// What is wrong with a text that should be a number.
  struct Fault: Error, Hashable {
    var code: String
    var message: String
    var hint: String
  }

  /// Reads a number; `place` is the column's name, for the message.
  ///
  /// `allowsDecimalComma` says whether "0,5" is one half, as in files that separate cells by `;`.
  static func read(
    _ text: String, in place: String, allowsDecimalComma: Bool = false
  ) -> Result<StrictNumber, Fault> {
    let isPercent = text.hasSuffix("%")
    let digits = isPercent ? String(text.dropLast()) : text
    switch NumberText.content(Array(digits.utf8)[...], allowsDecimalComma: allowsDecimalComma) {
    case .number(let value) where value.isFinite && !CalculableRange.contains(value):
      return .failure(beyond(value, text: text, in: place))
    case .number(let value) where value.isFinite:
      return .success(StrictNumber(value: value, isPercent: isPercent))
    case .number:
      return .failure(
        Fault(
          code: "not-finite", message: "'\(text)' in column '\(place)' is not finite",
          hint: "leave the row out if the level is not known"))
    case .missing, .word:
      guard text.contains(",") else {
        return .failure(
          Fault(
            code: "not-a-number", message: "'\(text)' in column '\(place)' is not a number",
            hint: "write a number such as 0.081 or 8.1%"))
      }
      return .failure(
        Fault(
          code: "decimal-comma", message: "'\(text)' in column '\(place)' has a comma",
          hint: allowsDecimalComma
            ? "write one decimal comma or point, and thousands without a separator"
            : "write decimals with a point and thousands without a separator"))
    }
  }

  /// A number with which nothing can be calculated.
  private static func beyond(_ value: Double, text: String, in place: String) -> Fault {
    let isLarge = value.magnitude > CalculableRange.largest
    return Fault(
      code: isLarge ? "too-large" : "too-small",
      message: "'\(text)' in column '\(place)' is "
        + (isLarge
          ? "too large to calculate with: expected at most \(CalculableRange.largestText)"
          : "nearer to 0 than can be calculated with: expected at least \(CalculableRange.smallestText)"),
      hint: isLarge ? "check the number; no level of a model is that large" : "write 0")
  }
}
