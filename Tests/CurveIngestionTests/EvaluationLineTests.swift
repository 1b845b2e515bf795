import CurveIngestion
import CurveModel
import Testing

/// Lines in which tools tell of an evaluation what their other lines do not say of it.
struct EvaluationLineTests {
  @Test("AllenNLP: files of epochs one behind the other, with a precision and one of spans")
  func readsAllenNLP() throws {
    let log = try read(
      (0..<3).map { epoch in
        """
        {
          "best_epoch": 1, "training_start_epoch": 0, "training_epochs": \(epoch), "epoch": \(epoch),
          "training_precision": 0.7\(epoch), "training_s_precision": 0.6\(epoch), "training_loss": 0.\(9 - epoch),
          "validation_precision": 0.5\(epoch), "validation_s_precision": 0.4\(epoch), "validation_loss": 0.9\(9 - epoch),
          "best_validation_loss": 0.9
        }
        """
      }.joined(), path: "metrics_epoch_0.json")
    #expect(log.x("loss", .validation) == [0, 1, 2])
    #expect(log.y("loss", .train) == [0.9, 0.8, 0.7])
    #expect(log.y("precision", .validation) == [0.5, 0.51, 0.52])
    #expect(log.y("s_precision", .validation) == [0.4, 0.41, 0.42])
    #expect(log.chosen.series.count == 6)
  }
}
