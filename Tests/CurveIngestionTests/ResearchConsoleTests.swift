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

  @Test("nanoGPT's successors: the steps over which gradients are added up are no place of the training")
  func accumulationSteps() throws {
    let text =
      "=> calculated gradient accumulation steps: 32\nvalidation loss: 10.9499\n"
      + (0..<6).map { "step \($0) | loss: 9.\(9 - $0) | lr 8.0e-07 | dt: 51661.39ms\n" }.joined()
    #expect(try read(text, path: "train.log").x("loss", .validation)?.contains(32) != true)
  }

  @Test("CenterNet: the losses of training and then those of validation, under the same names on one line")
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
}
