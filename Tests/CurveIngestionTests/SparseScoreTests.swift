import CurveIngestion
import CurveModel
import Testing

/// Scores that stand beside the loss now and then.
struct SparseScoreTests {
  @Test("a score at every so many places of the loss is one of evaluations, with a warning")
  func evaluations() throws {
    let log = try read(
      (1...40).map { epoch in
        let score = epoch % 5 == 0 ? " | Acc \(10 + epoch).5% | infer 4.5s" : ""
        return "Epoch \(epoch) loss  \(9.5 / Double(epoch)) | train 2.2s\(score)\n"
      }.joined() + "eval acc: 50.4\n")
    #expect(log.chosen.curve(of: "loss", on: .train)?.count == 40)
    #expect(log.x("acc", .validation) == (1...8).map { Double(5 * $0) })
    #expect(log.warnings.contains { $0.hasPrefix("'Acc' names no split; it stands beside 'loss'") })
  }

  @Test("where the score stands beside the loss everywhere, it is that of training")
  func everywhere() throws {
    let log = try read(
      (1...12).map { "Epoch \($0) loss \(9.5 / Double($0)) | Acc \(10 + $0).5%\n" }.joined()
        + "eval acc: 50.4\n")
    #expect(log.chosen.curve(of: "acc", on: .train)?.count == 12)
  }

  @Test("several such scores are told in one warning")
  func several() throws {
    let log = try read(
      (1...40).map { epoch in
        let scores = epoch % 4 == 0 ? " Recall@1 \(epoch).5 AP 0.\(epoch)" : ""
        return "Epoch \(epoch) loss \(9.5 / Double(epoch))\(scores)\n"
      }.joined())
    #expect(
      log.warnings == [
        "'Recall@1' and 'AP' name no split; they stand beside 'loss' at every so many places only, as "
          + "evaluations do, and are read as validation"
      ])
  }

  @Test("a score with each loss of validation and with few of those of training")
  func besideValidation() throws {
    let text = (1...40).map { step in
      (step % 4 == 0
        ? "validation loss: 9.\(99 - step)\nHellaSwag accuracy: 24\(step)/10042=0.2\(step)\n" : "")
        + "step \(step) | loss: 9.\(99 - step) | lr 8.0e-07 | dt: 51661.39ms\n"
    }.joined()
    let log = try read(text, path: "train.log")
    #expect(log.y("HellaSwag accuracy", .validation)?.count == 10)
  }
}
