import TestSupport
import Testing

/// `compare` with a run that broke.
@Suite struct DivergedComparisonTests {
  @Test("the better of two that broke is mended, not kept")
  func broke() throws {
    let scratch = try Scratch()
    try scratch.write(CompareTests.baselines, to: "b.csv")
    try scratch.write(CompareTests.log(0.75, seed: 0), to: "a.csv")
    let broken = (30..<40).map { "\($0),nan,nan\n" }.joined()
    try scratch.write(CompareTests.log(0.9, seed: 1) + broken, to: "new.csv")
    let said = try Binary.run(["compare", "a.csv", "new.csv", "-b", "b.csv"], in: scratch.folder)
      .output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("Next: B is better up to where it broke; mend it first"), "\(said)")
    #expect(!said.contains("keep B"))
  }
}
