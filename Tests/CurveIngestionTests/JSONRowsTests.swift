import CurveIngestion
import CurveModel
import Testing

/// Lists of equal rows of numbers in JSON.
@Suite struct JSONRowsTests {
  @Test("equal rows of numbers are the table that they are in CSV", arguments: [true, false])
  func rowsOfNumbers(isNamed: Bool) throws {
    let rows = (1...6).map { "[\($0 * 200), 5.\(9 - $0), 6.\(9 - $0)]" }.joined(separator: ",\n ")
    let text = isNamed ? "[[\"iteration\", \"loss\", \"val_loss\"], \(rows)]" : "[\(rows)]"
    if !isNamed {
      let found = problems(in: text, path: "loss_history.json")
      let inCSV = problems(in: rows.replacing(/[\[\]]|,$/, with: ""), path: "loss_history.csv")
      #expect(found.map(\.code) == ["ambiguous-columns"])
      #expect(found.map(\.message) == inCSV.map(\.message))
    }
    var options = ReadingOptions()
    if !isNamed {
      (options.train, options.validation) = ("column 2", "column 3")
      options.metric = "loss"
    }
    let log = try read(text, path: "loss_history.json", options: options)
    #expect(log.x("loss", .train) == [200, 400, 600, 800, 1000, 1200])
    #expect(log.y("loss", .validation) == [6.8, 6.7, 6.6, 6.5, 6.4, 6.3])
  }

  @Test("a time before a step that is no whole number is none")
  func noTriples() {
    let scores = (1...6).map { "[\($0), 0.\($0), 0.\($0 + 1)]" }.joined(separator: ", ")
    #expect(problems(in: "[\(scores)]", path: "scores.json").map(\.code) == ["ambiguous-columns"])
  }
}
