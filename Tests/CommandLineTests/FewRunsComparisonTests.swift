import Foundation
import TestSupport
import Testing

/// Models of a few runs each, whose order alone cannot tell them apart.
@Suite struct FewRunsComparisonTests {
  private func compared(_ runs: Int, _ names: (String, String)) throws -> String {
    let scratch = try Scratch()
    func logs(_ folder: String, _ level: Double, _ name: String) throws -> [String] {
      try (0..<runs).map { seed in
        let path = "\(folder)/\(name)\(seed).csv"
        try scratch.write(CompareTests.log(level, seed: seed), to: path)
        return path
      }
    }
    let first = try logs("a", 0.8, names.0)
    let second = try logs("b", 0.9, names.1)
    let result = try Binary.run(["compare", "--a"] + first + ["--b"] + second, in: scratch.folder)
    return result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("means that lie far apart are told apart by three runs of each, and the better one is kept")
  func three() throws {
    let said = try compared(3, ("seed", "run"))
    #expect(said.contains("B is better by 0.10"), "\(said)")
    #expect(said.contains("about 4 runs each would tell"), "\(said)")
    #expect(said.contains("Next: keep B"), "\(said)")
  }

  @Test("where every run of one beats the other's, the fewest runs that tell are asked for")
  func pairs() throws {
    let said = try compared(3, ("seed", "seed"))
    let asked = try #require(said.firstMatch(of: /about (\d+) pairs of runs would tell/)?.1)
    let enough = try compared(try #require(Int(asked)), ("seed", "seed"))
    #expect(enough.contains("more than noise, and large enough to matter"), "\(enough)")
  }

  @Test("no fewer runs are asked for than could tell")
  func one() throws {
    let said = try compared(1, ("seed", "run"))
    #expect(said.contains("about 4 runs of each would tell"), "\(said)")
  }

  @Test("where more runs would settle it, nobody is told that either will do")
  func unsettled() throws {
    let scratch = try Scratch()
    try scratch.write(CompareTests.log(0.85, seed: 1), to: "a.csv")
    try scratch.write(CompareTests.log(0.851, seed: 2), to: "b.csv")
    let result = try Binary.run(["compare", "a.csv", "b.csv"], in: scratch.folder)
    let said = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("Next: do not choose by this difference; about "), "\(said)")
    #expect(said.contains(" runs each would settle it. Both call for '"), "\(said)")
    #expect(!said.contains("either will do"), "\(said)")
  }
}
