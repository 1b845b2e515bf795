import CurveIngestion
import CurveModel
import Testing

/// Forms of public logs that few trainings write, and that were read wrong.
struct StrayFormTests {
  @Test(
    "records that count steps by another name keep them, however their epochs are rounded",
    arguments: ["step", "global_step", "current_steps"])
  func keepsSteps(_ counter: String) throws {
    let records = (1...6).flatMap { step in
      let place = #""epoch": \#(step < 4 ? 0.01 : 0.02), "\#(counter)": \#(step * 5)}"#
      let train = #"{"loss": \#(7 - step), "learning_rate": 1e-5, "# + place
      guard step.isMultiple(of: 2) else { return [train] }
      return [train, #"{"eval_loss": \#(8 - step), "eval_runtime": 1.5, "# + place]
    }
    let log = try read(records.joined(separator: "\n") + "\n", path: "logging.jsonl")
    #expect(log.file.dialect == "hf-trainer")
    #expect(log.x("loss", .train) == [5, 10, 15, 20, 25, 30])
    #expect(log.x("loss", .validation) == [10, 20, 30])
    #expect(log.y("loss", .validation) == [6, 4, 2])
    #expect(log.file.warnings.isEmpty)
  }

  @Test("a record that was written twice was measured once", arguments: [3.0, 3.5])
  func countsRecordsOnce(_ second: Double) throws {
    let log = try read(
      """
      {"loss": 4.0, "learning_rate": 1e-5, "epoch": 0.5, "step": 10}
      {"loss": 4.0, "learning_rate": 1e-5, "epoch": 0.5, "step": 10}
      {"loss": 3.0, "learning_rate": 1e-5, "epoch": 1.0, "step": 20}
      {"eval_loss": 3.0, "eval_runtime": 1.5, "epoch": 1.0, "step": 20}
      {"eval_loss": \(second), "eval_runtime": 1.7, "epoch": 1.0, "step": 20}

      """, path: "logging.jsonl")
    #expect(log.x("loss", .train) == [10, 20])
    #expect(log.y("loss", .validation) == [3])
    #expect(log.file.warnings.isEmpty == (second == 3))
  }
}
