import CurveIngestion
import CurveModel
import Testing

/// Consoles of the code that papers came with, from which others were made.
struct ResearchConsoleTests {
  @Test("Tacotron 2: the iteration between the name of a loss and its value")
  func readsTacotron() throws {
    let log = try read(
      "Epoch: 0\n"
        + (0..<12).map { step in
          "Train loss \(step) 4\(9 - step % 10).500000 Grad Norm 1.234567 2.12s/it\n"
            + (step % 4 == 0 ? "Validation loss \(step):  5\(9 - step % 10).250000  \n" : "")
        }.joined(), path: "train.log")
    #expect(log.x("loss", .train) == (0..<12).map(Double.init))
    #expect(log.y("loss", .train)?.prefix(3) == [49.5, 48.5, 47.5])
    #expect(log.x("loss", .validation) == [0, 4, 8])
    #expect(log.y("loss", .validation) == [59.25, 55.25, 51.25])
  }

  @Test("nanoGPT's successors: the steps over which gradients are added up are no place")
  func accumulationSteps() throws {
    let text =
      "=> calculated gradient accumulation steps: 32\nvalidation loss: 10.9499\n"
      + (0..<6).map { "step \($0) | loss: 9.\(9 - $0) | lr 8.0e-07 | dt: 51661.39ms\n" }.joined()
    #expect(try read(text, path: "train.log").x("loss", .validation)?.contains(32) != true)
  }

  @Test("CenterNet: the losses of training and then those of validation, under the same names")
  func readsCenterNet() throws {
    let text = (1...6).map { epoch in
      "2020-01-01-10-10: epoch: \(epoch) |loss 4.\(9 - epoch) | hm_loss 2.5 | time 10.100000 | "
        + (epoch % 3 == 0 ? "loss 5.\(9 - epoch) | hm_loss 3.5 | time 1.000000 | \n" : "\n")
    }.joined()
    let log = try read(text, path: "log.txt")
    #expect(log.y("loss", .train) == [4.8, 4.7, 4.6, 4.5, 4.4, 4.3])
    #expect(log.y("loss", .validation) == [5.6, 5.3])
    let models = "Epoch 1 D: loss 0.5 acc 0.6 | G: loss 0.7 acc 0.8\n"
    let both = try read(models + models.replacing("1", with: "2"), path: "log.txt")
    #expect(both.y("loss", .validation) == nil)
  }

  @Test("Stanza: a loss that stands more often than that of training is no validation")
  func finerThanTraining() throws {
    let text = (1...24).map { step in
      "step \(20 * step)/50000, loss = 1.\(40 - step) (0.100 sec/batch), lr: 0.003000\n"
        + (step % 4 == 0
          ? "step \(20 * step): train_loss = 1.\(40 - step), dev_score = 0.\(step)\n" : "")
    }.joined()
    let log = try read(text, path: "train.log")
    #expect(log.y("loss", .validation) == nil)
    #expect(log.y("loss", .train) == [1.36, 1.32, 1.28, 1.24, 1.2, 1.16])
    #expect(log.x("score", .validation) == [80, 160, 240, 320, 400, 480])
  }

  @Test("OpenNMT: the cross-entropy beside the perplexity of training is that of training")
  func crossEntropyOfTraining() throws {
    for every in [1, 3] {
      let text = (1...9).map { step in
        "[2021-01-01 10:00:00,000 INFO] Step \(50 * step)/10000; acc: 1\(step).5; "
          + "ppl: 2\(9 - step).10; xent: 3.\(9 - step); lr: 0.00010; 5000/6000 tok/s; 20 sec\n"
          + (step % every == 0
            ? "[2021-01-01 10:00:00,000 INFO] Validation perplexity: 2\(9 - step).5\n"
              + "[2021-01-01 10:00:00,000 INFO] Validation accuracy: 1\(step).1\n" : "")
      }.joined()
      #expect(try read(text, path: "train.log").y("xent", .train)?.count == 9)
    }
  }

  @Test("StyleGAN: thousands of images in the names of snapshots")
  func readsStyleGAN() throws {
    let text = (0..<5).map { step in
      "{\"results\": {\"fid50k_full\": \(300 - 40 * step).5}, \"metric\": \"fid50k_full\", "
        + "\"total_time\": 100.1, \"snapshot_pkl\": \"network-snapshot-000\(step)00.pkl\", "
        + "\"timestamp\": 16\(step)0.1}\n"
    }.joined()
    let log = try read(text, path: "metric-fid50k_full.jsonl")
    #expect(log.x("fid", .validation) == [0, 100, 200, 300, 400])
    #expect(log.y("fid", .validation) == [300.5, 260.5, 220.5, 180.5, 140.5])
  }

  @Test("R's nnet and CRF++: an objective at every so many iterations")
  func readsIterations() throws {
    let network = try read(
      "# weights:  67\ninitial  value 210.114572 \n"
        + (1...5).map { "iter \($0 * 10) value 1\(50 - $0).342345\n" }.joined()
        + "final  value 75.112345 \nconverged\n", path: "fit.log")
    #expect(network.x("loss", .train) == [0, 10, 20, 30, 40, 50])
    #expect(network.y("loss", .train)?.last == 145.342345)
    let fields = try read(
      (0..<6).map {
        "iter=\($0) terr=0.\(90 - $0) serr=0.9\($0) act=1234 obj=1\(90 - $0).5 diff=1.00000\n"
      }.joined(), path: "crf.log")
    #expect(fields.y("loss", .train) == [190.5, 189.5, 188.5, 187.5, 186.5, 185.5])
    #expect(fields.y("error", .train)?.first == 0.9)
  }
}
