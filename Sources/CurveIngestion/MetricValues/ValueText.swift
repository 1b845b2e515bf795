import CurveModel

/// A final value as people write it: "60", "≈60", "0.75-1.25", "1.0 ± 0.25", "93%".
enum ValueText {
  private static let betweenEnds = ["..", "–", "—", " to ", "−", "-"]
  private static let aroundCentre = ["±", "+/-", "+-"]

  /// Reads a value; `place` is the column's name, for the message.
  static func read(
    _ text: String, in place: String, allowsDecimalComma: Bool = false
  ) -> Result<FinalValue, StrictNumber.Fault> {
    func number(_ text: String) -> Double? {
      let read = StrictNumber.read(text, in: "", allowsDecimalComma: allowsDecimalComma)
      guard case .success(let number) = read else { return nil }
      return value(of: number)
    }
    let plain = String(text.trimmingPrefix { "≈~".contains($0) || $0.isWhitespace })
    if let value = number(plain) { return .success(FinalValue(value)) }
    for sign in aroundCentre {
      if let (centre, spread) = ends(of: plain, at: sign, number).first, spread >= 0 {
        return .success(FinalValue(low: centre - spread, high: centre + spread, mean: centre))
      }
    }
    for sign in betweenEnds {
      if let (low, high) = ends(of: plain, at: sign, number).first(where: { $0.0 <= $0.1 }) {
        return .success(FinalValue(low: low, high: high))
      }
    }
    switch StrictNumber.read(text, in: place, allowsDecimalComma: allowsDecimalComma) {
    case .success(let number): return .success(FinalValue(value(of: number)))
    case .failure(var fault):
      if fault.code == "not-a-number" {
        fault.hint =
          "write a number or a range such as 0.75-1.25; a unit belongs into the column's name"
      }
      return .failure(fault)
    }
  }

  /// A percentage is the share it stands for.
  static func value(of number: StrictNumber) -> Double {
    number.isPercent ? number.value / 100 : number.value
  }

  /// The two numbers on either side of each place where `sign` stands.
  ///
  /// "75-80%" is a range of percentages: the unit behind the second number is that of the first.
  private static func ends(
    of text: String, at sign: String, _ number: (String) -> Double?
  ) -> [(Double, Double)] {
    text.ranges(of: sign).compactMap { range in
      var first = trimmed(text[..<range.lowerBound])
      let second = trimmed(text[range.upperBound...])
      if second.hasSuffix("%"), !first.hasSuffix("%") { first += "%" }
      guard let low = number(first), let high = number(second) else { return nil }
      return (low, high)
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
