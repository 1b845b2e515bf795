import CurveIngestion
import CurveModel
import Testing

/// Lines of public consoles whose values were taken for something else.
struct FreshConsoleTests {
  private static let train = [3, 2.5, 2, 1.5]
  private static let held = [4, 3.5, 3, 2.5]

  private func log(_ line: (Int) -> String) throws -> TrainingLog {
    try read(Self.train.indices.map { line($0) + "\n" }.joined(), path: "log.txt")
  }

  private func expectBoth(_ log: TrainingLog) {
    #expect(log.y("loss", .train) == Self.train)
    #expect(log.y("loss", .validation) == Self.held)
  }

  @Test("the loss of a bar beside the training loss of its epoch is no validation")
  func barOfTraining() throws {
    let log = try log {
      """
      Epoch [\($0 + 1)/4]: 100%|████| 9/9 [00:05<00:00, 22.1it/s, loss=\(Self.train[$0] - 0.125)]
      Train Loss: \(Self.train[$0]) | Test Accuracy: \(50 + $0)%
      """
    }
    #expect(log.y("loss", .train) == Self.train)
    #expect(log.y("loss", .validation) == nil)
    #expect(log.y("accuracy", .validation) == [50, 51, 52, 53])
  }
}
