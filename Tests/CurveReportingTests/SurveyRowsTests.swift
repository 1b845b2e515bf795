import CurveAnalysis
import CurveModel
import Testing

@testable import CurveReporting

/// Rows of a survey for programs, of which stretches are rendered at once.
@Suite("Rows of a survey") struct SurveyRowsTests {
  private static let names = (100..<300).map { "run-\($0)" }

  private func lines(_ format: SurveyFormat, names: [String] = names) -> [Substring] {
    let rows = names.map { name in
      SurveyRow(
        run: name, path: name,
        outcome: .failed(SurveyFailure([InputProblem(code: "no-rows", message: "no rows")])))
    }
    let report = SurveyReport(
      survey: Survey(rows, otherFiles: 0, order: .run), paths: ["runs"],
      reproduction: Reproduction(version: "", command: ""))
    return String(decoding: report.rendered(as: format, on: Terminal()), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test("every row is a line of its own, in the order of the survey")
  func linesInOrder() {
    for (format, heads) in [(SurveyFormat.ndjson, 0), (.csv, 1)] {
      let lines = lines(format)
      #expect(lines.last == "")
      let rows = lines.dropFirst(heads).dropLast()
      #expect(rows.count == Self.names.count)
      #expect(zip(rows, Self.names).allSatisfy { $0.contains($1) })
    }
  }

  @Test("in a document a comma stands behind every row but the last")
  func commas() {
    let lines = lines(.json)
    let rows = lines.dropFirst().dropLast(2)
    #expect(lines.first?.hasSuffix("\"runs\":[") == true)
    #expect(lines.suffix(2) == ["]}", ""])
    #expect(rows.count == Self.names.count)
    #expect(rows.dropLast().allSatisfy { $0.hasSuffix("},") })
    #expect(rows.last?.hasSuffix("}}") == true)
  }

  @Test("a survey without rows is a document all the same")
  func empty() {
    #expect(lines(.json, names: []).suffix(3).first?.hasSuffix("\"runs\":[") == true)
    #expect(lines(.json, names: []).suffix(2) == ["]}", ""])
    #expect(lines(.ndjson, names: []) == [""])
  }
}
