import CurveIngestion
import CurveModel
import Testing

/// JSON that holds a list of records for each of several models.
struct RecordsByNameTests {
  private func records(_ start: Int) -> String {
    let records = (1...3).map {
      #"{"epoch": \#($0), "loss": \#(start - $0), "val_loss": \#(start + 1 - $0)}"#
    }
    return "[\(records.joined(separator: ", "))]"
  }

  private let other =
    #""dataset": {"images": 40}, "splits": {"train": [3, 1, 2], "validation": [4, 5]}, "#
    + #""labels": [{"index": 0, "name": "cat"}, {"index": 1, "name": "dog"}]"#

  @Test("each list is a run, by its name")
  func runs() throws {
    for (json, end) in [
      (#"{\#(other), "training_log": {"mlp": \#(records(9)), "cnn": \#(records(7))}}"#, ""),
      (#"{"mlp": \#(records(9)), "cnn": \#(records(7))}"#, ""),
      (#"{"mlp": {"log": \#(records(9))}, "cnn": {"log": \#(records(7))}}"#, "/log"),
    ] {
      let log = try read(json, path: "metrics.json", options: ReadingOptions(run: "cnn" + end))
      #expect(log.runs.map(\.name) == ["mlp" + end, "cnn" + end])
      #expect(log.chosen.axis.column == "epoch")
      #expect(log.y("loss", .train) == [6, 5, 4] && log.y("loss", .validation) == [7, 6, 5])
    }
  }

  @Test("one list is the log, and lists that count nothing are none")
  func one() throws {
    let log = try read(
      #"{\#(other), "training_log": {"mlp": \#(records(9))}}"#, path: "metrics.json")
    #expect(log.runs.count == 1 && log.y("loss", .train) == [8, 7, 6])
    #expect(problems(in: "{\(other)}", path: "metrics.json").map(\.code) == ["not-a-training-log"])
  }
}
