import CurveModel
import Testing

@testable import CurveAnalysis

@Suite struct FormulaTests {
  private func value(_ text: String, _ names: [String: Double] = [:]) throws -> Double? {
    try Formula(text).value { names[$0] }
  }

  @Test(
    "arithmetic as at school",
    arguments: [
      ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("8 / 4 / 2", 1), ("2 - 3 - 4", -5), ("-2 * -3", 6),
      ("--2", 2), ("1.5e1 + .5", 15.5), ("6 ÷ 3 × 2 − 1", 3), ("min(3, 1, 2)", 1),
      ("max(1, min(5, 4)) + 1", 5), ("2·3", 6),
    ])
  func arithmetic(_ text: String, expected: Double) throws {
    let found = try value(text)
    #expect(found == expected)
  }

  @Test("names are metrics, quoted where they hold blanks or signs; min without '(' is one too")
  func names() throws {
    let names: [String: Double] = ["run time": 3, "f1": 2, "min": 5, "top-1": 7, "größe": 1]
    let found = try value("'run time' + f1 * min - `top-1` + größe", names)
    #expect(found == 7)
    let missing = try value("f1 + auc", names)
    #expect(missing == nil)
    let formula = try Formula("a + 'b c'")
    #expect(formula.names.map(\.column) == [1, 5])
  }

  @Test(
    "a mistake is found at its column",
    arguments: [
      ("", 1), ("1 +", 4), ("1 2", 3), ("(1", 1), ("1)", 2), ("min(1,", 7), ("a $ b", 3),
      ("'a", 1), ("1..2", 1), ("größe +", 10), ("* 2", 1), ("min()", 5),
    ])
  func mistakes(_ text: String, column: Int) {
    do {
      _ = try Formula(text)
      Issue.record("'\(text)' was read")
    } catch {
      #expect(error.code == "bad-formula")
      #expect(error.location?.column == column, "\(text)")
    }
  }

  @Test("deep nesting is refused, not a crash")
  func deep() {
    let text = String(repeating: "(", count: 100_000)
    let minus = String(repeating: "-", count: 100_000) + "1"
    let sum = String(repeating: "1+", count: 100_000) + "1"
    for deep in [text, minus, sum] {
      #expect(throws: InputProblem.self) { _ = try Formula(deep) }
    }
  }
}
