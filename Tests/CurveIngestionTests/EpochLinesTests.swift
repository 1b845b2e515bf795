import CurveIngestion
import CurveModel
import Testing

/// What the lines of an epoch say beside its bars, and tables with a metric on each row.
struct EpochLinesTests {
  @Test("the line of an epoch counts, not what its bars showed last")
  func linesBesideBars() throws {
    let epochs = (1...4).map { epoch in
      """
      Epoch \(epoch)/4
      Training (Loss: 0.\(8 - epoch), Grad: 2.5): 100%|█████| 20/20 [00:08<00:00,  2.50it/s, acc=0.5]
      Validation: 100%|█████| 4/4 [00:02<00:00,  2.00it/s, loss=0.\(9 - epoch)]
      Epoch \(epoch) Results:
        Train Loss: 1.\(8 - epoch) | Val Loss: 1.\(9 - epoch)

      """
    }
    let log = try read(epochs.joined(), path: "train.log")
    #expect(log.y("loss", .train) == [1.7, 1.6, 1.5, 1.4])
    #expect(log.y("loss", .validation) == [1.8, 1.7, 1.6, 1.5])
    #expect(log.file.ignored.contains { $0.column == "validation loss" })
  }

  @Test(
    "a table with metrics on its rows and splits above its columns, framed or behind a logger's prefix",
    arguments: [
      ("2026-03-04 10:20:30,405 - ", "METRIC   | TRAIN  | VALIDATION", "", ""),
      ("", "| Metric | Train | Val |", "| ", " |"),
      ("", "┃ Metrik   ┃ Training ┃ Validierung ┃", "┃ ", " ┃"),
    ])
  func metricRows(_ prefix: String, header: String, left: String, right: String) throws {
    let bar = header.contains("┃") ? "┃" : "|"
    let epochs = (1...3).map { epoch in
      """
      \(prefix)
      Epoch \(epoch)/3
      \(prefix)--------------------
      \(prefix)\(header)
      \(prefix)--------------------
      \(prefix)\(left)Loss     \(bar) 0.\(9 - epoch)    \(bar) 0.\(95 - epoch)\(right)
      \(prefix)\(left)F1 Score \(bar) 0.\(4 + epoch)    \(bar) -\(right)
      \(prefix)\(left)samples  \(bar) 400    \(bar) 100\(right)
      \(prefix)--------------------
      \(prefix)--> New Best Model saved to best.pth

      """
    }
    let log = try read(epochs.joined(), path: "train.log")
    #expect(log.x("loss", .train) == [1, 2, 3])
    #expect(log.y("loss", .train) == [0.8, 0.7, 0.6])
    #expect(log.y("loss", .validation) == [0.94, 0.93, 0.92])
    #expect(log.chosen.series.count == 3)
  }

  @Test(
    "AllenNLP's table has no name above those of the metrics",
    arguments: ["", "12:30:45,678 - INFO - writer - "])
  func metricRowsWithoutCorner(_ prefix: String) throws {
    let epochs = (0..<3).map { epoch in
      """
      \(prefix)Epoch \(epoch)/2
      \(prefix)                   Training |  Validation
      \(prefix)loss          |     0.\(9 - epoch)10  |     0.\(8 - epoch)43
      \(prefix)cpu_memory_MB |  3000.1  |       N/A
      \(prefix)Epoch duration: 0:07:35.787716

      """
    }
    let log = try read(epochs.joined(), path: "stdout.log")
    #expect(log.x("loss", .train) == [0, 1, 2])
    #expect(log.y("loss", .train) == [0.91, 0.81, 0.71])
    #expect(log.y("loss", .validation) == [0.843, 0.743, 0.643])
    #expect(log.chosen.series.count == 2)
  }

  @Test("what the end of an epoch says takes the place of no step that was evaluated as well")
  func endsBesideEvaluatedSteps() throws {
    let lines = (1...9).flatMap { step -> [String] in
      let loss = 1 / Double(step)
      let line =
        "epoch=\((step + 2) / 3) step=\(100 * step) train_loss=\(loss) val_loss=\(loss + 1)"
      return step % 3 > 0 ? [line] : [line, "epoch_end=\(step / 3) train_loss=0.9 val_loss=1.9"]
    }
    let log = try read(lines.joined(separator: "\n"), path: "log.txt")
    #expect(log.y("loss", .train) == (1...9).map { 1 / Double($0) })
    #expect(log.y("loss", .validation) == (1...9).map { 1 / Double($0) + 1 })
    #expect(log.x("loss", .train) == (1...9).map { 100 * Double($0) })
    #expect(
      log.file.ignored.sentences.filter { $0.contains("ends") } == [
        "train_loss (epochs): 3 values at the ends of epochs; those of steps are read",
        "val_loss (epochs): 3 values at the ends of epochs; those of steps are read",
      ])
  }

  @Test("of one epoch that was summed up the batches are the curve of training")
  func batchesOfOneEpoch() throws {
    let batches = { (epoch: Int) in
      "EPOCH \(epoch):\n"
        + (1...9).map { "  batch \($0) loss: 0.\(9 - $0 / 2)\($0)\n" }.joined()
    }
    let text = batches(1) + "LOSS train 0.55 valid 0.61\n" + batches(2)
    let log = try read(text, path: "output.log")
    #expect(log.chosen.curve(of: "loss", on: .train)?.count == 18)
    #expect(log.y("loss", .validation) == [0.61])
    #expect(
      log.file.ignored.sentences == [
        "LOSS train: one value of a whole epoch; the batches of 'loss' are read"
      ])
  }

  @Test("of two values of a place the one that is far outside all others is left out")
  func oddRepeats() throws {
    let batches = (1...12).map { batch in
      "  batch \(batch) loss: 0.0\(40 - batch)\n" + (batch == 1 ? "  batch 1 loss: 0.00008\n" : "")
    }
    let log = try read("EPOCH 1:\n" + batches.joined(), path: "output.log")
    #expect(log.chosen.series.map(\.curve.y) == [(1...12).map { Double(40 - $0) / 1000 }])
    #expect(
      log.warnings.contains(
        "'loss' has a value far outside all others at places that have another one; the others are used"
      ))
  }
}
