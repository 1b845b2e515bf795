import CurveIngestion
import CurveModel
import Testing

/// Lines of tools that abbreviate what they say.
struct OtherLineDialectTests {
  @Test("Tesseract: rates of errors over the lines it was trained on, old names and new")
  func tesseract() throws {
    let log = try read(
      (1...6).map { step in
        """
        At iteration \(90 * step)/\(100 * step)/\(100 * step), Mean rms=6.5%, delta=20.1%, BCER train=\(70 - step).5%, \
        BWER train=\(90 - step)%, skip ratio=0%,  New worst BCER = 70.5 wrote checkpoint.
        At iteration \(90 * step), stage 0, BCER eval=\(75 - step).5, BWER eval=91.5

        """
      }.joined(), path: "training.log")
    #expect(log.x("cer", .train) == [90, 180, 270, 360, 450, 540])
    #expect(log.y("cer", .train)?.first == 69.5 && log.y("wer", .train)?.last == 84)
    #expect(log.y("cer", .validation)?.last == 69.5)
    let old = try read(
      (1...6).map { step in
        "At iteration \(step)/\(100 * step)/\(100 * step), Mean rms=6.5%, char train=\(70 - step).5%, "
          + "word train=90%, skip ratio=0%, wrote checkpoint.\n"
      }.joined(), path: "training.log")
    #expect(old.y("cer", .train)?.last == 64.5)
  }

  @Test("llm.c: trl is training's loss, tel validation's")
  func llmc() throws {
    let log = try read(
      (0..<6).map { "s:\($0) tel:1.\(9 - $0)5\ns:\($0) eval:0.2\($0)\ns:\($0) trl:1.\(9 - $0)\n" }
        .joined(), path: "main.log")
    #expect(log.y("loss", .train) == [1.9, 1.8, 1.7, 1.6, 1.5, 1.4])
    #expect(log.y("loss", .validation)?.first == 1.95)
    #expect(log.y("accuracy", .validation)?.last == 0.25)
  }

  @Test("GluonTS calls the loss of training an evaluation")
  func gluonTS() throws {
    let log = try read(
      (0..<6).map { epoch in
        "Epoch[\(epoch)] Learning rate is 0.001\nEpoch[\(epoch)] Evaluation metric 'epoch_loss'=5.\(9 - epoch)\n"
          + "Epoch[\(epoch)] Evaluation metric 'validation_epoch_loss'=6.\(9 - epoch)\n"
      }.joined(), path: "train.log")
    #expect(log.y("loss", .train)?.last == 5.4 && log.y("loss", .validation)?.last == 6.4)
    #expect(log.x("loss", .train) == [0, 1, 2, 3, 4, 5])
  }

  @Test("PyKEEN's bar over all epochs")
  func pykeen() throws {
    let log = try read(
      (1...6).map { epoch in
        "Training epochs on cuda:0:  \(16 * epoch)%|#    | \(epoch)/6 [00:01<00:05,  1.2epoch/s, "
          + "loss=0.\(9 - epoch), prev_loss=0.9]\r"
      }.joined() + "\n", path: "train.log")
    #expect(log.columns == ["train loss <loss>"] && log.x("loss", .train) == [1, 2, 3, 4, 5, 6])
  }

  @Test("TensorFlow's detection sums its losses up in one of their section")
  func totalLoss() {
    #expect(MetricName.isSumOfLosses("Loss/total_loss"))
  }

  @Test("an epoch and a step in front of the values, without a word for either")
  func leadingCounts() throws {
    let text = (0..<12).map {
      "00\($0 / 4 + 1)  0000\($0 + 1) |Loss: 2.\(9 - $0 / 2) | Acc: 1\($0 / 2).250% \n"
    }.joined()
    let log = try read(text, path: "log.txt")
    #expect(log.x("loss", .train) == (1...12).map(Double.init))
    #expect(log.y("loss", .train)?.prefix(3) == [2.9, 2.9, 2.8])
    #expect(log.y("acc", .train)?.last == 15.25)
    #expect(log.warnings.isEmpty)
  }
}
