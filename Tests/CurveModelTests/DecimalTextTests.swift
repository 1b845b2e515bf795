import CurveModel
import Testing

@Suite("Numbers for people")
struct DecimalTextTests {
  @Test(
    "digits follow the standard error",
    arguments: [
      (36, 0.2, "36.0"), (41.0, 0.13, "41.0"), (28, 5, "28"), (0.9245, 0.036, "0.92"),
      (0.5, 0.00001, "0.5000"), (0, 0.2, "0.0"), (36.123, 0, "36.1"), (1234.5, 20, "1235"),
    ] as [(Double, Double, String)])
  func measured(_ value: Double, _ error: Double, _ expected: String) {
    #expect(DecimalText.measured(value, standardError: error) == expected)
  }

  @Test("digits show a value apart from another, whatever its error")
  func besides() {
    func text(_ value: Double, _ other: Double) -> String {
      DecimalText.measured(value, standardError: 0.013, besides: other)
    }
    #expect(text(0.036, 0.035) == "0.036")
    #expect(text(0.036, 0.036) == "0.04")
    #expect(text(0.12, 0.035) == "0.12")
    #expect(text(0.036, 0.0360001) == "0.03600")
  }

  @Test(
    "numbers beside millions are written in millions, as long as they read well there",
    arguments: [
      (520_000, -4, "0.52M"), (20_000, -4, "0.02M"), (998_000, -4, "1.00M"), (0, -4, "0.00"),
      (300, -4, "0.00"), (12, 0, "12"),
    ] as [(Double, Int, String)])
  func shared(_ value: Double, _ decimals: Int, _ expected: String) {
    let scale = NumberScale(of: 1_590_000)
    #expect(DecimalText.rounded(value, decimals: decimals, in: scale) == expected)
  }

  @Test("a number that rounds up to a power of ten reads like it")
  func carried() {
    #expect(DecimalText.rounded(9.98e-8, decimals: 9) == "1.00e-7")
    #expect(DecimalText.rounded(998_000, decimals: -4) == "1.00M")
    #expect(DecimalText.significant(58_000, digits: 2, in: NumberScale(of: 4.1e6)) == "0.058M")
    #expect(DecimalText.significant(4e-6, digits: 4, in: NumberScale(of: 1.6e-7)) == "4e-6")
    #expect(DecimalText.significant(9.9996e-5) == "0.0001")
    #expect(DecimalText.significant(999_999.9) == "1M")
    #expect(DecimalText.significant(99.99, digits: 2) == "100")
  }

  @Test(
    "a growth goes on where a probability ends",
    arguments: [(0.004, "< 1 %"), (0.5, "50 %"), (0.999, "100 %"), (2.66, "266 %")])
  func growth(share: Double, text: String) {
    #expect(DecimalText.growth(share) == text)
  }

  @Test("counts that nobody knows exactly keep two digits", arguments: [(4, "4"), (107, "110")])
  func rough(_ count: Int, _ expected: String) {
    #expect(DecimalText.rough(count) == expected)
  }

  @Test(
    "powers of ten keep their exponent",
    arguments: [(1e-12, -12), (1e-5, -5), (0.001, -3), (1, 0), (999.999, 2), (1e22, 22)]
      as [(Double, Int)])
  func exponents(_ value: Double, _ expected: Int) {
    #expect(DecimalText.decimalExponent(of: value) == expected)
  }
}
