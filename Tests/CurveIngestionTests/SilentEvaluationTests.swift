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

  @Test("MACE: what it prints of an epoch is its validation")
  func readsMACE() throws {
    let log = try read(
      (0..<4).map {
        "2022-01-01 10:00:00.123 INFO: Epoch \($0): head: default, loss=  1.\(9 - $0), "
          + "RMSE_E_per_atom=   2\(9 - $0).5 meV, RMSE_F= 5\(9 - $0).1 meV / A\n"
      }.joined())
    #expect(log.x("loss", .validation) == [0, 1, 2, 3])
    #expect(log.y("loss", .validation) == [1.9, 1.8, 1.7, 1.6])
    #expect(log.y("RMSE_F", .validation) == [59.1, 58.1, 57.1, 56.1])
  }

  @Test("InsightFace: verification is no training, and the speed no part of a name")
  func readsInsightFace() throws {
    let log = try read(
      (1...4).map { number in
        """
        Training: 2022-01-01 10:00:00,123-Speed 1000.12 samples/sec   Loss 1\(9 - number).5   LearningRate 0.1   Epoch: 0   \
        Global Step: \(number)00   Fp16 Grad Scale: 65536   Required: 10 hours
        Training: 2022-01-01 10:00:00,123-[lfw][\(number)00]XNorm: 10.123456
        Training: 2022-01-01 10:00:00,123-[lfw][\(number)00]Accuracy-Flip: 0.9\(number)117+-0.00512
        Training: 2022-01-01 10:00:00,123-[lfw][\(number)00]Accuracy-Highest: 0.99117

        """
      }.joined())
    #expect(log.y("loss", .train) == [18.5, 17.5, 16.5, 15.5])
    #expect(log.y("lfw/Accuracy-Flip", .validation) == [0.91117, 0.92117, 0.93117, 0.94117])
    #expect(log.chosen.series.count == 2)
  }

  @Test("scores behind names with slashes between")
  func readsSlashedScores() throws {
    let log = try read(
      (1...4).map { epoch in
        """
        INFO train.py line 300 Epoch: [\(epoch)/50][100/100] Data 0.1 (0.1) MainLoss 1.\(9 - epoch) Loss 2.\(9 - epoch) Accuracy 0.7.
        INFO train.py line 330 Train result at epoch [\(epoch)/50]: mIoU/mAcc/allAcc 0.7\(epoch)/0.8\(epoch)/0.9\(epoch).
        INFO train.py line 380 Val result: mIoU/mAcc/allAcc 0.5\(epoch)/0.6\(epoch)/0.8\(epoch).

        """
      }.joined())
    #expect(log.y("mIoU", .train) == [0.71, 0.72, 0.73, 0.74])
    #expect(log.y("mIoU", .validation) == [0.51, 0.52, 0.53, 0.54])
    #expect(log.y("allAcc", .validation) == [0.81, 0.82, 0.83, 0.84])
  }

  @Test("batches that are counted from 0 end before the first one of the next epoch")
  func countsBatchesFromZero() throws {
    let log = try read(
      (0..<4).flatMap { epoch in
        (0..<4).map {
          "Epoch: \(epoch) | Iteration: \($0) | Running loss: \(9 - epoch).\(9 - $0)\n"
        }
      }.joined())
    #expect(log.y("loss", .train)?.count == 16)
    #expect(log.x("loss", .train)?.prefix(5) == [0, 0.25, 0.5, 0.75, 1])
  }
}
