import CurveIngestion
import CurveModel
import Testing

/// Means of epochs under a name of their own, beside the batches they are of.
struct MeansOfEpochsTests {
  private func log(_ mean: String) -> String {
    (1...6).map { epoch in
      let loss = "0.\(90 - 2 * epoch)"
      return ["train", "val"].map { split in
        (0...1).map {
          "[12/25 14:22:26] epoch:[ \(epoch)/6 ] \(split) step:\($0 * 50)   loss: 1.\(9 - epoch)\($0) lr: 0.01 top1: 0.5\(epoch)\n"
        }.joined()
          + "[12/25 14:22:27] END epoch:\(epoch)  \(split) \(mean): \(loss)\(split == "val" ? 5 : 1)  top1_avg: 0.4\(epoch)\n"
      }.joined()
    }.joined()
  }

  @Test(
    "the mean at the end of an epoch counts before its batches",
    arguments: ["loss_avg", "avg_loss", "loss_mean", "mean_loss", "loss_epoch"])
  func meanWins(mean: String) throws {
    let log = try read(log(mean), path: "train.log")
    #expect(log.y("loss", .train) == (1...6).map { Double("0.\(90 - 2 * $0)1") })
    #expect(log.y("loss", .validation) == (1...6).map { Double("0.\(90 - 2 * $0)5") })
    #expect(log.y("top1", .validation) == (1...6).map { Double("0.4\($0)") })
    #expect(log.warnings.isEmpty)
  }

  @Test("a mean on the lines of batches is one so far, and no rival of the value of an epoch")
  func runningMean() throws {
    let text = (1...5).map {
      "Epoch: [\($0)][10/20] loss: 0.\(9 - $0) loss_avg: 0.\(9 - $0)4\n"
        + "Epoch \($0) train loss: 0.\(9 - $0)1 val loss: 0.\(9 - $0)2\n"
    }.joined()
    let log = try read(text, path: "train.log")
    #expect(log.y("loss", .train) == (1...5).map { Double("0.\(9 - $0)1") })
    #expect(log.y("loss", .validation) == (1...5).map { Double("0.\(9 - $0)2") })
  }

  @Test("values below \"this epoch:\" are the means of what its batches said of training")
  func headedMeans() throws {
    let text = (1...4).map { epoch in
      "[04:56:0\(epoch)]Epoch: 000\(epoch)\n"
        + (1...5).map {
          "[04:56:1\($0)]iter:00\($0)0 loss_train: \(4 - epoch).\($0) acc_train: 0.\($0)\n"
        }.joined()
        + "[04:57:03]this epoch:\nloss= \(4 - epoch).35 accuracy= 0.\(epoch)5\n"
    }.joined()
    let log = try read(text, path: "train.log")
    #expect(log.x("loss", .train) == [1, 2, 3, 4])
    #expect(log.y("loss", .train) == [3.35, 2.35, 1.35, 0.35])
    #expect(log.y("accuracy", .train) == [0.15, 0.25, 0.35, 0.45])
    #expect(log.warnings.isEmpty)
  }

  /// Two epochs of batches, each with its mean behind it.
  private func twoEpochs(batch: (Int, Int) -> String, mean: (Int) -> String) -> String {
    (1...2).map { epoch in
      (1...9).map { batch(epoch, $0) + "\n" }.joined() + mean(epoch) + "\n"
    }.joined()
  }

  @Test("of two epochs the batches are the curve, and the means are left out")
  func twoMeans() throws {
    let named = twoEpochs(
      batch: { "Epoch \($0) | Step \($1)/9 | Loss: \(6 - $0).\(9 - $1)" },
      mean: { "Epoch \($0) completed | Loss: 9.\($0)" })
    let own = twoEpochs(
      batch: { "[E\($0)] step \(9 * $0 + $1 - 9) loss \(6 - $0).\(9 - $1)" },
      mean: { "Epoch \($0) avg-loss 9.\($0)" })
    let expected = (1...2).flatMap { epoch in (1...9).map { Double("\(6 - epoch).\(9 - $0)") } }
    for text in [named, own] {
      let log = try read(text, path: "train.log")
      #expect(log.y("loss", .train) == expected)
      #expect(
        log.inspection.files[0].ignored.map(\.reason).contains { reason in
          if case .other(let why) = reason { why.hasPrefix("too few epochs") } else { false }
        })
    }
  }

  @Test("PyTorch's VAE: the average of an epoch, not its batches, beside the loss on the test set")
  func averageOfEpoch() throws {
    let text = (1...5).map { epoch in
      (0..<4).map {
        "Train Epoch: \(epoch) [\(12800 * $0)/51200 (\(25 * $0)%)]\tLoss: 1\(60 - epoch).\($0)00000\n"
      }.joined()
        + "====> Epoch: \(epoch) Average loss: 1\(50 - epoch).5000\n"
        + "====> Test set loss: 1\(40 - epoch).2500\n"
    }.joined()
    let log = try read(text, path: "train.log")
    #expect(log.y("loss", .train) == [149.5, 148.5, 147.5, 146.5, 145.5])
    #expect(log.y("loss", .validation) == [139.25, 138.25, 137.25, 136.25, 135.25])
  }
}
