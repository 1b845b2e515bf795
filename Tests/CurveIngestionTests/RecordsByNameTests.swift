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

  @Test("a record for each epoch of each split, under the name of both")
  func splitsAndEpochs() throws {
    let history = { (epochs: Range<Int>, name: (String, Int) -> String) in
      epochs.flatMap { epoch in
        [("train", 8), ("valid", 9)].map { split, start in
          #""\#(name(split, epoch))": {"loss": \#(start - epoch), "f1": 0.\#(epoch)}"#
        }
      }.joined(separator: ", ")
    }
    let counted = history(1..<7) { "\($0)_\($1)" }
    for json in [
      #"{"settings": {"seed": 1, "num_epochs": 6}, "scores": {\#(counted)}}"#,
      "{\(history(1..<7) { "epoch_\($1)_\($0)" })}",
    ] {
      let log = try read(json, path: "run.json")
      #expect(log.file.axis.kind == .epoch && log.x("loss", .train) == [1, 2, 3, 4, 5, 6])
      #expect(log.y("loss", .train) == [7, 6, 5, 4, 3, 2])
      #expect(log.y("loss", .validation) == [8, 7, 6, 5, 4, 3])
    }
    // Those of folds or tasks are few, or begin anywhere.
    for epochs in [1..<6, 3..<9] {
      let folds = "{\(history(epochs) { "\($0)_\($1)" })}"
      #expect(problems(in: folds, path: "run.json").map(\.code) == ["not-a-training-log"])
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
