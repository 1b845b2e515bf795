import CurveIngestion
import CurveModel
import Testing

/// Consoles without a word for where the training is.
struct CountedStepTests {
  private static let train = [3.5, 3, 2.5, 2]
  private static let held = [4, 3.5, 3, 2.5]

  private func text(_ line: (Int) -> String) -> String {
    Self.train.indices.map { line($0) + "\n" }.joined()
  }

  @Test(
    "a count of all before the losses of both splits is the step",
    arguments: [
      "Training [===   ] 8.5% #/580 | 4.62 it/s | ETA: 1166.8 s | loss=$ | validation_loss=@",
      "#/580 | loss=$ | val_loss=@",
      "[INFO] #/580 train loss: $ | val loss: @ | 12 s",
      "12%|##   | #/580 [00:10<00:10, 2.2it/s, loss=$, val_loss=@]",
    ])
  func count(_ line: String) throws {
    let text = text { index in
      line.replacing("#/", with: "\(50 * (index + 1))/")
        .replacing("$", with: "\(Self.train[index])")
        .replacing("@", with: "\(Self.held[index])")
    }
    let log = try read(text, path: "train.log")
    #expect(log.chosen.axis.kind == .step)
    #expect(log.x("loss", .validation) == [50, 100, 150, 200])
    #expect(log.y("loss", .validation) == Self.held && log.y("loss", .train)?.count == 4)
    #expect(log.chosen.plannedEnd == 580 && log.warnings.isEmpty)
  }

  @Test("other lines may say the same place, and settings above are none")
  func samePlace() throws {
    let text =
      "warmup steps: 100\n"
      + text { index in
        """
        \(50 * (index + 1))/580 | loss=\(Self.train[index]) | val_loss=\(Self.held[index])
        step \(50 * (index + 1)): saved weights
        """
      }
    let log = try read(text, path: "train.log")
    #expect(log.x("loss", .train) == [50, 100, 150, 200])
  }

  @Test("below the heading of an epoch a count is that of its batches")
  func batches() throws {
    let text = text { index in
      "Epoch \(index + 1)/4\n9/9 [====] - loss: \(Self.train[index]) - val_loss: \(Self.held[index])"
    }
    let log = try read(text, path: "train.log")
    #expect(log.x("loss", .train) == [1, 2, 3, 4] && log.chosen.axis.kind == .epoch)
  }

  @Test(
    "three lines with both splits are a log, where they count nothing; of one loss they are not")
  func uncounted() throws {
    let pairs = (0..<3).map { "loss: \(Self.train[$0]) | validation_loss: \(Self.held[$0])\n" }
    let log = try read(pairs.joined(), path: "train.log")
    #expect(log.y("loss", .validation) == [4, 3.5, 3])
    #expect(log.warnings == ["no line says where the training is: its records are counted"])
    let lone = (0..<3).map { "loss: \(Self.train[$0])\n" }
    #expect(!problems(in: lone.joined(), path: "train.log").isEmpty)
  }
}
