import CurveModel
import TestSupport
import Testing

@testable import CurveIngestion

/// Numbers are read to the nearest double, by whichever of the two ways, in cells and in streams.
@Suite struct NearestNumberTests {
  /// Every way of writing a number that JSON has, of one to twenty digits.
  private static func texts() -> [String] {
    var numbers = SeededNumbers(seed: 5)
    return (0..<5000).map { _ in
      let whole = Int.random(in: 0...8, using: &numbers)
      let digits = (0..<whole).map { _ in String(Int.random(in: 0...9, using: &numbers)) }
      var text =
        digits.isEmpty ? "0" : "\(Int.random(in: 1...9, using: &numbers))\(digits.joined())"
      if Bool.random(using: &numbers) { text = "-" + text }
      if Bool.random(using: &numbers) {
        let decimals = Int.random(in: 1...12, using: &numbers)
        text +=
          "." + (0..<decimals).map { _ in String(Int.random(in: 0...9, using: &numbers)) }.joined()
      }
      if Int.random(in: 0..<4, using: &numbers) == 0 {
        text += "e\(Int.random(in: -40...40, using: &numbers))"
      }
      return text
    }
  }

  @Test("cells of any length are read to the nearest double")
  func cells() throws {
    for text in Self.texts() {
      let value = try #require(DecimalNumber.value(of: Array(text.utf8)[...]))
      #expect(value.bitPattern == (try #require(Double(text))).bitPattern, "\(text)")
    }
  }

  @Test("streamed decimals of any length are read to the nearest double")
  func streamed() throws {
    let texts = Self.texts()
    let line = Array("{\"train\":[\(texts.joined(separator: ","))]}".utf8)
    var reader = StreamReader(metric: nil)
    let record = try reader.record(in: line, at: line.indices)
    let read = try #require(record.run.series.first).curve.y
    let expected = try texts.map { try #require(Double($0)) }
    #expect(read.map(\.bitPattern) == expected.map(\.bitPattern))
  }

  @Test(
    "what JSON does not call a number is refused where it stands",
    arguments: ["01", "1.", ".5", "+1", "1.e3", "--1", "0x1", "1_0", "1 2"])
  func refused(_ text: String) {
    let line = Array("{\"train\":[0.5,\(text)]}".utf8)
    var reader = StreamReader(metric: nil)
    #expect(throws: StreamFault.self) { try reader.record(in: line, at: line.indices) }
  }
}
