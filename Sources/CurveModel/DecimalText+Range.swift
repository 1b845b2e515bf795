extension DecimalText {
  /// The ends of an interval as `text` writes them: "0.21 to 0.25".
  ///
  /// Where they would read alike they have more digits, "16.7412 to 16.7438"; where only rounding tells them apart, the
  /// one number is what is known: "about 16.74".
  package static func range(
    _ low: Double, _ high: Double, in scale: NumberScale = .full, suffix: String = "",
    text: (Double) -> String
  ) -> String {
    let ends = (text(low), text(high))
    guard ends.0 == ends.1 else { return "\(ends.0) to \(ends.1)" }
    let largest = max(low.magnitude, high.magnitude)
    guard RoundingError.isExceeded(by: high - low, of: largest) else { return "about \(ends.0)" }
    for digits in fineDigits {
      let decimals = digits - 1 - decimalExponent(of: largest)
      let finer = [low, high].map { rounded($0, decimals: decimals, in: scale) }
      if finer[0] != finer[1] { return "\(finer[0])\(suffix) to \(finer[1])\(suffix)" }
    }
    return "about \(ends.0)"
  }

  /// Significant digits beyond the four of other numbers; with more of them a number tells nobody anything.
  private static let fineDigits = 5...7
}
