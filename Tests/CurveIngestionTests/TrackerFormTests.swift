import CurveIngestion
import CurveModel
import Testing

/// The forms that loggers and trackers give their records.
struct TrackerFormTests {
  private static func text(_ line: (Int, Double, Double) -> String) -> String {
    (1...6).map { line($0, 2 / Double($0), 2.2 / Double($0)) + "\n" }.joined()
  }

  @Test("Catalyst names loader and epoch on each line, and closes the epoch behind them")
  func catalyst() throws {
    let log = try read(
      Self.text {
        """
        train (\($0)/6) accuracy: 0.\($0) | loss: \($1) | lr: 0.02
        valid (\($0)/6) accuracy: 0.\($0) | loss: \($2) | lr: 0.02
        * Epoch (\($0)/6) lr: 0.02
        """
      }, path: "train.log")
    #expect(log.x("loss", .train) == [1, 2, 3, 4, 5, 6] && log.y("loss", .train)?.first == 2)
    #expect(log.y("loss", .validation)?.first == 2.2)
    #expect(log.y("accuracy", .validation)?.last == 0.6)
  }

  @Test("below an epoch such a count is one of batches")
  func batches() throws {
    let log = try read(
      Self.text {
        """
        Epoch \($0)
        train (1/2) loss: 9
        train (2/2) loss: 8
        valid loss: \($2) train loss: \($1)
        """
      }, path: "train.log")
    #expect(log.y("loss", .validation)?.first == 2.2)
    #expect(log.x("loss", .validation) == [1, 2, 3, 4, 5, 6])
  }

  @Test("the iteration that XGBoost repeats when it stops is no further one")
  func bestIteration() throws {
    let log = try read(
      Self.text { "[\($0)]\ttrain-rmse:\($1)\teval-rmse:\($2)" }
        + "Stopping. Best iteration:\n[3]\ttrain-rmse:0.5\teval-rmse:0.6\n", path: "train.log")
    #expect(log.x("rmse", .train) == [1, 2, 3, 4, 5, 6])
    #expect(log.y("rmse", .validation)?.last == 2.2 / 6 && log.warnings.isEmpty)
  }

  @Test("where only training has a step, epochs place the rest")
  func stepOfTraining() throws {
    let log = try read(
      Self.text {
        """
        {"train_loss": \($1), "epoch": \($0), "step": \($0 * 10)}
        {"eval_loss": \($2), "epoch": \($0)}
        """
      }, path: "log.jsonl")
    #expect(log.x("loss", .train) == [1, 2, 3, 4, 5, 6])
    #expect(log.x("loss", .validation) == [1, 2, 3, 4, 5, 6])
  }

  @Test("the context of Aim's rows names their split")
  func contexts() throws {
    let rows = Self.text {
      """
      ab12,loss,"{""subset"": ""train""}",\($0),\($1)
      ab12,loss,"{""subset"": ""val""}",\($0),\($2)
      """
    }
    let log = try read("run.hash,metric.name,metric.context,step,value\n" + rows)
    #expect(log.y("loss", .train)?.first == 2 && log.y("loss", .validation)?.first == 2.2)
  }

  @Test("names of columns that go on in a second row, as MATLAB prints them")
  func twoRows() throws {
    let rule = "|" + String(repeating: "=", count: 60) + "|\n"
    let rows = (1...6).map { step in
      "|  \(1 + step / 4)  |  \(step * 50)  |  00:00:0\(step)  |  \(50 + step).00%  |"
        + (step.isMultiple(of: 2) ? "  \(48 + step).00%  |" : "       |")
        + "  \(2 / Double(step))  |  0.0100  |\n"
    }
    let log = try read(
      "Training on single CPU.\n" + rule
        + "|  Epoch  |  Iteration  |  Time Elapsed  |  Mini-batch  |  Validation  |  Mini-batch  |  Base Learning  |\n"
        + "|         |             |   (hh:mm:ss)   |   Accuracy   |   Accuracy   |     Loss     |     Rate        |\n"
        + rule + rows.joined() + rule, path: "train.txt")
    #expect(log.x("accuracy", .train) == [50, 100, 150, 200, 250, 300])
    #expect(log.y("accuracy", .validation) == [50, 52, 54])
    #expect(log.y("loss", .train)?.first == 2)
  }

  @Test("settings that every record holds do not make a training something else")
  func constants() throws {
    let record = { (epoch: Int, loss: String) in
      #"{"epoch": \#(epoch), "current_loss": \#(loss), "model": {"dim": 768, "heads": 12, "depth": 4}}"#
        + "\n"
    }
    let lines = (0..<30).map { record($0 / 15 + 1, "\(9 - $0 / 10).\(9 - $0 % 10)") }
    let log = try read(lines.joined(), path: "metrics.jsonl")
    #expect(log.file.series.first?.series.curve.y.prefix(2) == [9.9, 9.8])
  }

  @Test("a share of the whole training that each record states places it")
  func progress() throws {
    let lines = (0..<2).flatMap { _ in
      (1...20).map {
        #"{"epoch": \#(($0 - 1) / 10 + 1), "progress_percent": \#($0 * 5).0, "loss": 3.\#(40 - $0)}"#
          + "\n"
      }
    }
    let log = try read(lines.joined(), path: "metrics.jsonl")
    #expect(log.runs.count == 2)
    #expect(log.chosen.series[0].curve.x == (1...20).map { Double($0 * 5) })
  }
}
