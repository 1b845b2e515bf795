import CurveModel
import FoundationEssentials
import Testing

@testable import CurveReporting

@Suite("Inspections and problems")
struct InputTextTests {
  private static let problems = [
    InputProblem(
      code: "not-a-number", message: "'n/a' in column 'val_loss' is not a number",
      at: InputLocation(file: "runs/base.csv", line: 17, column: 9),
      hint: "leave the cell empty if the value was not recorded at this step"),
    InputProblem(
      code: "file-not-found", message: "there is no file 'x.csv'",
      at: InputLocation(file: "x.csv"), hint: nil),
    InputProblem(code: "no-curves", message: "no curve was found"),
  ]

  @Test("problems are printed as compilers print them")
  func problemText() {
    #expect(
      ProblemText.render(Self.problems) == """
        runs/base.csv:17:9: error: 'n/a' in column 'val_loss' is not a number [not-a-number]
          hint: leave the cell empty if the value was not recorded at this step
        x.csv: error: there is no file 'x.csv' [file-not-found]
        error: no curve was found [no-curves]

        """)
  }

  @Test("beyond twenty problems the rest is counted")
  func manyProblems() {
    let many = Array(repeating: Self.problems[2], count: 51)
    let lines = ProblemText.render(many).split(separator: "\n")
    #expect(lines.count == 21)
    #expect(lines.last == "and 31 more")
  }

  @Test("a problem cannot smuggle escapes into the terminal")
  func escapes() {
    let problem = InputProblem(
      code: "c", message: "\u{1B}]0;title\u{07}bad\nline", at: InputLocation(file: "\u{1B}[2Ja"))
    let text = ProblemText.render([problem])
    #expect(text.split(separator: "\n").count == 1)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test("problems as JSON have every key of the contract")
  func problemJSON() throws {
    struct Document: Decodable {
      struct Problem: Decodable {
        var code, message: String
        var file, hint: String?
        var line, column: Int?
      }
      var schema: String
      var problems: [Problem]
    }
    let text = ProblemJSON.render(Self.problems)
    let document = try JSONDecoder().decode(Document.self, from: Data(text.utf8))
    #expect(document.schema == "tightline.error/1")
    #expect(document.problems.map(\.line) == [17, nil, nil])
    for key in ["code", "file", "line", "column", "message", "hint"] {
      #expect(text.components(separatedBy: "\"\(key)\":").count == 4)
    }
  }

  @Test("an inspection says how each file was read")
  func inspectionText() {
    #expect(
      InspectionText.render(Sample.overfitting.inspection) == """
        curves.csv
          read as plain, separated by comma, x is epoch (column epoch)
          column       metric  split       points  x        values
          train_error  error   train       40      1 to 40  80.9 to 36.2, lowest 35.8
          val_error    error   validation  40      1 to 40  81.8 to 40.5, lowest 40.3
          ignored lr: a learning rate, not a metric
          warning: line 12: cell 'nan' in column 'val_error' was left out

        baselines.csv
          read as baselines, separated by comma

        """)
  }

  @Test("an inspection as JSON has every key of the contract")
  func inspectionJSON() throws {
    let text = InspectionJSON.render(Sample.overfitting.inspection)
    let keys = [
      "schema", "files", "path", "dialect", "delimiter", "x", "column", "kind", "series", "run",
      "metric", "split", "points", "finite_points", "x_first", "x_last", "first", "last", "min",
      "max", "ignored",
      "reason", "warnings", "line", "message", "judged", "asked_first",
    ]
    for key in keys { #expect(text.contains("\"\(key)\":"), "\(key) is missing") }
  }
}
