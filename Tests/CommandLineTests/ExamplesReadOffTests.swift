import TestSupport
import Testing

/// That a report names the number of examples that it read off the values of validation.
@Suite struct ExamplesReadOffTests {
  private func limits(_ options: [String]) throws -> String {
    let right = [20, 31, 38, 36, 41, 43, 42, 45, 44, 46, 45, 47, 46, 48, 47, 49, 48, 47, 49, 48]
    let rows = right.enumerated().map { epoch, count in
      "\(epoch),\(0.4 + 0.58 * Double(epoch) / 19),\(Double(count) / 53)"
    }
    let scratch = try Scratch()
    try scratch.write(
      "epoch,train_accuracy,val_accuracy\n" + rows.joined(separator: "\n") + "\n", to: "log.csv")
    let result = try Binary.run(
      ["diagnose", "log.csv", "--format", "markdown"] + options, in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  @Test("a number that nobody stated is named with where it comes from, a stated one is not")
  func named() throws {
    let told = "its values are multiples of 1/53, so 53 are assumed."
    #expect(try limits([]).contains(told))
    #expect(try !limits(["--validation-n", "53"]).contains("are assumed"))
  }
}
