import Foundation
import TestSupport
import Testing

/// What a diagnosis doubts about baselines and levels that can be read, and hardly mean what they say.
@Suite struct DoubtedBaselineTests {
  /// The warnings of a diagnosis of curves that fall from `start` to the given levels.
  private func warnings(
    _ rows: String, metric: String = "error", from start: Double = 90, train: Double = 36,
    validation: Double = 41
  ) throws -> String {
    let scratch = try Scratch()
    let log = (0..<40).map { epoch in
      let rest = exp(-Double(epoch) / 4)
      let levels = [train, validation].map { $0 + rest * (start - $0) }
      return "\(epoch),\(levels[0]),\(levels[1])\n"
    }
    try scratch.write("epoch,train_\(metric),val_\(metric)\n" + log.joined(), to: "log.csv")
    try scratch.write(rows, to: "b.csv")
    let result = try Binary.run(["diagnose", "log.csv", "-b", "b.csv"], in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    return result.errors
  }

  @Test("a fraction beside a floor in percent is doubted where it would lie near the run")
  func fractionBesideFloor() throws {
    let doubted = try warnings("kind,value\nhuman,0.35\nmean-predictor,99.9\n")
    #expect(doubted.contains("'human' is read as 0.35 %"), "\(doubted)")
    #expect(doubted.contains("if it is a fraction, write '35%'"))
    // What people reach on digits, where 20 % would be nonsense.
    let digits = "kind,value\nhuman,0.2\nmean-predictor,90\n"
    #expect(try warnings(digits, train: 2, validation: 2.5).isEmpty)
  }

  @Test("an error that is larger than a share can have is doubted in a diagnosis too")
  func largeError() throws {
    let rows = "kind,value,std_error\nhuman,4.9,60\nmean-predictor,90,\n"
    #expect(try warnings(rows, train: 5, validation: 14).contains("[large-error]"))
    #expect(try !warnings(rows.replacing("60", with: "1")).contains("[large-error]"))
  }

  @Test("levels about 1 that are stated without a log may be fractions or percentages")
  func statedLevels() throws {
    let scratch = try Scratch()
    func doubted(_ train: String, _ validation: String) throws -> Bool {
      let result = try Binary.run(
        [
          "diagnose", "--metric", "accuracy", "--level", "train=\(train)", "--level",
          "validation=\(validation)",
        ], in: scratch.folder)
      return result.errors.contains("[uncertain-unit]")
    }
    #expect(try doubted("1.4", "0.8"))
    #expect(try !doubted("1.4%", "0.8%"))
    #expect(try !doubted("98", "91"))
  }

  @Test("a number of examples that tells no error is said to be unused")
  func unusedExamples() throws {
    let rows = "kind,value,n\nhuman,0.2,100\n"
    let loss = try warnings(rows, metric: "loss", from: 2.3, train: 0.3, validation: 0.5)
    #expect(loss.contains("the n of 'human' is not used, since 'loss' is no share [unused-n]"))
    #expect(try warnings("kind,value,n\nhuman,20,100\n").isEmpty)
  }
}
