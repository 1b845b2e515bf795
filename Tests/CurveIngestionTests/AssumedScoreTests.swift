import CurveIngestion
import CurveModel
import Testing

/// Values of a split without a metric that begin near the loss beside them.
struct AssumedScoreTests {
  /// The lines of a loss that falls, with values of validation beside it.
  private func log(_ values: [String]) throws -> TrainingLog {
    try read(
      values.enumerated().map {
        "Epoch \($0.offset + 1): loss=0.\(69 - 3 * $0.offset) | val=\($0.element)\n"
      }
      .joined())
  }

  @Test("shares of one number of examples that rise are scores")
  func takesShares() throws {
    // Correct ones of 408 pairs.
    let values = [224, 247, 270, 284, 300, 316, 321, 330, 335].map {
      "\((Double($0) / 408 * 10_000).rounded() / 10_000)"
    }
    let log = try self.log(values)
    #expect(log.y("score", .validation)?.count == 9)
    #expect(log.y("loss", .validation) == nil)
  }

  @Test("values that are no shares and rise as much are losses")
  func takesLosses() throws {
    let log = try self.log(
      ["0.5491", "0.6053", "0.6617", "0.6962", "0.7353", "0.7744", "0.7869", "0.8087", "0.8213"])
    #expect(log.y("loss", .validation)?.count == 9)
  }
}
