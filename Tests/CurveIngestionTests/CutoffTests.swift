import CurveIngestion
import CurveModel
import Testing

/// Scores of rankings and of detections, whose names say behind an "@" where they were cut.
struct CutoffTests {
  @Test("short names before a cut-off are shares of what was found")
  func readsCutoffs() throws {
    let log = try read(
      (1...4).map {
        "Epoch \($0)/9  loss=0.\(9 - $0)  time=20.8s  HR@10: 0.5\($0)  P@1: 0.4\($0)  MRR@5: 0.3\($0)  R@1 0.2\($0)\n"
      }.joined())
    #expect(log.y("loss", .train) == [0.8, 0.7, 0.6, 0.5])
    #expect(log.y("HR@10", .train) == [0.51, 0.52, 0.53, 0.54])
    #expect(log.y("P@1", .train) == [0.41, 0.42, 0.43, 0.44])
    #expect(log.y("R@1", .train) == [0.21, 0.22, 0.23, 0.24])
    #expect(MetricFamily.of("HR@10")?.direction == .higher)
    #expect(MetricFamily.of("error@1")?.direction == .lower)
    #expect(MetricFamily.of("someone@example.com") == nil)
  }

  @Test("the example of PyTorch: Prec@1 of the batches, and of an evaluation below them")
  func readsPrecisionAtOne() throws {
    let log = try read(
      (0..<4).map { epoch in
        """
        Epoch: [\(epoch)][99/100]\tTime 1.1 (1.2)\tLoss 1.\(9 - epoch) (1.\(8 - epoch))\tPrec@1 4\(epoch).0 (4\(epoch).5)
        Test: [9/10]\tTime 1.1 (1.2)\tLoss 1.\(9 - epoch)5 (1.\(8 - epoch)5)\tPrec@1 3\(epoch).0 (3\(epoch).5)
         * Prec@1 3\(epoch).500

        """
      }.joined())
    #expect(log.y("Prec@1", .validation) == [30.5, 31.5, 32.5, 33.5])
  }

  @Test("a starred line below the batches of training is of an evaluation")
  func readsStarredLines() throws {
    let log = try read(
      (0..<4).map { epoch in
        """
        Epoch: [\(epoch)][99/100]\tTime 1.1 (1.2)\tLoss 1.\(9 - epoch) (1.\(8 - epoch))\tPrec@1 4\(epoch).0 (4\(epoch).5)
         * Prec@1 3\(epoch).500

        """
      }.joined())
    #expect(log.y("Prec@1", .validation) == [30.5, 31.5, 32.5, 33.5])
    #expect(log.y("Prec@1", .train) == [40, 41, 42, 43])
  }

  @Test("two cut-offs are one name, unless the second number is the value")
  func readsRanges() throws {
    let log = try read(
      (1...4).map {
        "Epoch \($0): loss=0.\(9 - $0) mAP@.5=0.2\($0) mAP@.5:.95=0.1\($0) mAP@.75:0.15\($0)\n"
      }.joined())
    #expect(log.y("mAP@.5", .train) == [0.21, 0.22, 0.23, 0.24])
    #expect(log.y("mAP@.5:.95", .train) == [0.11, 0.12, 0.13, 0.14])
    #expect(log.y("mAP@.75", .train) == [0.151, 0.152, 0.153, 0.154])
  }

  @Test("a threshold in brackets is a part of the name, and no value")
  func readsThresholds() throws {
    let log = try read(
      (1...4).map {
        "epoch \($0)\nmean loss: 0.\(9 - $0)\nbox accuracy (IoU=0.7): 0.6\($0)\nrecall (k=5): 0.3\($0)\nF1 (0.5, macro): 0.2\($0)\n"
      }.joined())
    #expect(log.y("box accuracy IoU@0.7", .train) == [0.61, 0.62, 0.63, 0.64])
    #expect(log.y("recall k@5.0", .train) == [0.31, 0.32, 0.33, 0.34])
    #expect(log.y("F1", .train) == [0.21, 0.22, 0.23, 0.24])
    #expect(!log.columns.contains { $0.contains("<IoU>") })
  }
}
