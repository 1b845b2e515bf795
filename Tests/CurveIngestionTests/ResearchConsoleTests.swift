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
}
