import TestSupport
import Testing

@testable import CurveReporting

/// Numbers of a row have as few digits as read back to them.
@Suite struct ShortestDigitsTests {
  private func text(_ value: Double) -> String {
    var row = RowText()
    row.append(value)
    return String(decoding: row.take(), as: UTF8.self)
  }

  @Test(
    "the point stands where it is not longer than an exponent",
    arguments: [
      (0, "0"), (-0.0, "-0"), (1, "1"), (-12.5, "-12.5"), (10_000, "10000"), (100_000, "1e+05"),
      (123_400_000, "123400000"), (1_230_000_000, "1.23e+09"), (0.001, "0.001"), (0.0001, "1e-04"),
      (0.00012, "0.00012"), (0.000_012, "1.2e-05"), (0.1 + 0.2, "0.30000000000000004"),
      (.leastNonzeroMagnitude, "5e-324"), (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
      // A whole number is written to its last digit, needed or not.
      (18_014_398_509_481_988, "18014398509481988"), (.nan, "null"), (-.infinity, "null"),
    ] as [(Double, String)])
  func forms(value: Double, expected: String) {
    #expect(text(value) == expected)
  }

  @Test("numbers of all sizes have the digits that Swift gives them")
  func digits() {
    func digits(_ text: String) -> String {
      let mantissa = text.prefix { $0 != "e" }.filter(\.isNumber).drop { $0 == "0" }
      return String(mantissa.reversed().drop { $0 == "0" })
    }
    var numbers = SeededNumbers(seed: 11)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: UInt64.random(in: 0..<0x7FF0_0000_0000_0000, using: &numbers))
      #expect(Double(text(value)) == value)
      // Large whole numbers are written to the last digit.
      guard !(0x1p53...1e22).contains(value) else { continue }
      #expect(digits(text(value)) == digits("\(value)"))
    }
  }

  @Test("a row grows beyond its room, and what was taken is gone")
  func growing() {
    var row = RowText(capacity: 4)
    for number in 1...1000 { row.append(Double(number)) }
    #expect(row.take() == Array((1...1000).map(String.init).joined().utf8))
    row.append("a")
    #expect(row.take() == Array("a".utf8))
  }
}
