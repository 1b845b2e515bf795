import CurveModel
import Testing

/// The ends of an interval never read alike.
@Suite struct RangeTextTests {
  private func range(_ low: Double, _ high: Double) -> String {
    DecimalText.range(low, high, suffix: " %") { DecimalText.fixed($0, decimals: 2) + " %" }
  }

  @Test(
    "more digits where the ends would read alike, and one number where only rounding tells them apart",
    arguments: [
      (16.71, 16.78, "16.71 % to 16.78 %"),
      (16.7412, 16.7438, "16.741 % to 16.744 %"),
      (16.741_12, 16.741_38, "16.7411 % to 16.7414 %"),
      (16.74, 16.74, "about 16.74 %"),
      (16.74, 16.740_000_000_000_002, "about 16.74 %"),
      (-16.7438, -16.7412, "-16.744 % to -16.741 %"),
      (0, 0, "about 0.00 %"),
    ])
  func ends(_ low: Double, _ high: Double, _ text: String) {
    #expect(range(low, high) == text)
  }
}
