import CurveIngestion
import CurveModel
import Testing

/// Consoles of which a word was taken for a place, a split or a metric that it does not name.
struct MisreadConsoleTests {
  private static let train = [3, 2.5, 2.25, 2, 1.75, 1.5]
  private static let held = [4, 3.5, 3.25, 3.5, 3.75, 4.25]

  private func log(above: String = "", _ line: (Int) -> String) throws -> TrainingLog {
    try read(above + Self.train.indices.map { line($0) + "\n" }.joined(), path: "log.txt")
  }

  private func expectBoth(_ log: TrainingLog) {
    #expect(log.y("loss", .train) == Self.train)
    #expect(log.y("loss", .validation) == Self.held)
  }

  @Test(
    "the counter of early stopping counts no steps",
    arguments: [
      "EarlyStopping counter: 3 out of 10", "counter: 3/10", "patience counter: 0",
      "  [EARLY STOP] counter: 3 | best score: -3.25", "No improvement. Counter: 3",
    ])
  func counterOfEarlyStopping(_ line: String) throws {
    let log = try log { index in
      let counter = line.replacing("3 ", with: "\(max(0, index - 2)) ")
      return """
        Epoch: \(index + 1), Train Loss: \(Self.train[index]), Val Loss: \(Self.held[index])
        \(index < 2 ? "Validation loss decreased (9.0 --> \(Self.held[index])).  Saving model ..." : counter)
        """
    }
    expectBoth(log)
    #expect(log.x("loss", .train) == [1, 2, 3, 4, 5, 6])
    #expect(log.file.axis.kind == .epoch)
    #expect(log.inspection.files[0].ignored.isEmpty)
  }

  @Test("a split with the point of a short form is that of the whole line")
  func shortForm() throws {
    let log = try log {
      """
      Epoch: \($0 + 1)/6 | Batch 0050/0469 | Loss: 9.5
      **Epoch: \($0 + 1)/6 | Train. Acc.: 8\($0).5% | Loss: \(Self.train[$0])
      **Epoch: \($0 + 1)/6 | Test. Acc.: 7\($0).5% | Loss: \(Self.held[$0])
      """
    }
    expectBoth(log)
    #expect(log.y("acc", .validation) == [70.5, 71.5, 72.5, 73.5, 74.5, 75.5])
  }

  @Test("a bare split beside a loss is a score where it rises from far off while the loss falls")
  func bareSplitOfScore() throws {
    let log = try log {
      "Epoch 0  Iteration \($0)00 learning_rate = 0.01 loss = \(Self.train[$0]) * 1  eval = 0.\(3 + $0)"
    }
    #expect(log.y("loss", .train) == Self.train)
    #expect(log.y("loss", .validation) == nil)
    #expect(log.y("score", .validation) == [0.3, 0.4, 0.5, 0.6, 0.7, 0.8])
    #expect(
      log.warnings.contains {
        $0.hasPrefix("'eval' names no metric; it rises with training while the loss falls")
      })
  }

  @Test("a bare split beside a loss is that loss elsewhere, be it one that overfits")
  func bareSplitOfLoss() throws {
    expectBoth(try log { "epoch \($0) | loss=\(Self.train[$0]) | val=\(Self.held[$0])" })
    let rising = [3.5, 4, 4.5, 5, 5.5, 6]
    let log = try log { "epoch \($0) | loss=\(Self.train[$0]) | val=\(rising[$0])" }
    #expect(log.y("loss", .validation) == rising)
  }

  @Test("the heading of a section above the first epoch names no curve of its own")
  func headingOfSection() throws {
    let log = try log(above: "## Setup:\n + 100-dim embedding\n\n## Training:\n") {
      ($0 > 0 ? "Epoch \($0 + 1)/6\n" : "")
        + "144/144 - 45s - loss: \(Self.train[$0]) - val_loss: \(Self.held[$0])"
    }
    expectBoth(log)
  }

  @Test("two trainings that name their values differently are two runs")
  func trainingsOfOtherNames() throws {
    let first = Self.train.indices.map {
      "Epoch \($0 + 1)/6\n34/34 - 0s - 1ms/step - loss: \(Self.train[$0]) - val_loss: \(Self.held[$0])\n"
    }
    let log = try log(above: first.joined()) {
      "Epoch \($0 + 1)/6 | Train Loss=\(Self.train[$0]), Val Loss=\(Self.held[$0])"
    }
    expectBoth(log)
    #expect(log.runs.map(\.name) == ["run 1", "run 2"])
    for run in log.runs {
      #expect(run.curve(of: "loss", on: .train)?.y == Self.train)
      #expect(run.curve(of: "loss", on: .validation)?.y == Self.held)
    }
    #expect(log.file.ignored.isEmpty)
  }
}
