import Foundation
import TestSupport
import Testing

/// Levels and their differences as they are printed: what a reader adds up adds up, and nothing reads 0
/// that is not.
@Suite struct PrintedDifferenceTests {
  /// A log with a scatter that depends on `seed` only.
  private func log(_ level: Double, seed: Int, scale: Double = 1) -> String {
    let rows = (0..<60).map { epoch in
      let fall = 2 * exp(-Double(epoch) / 8)
      let scatter = sin(Double(epoch * epoch * 7 + seed * 13))
      let train = (level - 0.1 + fall + 0.015 * scatter) * scale
      return "\(epoch),\(train),\((level + fall + 0.03 * scatter) * scale)\n"
    }
    return "epoch,train_loss,val_loss\n" + rows.joined()
  }

  private func words(_ result: Binary.Result) -> String {
    result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("the difference that compare prints is that of the levels it prints", arguments: 0..<12)
  func compared(_ step: Int) throws {
    let scratch = try Scratch()
    try scratch.write(log(0.4, seed: step), to: "a.csv")
    try scratch.write(log(0.4 + 0.0043 * Double(step + 1), seed: step + 50), to: "b.csv")
    let said = words(try Binary.run(["compare", "a.csv", "b.csv"], in: scratch.folder))
    let pattern =
      /better by ([\d.]+) \(95 %: (-?[\d.]+) to (-?[\d.]+)\) in validation loss: ([\d.]+) against ([\d.]+)/
    let found = try #require(said.firstMatch(of: pattern), "\(said)")
    let numbers = try [found.1, found.2, found.3, found.4, found.5].map {
      try #require(Double($0))
    }
    #expect(abs(numbers[4] - numbers[3] - numbers[0]) < 1e-9, "\(found.0)")
    #expect(numbers[1] != 0 && numbers[2] != 0, "\(found.0)")
    // The table has the same levels.
    #expect(
      said.contains("validation \(found.4) \(found.5)")
        || said.contains("validation \(found.5) \(found.4)"), "\(said)")
    let markdown = words(
      try Binary.run(["compare", "a.csv", "b.csv", "--format", "markdown"], in: scratch.folder))
    #expect(markdown.contains("\(found.1) |"), "\(markdown)")
  }

  @Test("a forecast far within its interval keeps a digit")
  func forecast() throws {
    let scratch = try Scratch()
    let rows = (0..<200).map { epoch in
      let noise = 1 + 0.03 * sin(Double(epoch * epoch * 7))
      let fall = 0.02 * exp(-Double(epoch) / 22)
      return "\(epoch),\((1e-5 + fall) * noise),\((4e-5 + 1.1 * fall) * noise)\n"
    }
    try scratch.write("epoch,train_mse,val_mse\n" + rows.joined(), to: "log.csv")
    try scratch.write("kind,value\nsimple-model,2e-5\nmean-predictor,1\n", to: "b.csv")
    let result = try Binary.run(["diagnose", "log.csv", "-b", "b.csv"], in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    let said = words(result)
    #expect(said.contains("Forecast: validation "), "\(said)")
    #expect(!said.contains(/(is|validation) -?0(\.0+)? (\(|at )/), "\(said)")
  }

  @Test("a change between diagnoses is not printed as 0")
  func history() throws {
    let scratch = try Scratch()
    for (name, level) in [("one", 0.4), ("two", 0.402), ("three", 0.4011)] {
      try scratch.write(log(level, seed: 3), to: "\(name).csv")
      let result = try Binary.run(
        ["diagnose", "\(name).csv", "-q", "-o", "\(name).json"], in: scratch.folder)
      #expect(result.status == 0, "\(result.errors)")
    }
    let said = words(
      try Binary.run(["history", "one.json", "two.json", "three.json"], in: scratch.folder))
    #expect(said.contains("Validation got 0.002 worse, within the uncertainty."), "\(said)")
    #expect(said.contains("Validation got 0.001 better, within the uncertainty."), "\(said)")
  }
}
