import CurveIngestion
import CurveModel
import Testing

/// Logs as the loggers of frameworks write them when a small training is run.
struct FrameworkLoggerTests {
  @Test("mmengine by iterations, logged by epochs: validation at step 0 stands where it was made")
  func placesMMEngine() throws {
    let lines = [1, 2, 3].flatMap { round in
      [1, 2].map { number in
        let step = (round - 1) * 20 + number * 10
        return
          #"{"lr": 0.003, "data_time": 0.01, "loss": \#(9 - round), "iter": \#(step), "step": \#(step)}"#
      } + [#"{"val_set/accuracy": \#(60 + round), "data_time": 0.01, "time": 0.2, "step": 0}"#]
    }
    let log = try read(lines.joined(separator: "\n"), path: "scalars.json")
    #expect(log.runs.count == 1)
    #expect(log.x("loss", .train) == [10, 20, 30, 40, 50, 60])
    #expect(log.x("accuracy", .validation) == [20, 40, 60])
    #expect(log.y("accuracy", .validation) == [61, 62, 63])
  }
}
