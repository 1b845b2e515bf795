import TestSupport
import Testing

@testable import CurveReporting

/// Numbers of a row are rounded to twelve digits, since what follows is the noise of arithmetic.
@Suite struct RowTextTests {
  private func text(_ value: Double) -> String {
    var row = RowText()
    row.append(value)
    return String(decoding: row.take(), as: UTF8.self)
  }

  @Test(
    "what is small or large has an exponent, whole numbers have all their digits",
    arguments: [
      (0, "0"), (-0.0, "0"), (1, "1"), (-12.5, "-12.5"), (10_000, "10000"), (100_000, "100000"),
      (1_230_000_000, "1230000000"), (0.001, "0.001"), (0.0001, "0.0001"), (0.00012, "0.00012"),
      (0.000_012, "1.2e-05"), (0.1 + 0.2, "0.3"), (1.0 / 3, "0.333333333333"),
      (-0.023479599999998935, "-0.0234796"), (2e6 / 3, "666666.666667"),
      (0.99999999999999, "1"), (9.9999999999999, "10"), (999_999.9999999, "1000000"),
      (0.00099999999999999, "0.001"), (123_456_789.123_456_7, "123456789.123"),
      (.leastNonzeroMagnitude, "4.94065645841e-324"),
      (.greatestFiniteMagnitude, "1.79769313486e+308"),
      (9_007_199_254_740_991, "9007199254740991"), (18_014_398_509_481_988, "1.80143985095e+16"),
      (.nan, "null"), (-.infinity, "null"),
    ] as [(Double, String)])
  func forms(value: Double, expected: String) {
    #expect(text(value) == expected)
  }

  @Test(
    "numbers of all sizes read back to within half a unit of the twelfth digit, with no digit too many"
  )
  func digits() throws {
    var numbers = SeededNumbers(seed: 11)
    for index in 0..<40_000 {
      let size = Double(bitPattern: UInt64.random(in: 0..<0x7FF0_0000_0000_0000, using: &numbers))
      let level = 1e6 * Double.random(in: 0..<1, using: &numbers) / Double(1 + index * index)
      for value in [size, level] {
        let text = text(value)
        let back = try #require(Double(text))
        #expect(abs(back - value) <= 0.5001e-11 * value)
        let digits = text.prefix { $0 != "e" }.filter(\.isNumber).drop { $0 == "0" }
        #expect(digits.count <= 12 || value == value.rounded())
        #expect(!text.contains(".") || !(text.prefix { $0 != "e" }.hasSuffix("0")))
      }
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
