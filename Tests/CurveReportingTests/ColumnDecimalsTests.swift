import CurveAnalysis
import CurveModel
import Testing

@testable import CurveReporting

@Suite struct ColumnDecimalsTests {
  private func texts(_ levels: [(value: Double, error: Double)]) -> [String] {
    let numbers = levels.map {
      ColumnDecimals.Number(Level($0.value, standardError: $0.error, at: 1))
    }
    let decimals = ColumnDecimals(numbers)
    return numbers.map(decimals.text)
  }

  @Test("numbers of one column have the decimals that most of their errors leave")
  func shared() {
    #expect(
      texts([(0.4142, 0.004), (0.41, 0.02), (0.3075, 0.003)]) == ["0.414", "0.410", "0.308"])
    #expect(texts([(0.908, 0.003), (0.8808, 0.0004)]) == ["0.9080", "0.8808"])
  }

  @Test("numbers that are too far apart keep their own")
  func apart() {
    #expect(
      texts([(31.2, 0.4), (28.7, 0.3), (0.00213, 0.00002)]) == ["31.2", "28.7", "0.00213"])
    #expect(texts([(4_120_000, 3000), (0.5, 0.01)]) == ["4.120M", "0.50"])
  }

  @Test("a number within its own error may become 0")
  func noise() {
    #expect(texts([(0.25, 0.02), (0.31, 0.02), (0.0012, 0.02)]) == ["0.25", "0.31", "0.00"])
  }
}
