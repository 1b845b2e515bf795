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

  @Test(
    "powers of ten keep their exponent",
    arguments: [(1e-12, -12), (1e-5, -5), (0.001, -3), (1, 0), (999.999, 2), (1e22, 22)]
      as [(Double, Int)])
  func exponents(_ value: Double, _ expected: Int) {
    #expect(DecimalText.decimalExponent(of: value) == expected)
  }
}
