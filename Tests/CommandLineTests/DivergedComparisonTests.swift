import TestSupport
import Testing

/// `compare` with a run that broke.
@Suite struct DivergedComparisonTests {
  @Test("the better of two that broke is mended, not kept")
  func broke() throws {
    let said = try compared(with: 0.9)
    #expect(said.contains("Next: B is better up to where it broke; mend it first"), "\(said)")
    #expect(!said.contains("keep B"))
  }

  @Test("a run that was level until it broke is mended before more runs are asked for")
  func level() throws {
    let said = try compared(with: 0.75)
    #expect(said.contains("Next: B broke, and is level with the other only up to there"), "\(said)")
    #expect(!said.contains("runs each would settle it. "))
  }

  /// What is said of a log beside one that breaks after reaching an accuracy.
  private func compared(with accuracy: Double) throws -> String {
    let scratch = try Scratch()
    try scratch.write(CompareTests.baselines, to: "b.csv")
    try scratch.write(CompareTests.log(0.75, seed: 0), to: "a.csv")
    let broken = (30..<40).map { "\($0),nan,nan\n" }.joined()
    try scratch.write(CompareTests.log(accuracy, seed: 1) + broken, to: "new.csv")
    return try Binary.run(["compare", "a.csv", "new.csv", "-b", "b.csv"], in: scratch.folder)
      .output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
