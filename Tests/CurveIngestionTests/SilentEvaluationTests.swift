import CurveIngestion
import CurveModel
import Testing

/// Evaluations whose lines say little or nothing of the set that they are of.
struct SilentEvaluationTests {
  @Test("EfficientDet: a split with a point before the epoch")
  func readsShortSplits() throws {
    let log = try read(
      (0..<4).map { epoch in
        """
        Step: \(epoch + 1)00. Epoch: \(epoch)/9. Iteration: 100/100. Cls loss: 1.\(9 - epoch). Total loss: 2.\(9 - epoch)
        Val. Epoch: \(epoch)/9. Classification loss: 1.5\(9 - epoch). Total loss: 2.5\(9 - epoch)

        """
      }.joined())
    #expect(log.y("Total loss", .validation) == [2.59, 2.58, 2.57, 2.56])
    #expect(log.y("Classification loss", .train) == nil)
  }
}
