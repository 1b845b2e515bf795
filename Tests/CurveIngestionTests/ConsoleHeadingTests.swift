import CurveIngestion
import CurveModel
import Testing

/// The splits that lines without values name for those below them.
@Suite struct ConsoleHeadingTests {
  @Test("a banner that counts epochs from 1 heads lines that count them from 0")
  func bannersOfSplits() throws {
    let log = try read(
      (1...6).map {
        "====training epoch \($0)====\nEpoch \($0 - 1) | loss = 0.\(9 - $0)\nTraining consumes 55.3 second\n\n"
          + "====validate epoch \($0)====\nEpoch \($0 - 1) | loss = 1.\(9 - $0)\nValidation consumes 3.7 second\n"
      }
      .joined(), path: "log.txt")
    #expect(log.y("loss", .train) == [0.8, 0.7, 0.6, 0.5, 0.4, 0.3])
    #expect(log.y("loss", .validation) == [1.8, 1.7, 1.6, 1.5, 1.4, 1.3])
    #expect(log.x("loss", .train) == [0, 1, 2, 3, 4, 5])
  }
}
