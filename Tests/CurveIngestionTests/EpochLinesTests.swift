import CurveIngestion
import CurveModel
import Testing

/// What the lines of an epoch say beside its bars, and tables with a metric on each row.
struct EpochLinesTests {
  @Test("the line of an epoch counts, not what its bars showed last")
  func linesBesideBars() throws {
    let epochs = (1...4).map { epoch in
      """
      Epoch \(epoch)/4
      Training (Loss: 0.\(8 - epoch), Grad: 2.5): 100%|█████| 20/20 [00:08<00:00,  2.50it/s, acc=0.5]
      Validation: 100%|█████| 4/4 [00:02<00:00,  2.00it/s, loss=0.\(9 - epoch)]
      Epoch \(epoch) Results:
        Train Loss: 1.\(8 - epoch) | Val Loss: 1.\(9 - epoch)

      """
    }
    let log = try read(epochs.joined(), path: "train.log")
    #expect(log.y("loss", .train) == [1.7, 1.6, 1.5, 1.4])
    #expect(log.y("loss", .validation) == [1.8, 1.7, 1.6, 1.5])
    #expect(log.file.ignored.contains { $0.column == "validation loss" })
  }
}
