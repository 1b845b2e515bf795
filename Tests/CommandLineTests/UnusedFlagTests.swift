import TestSupport
import Testing

/// Flags about several runs, on a log that holds one.
@Suite struct UnusedFlagTests {
  private static func rows(_ epochs: ClosedRange<Int>, from level: Double) -> String {
    epochs.map { "\($0),\(level / Double($0)),\(0.1 + level / Double($0))\n" }.joined()
  }

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    let header = "epoch,loss,val_loss\n"
    try scratch.write(header + Self.rows(1...12, from: 1.4), to: "one.csv")
    try scratch.write(
      header + Self.rows(1...8, from: 1.4) + Self.rows(1...8, from: 0.6), to: "two.csv")
    return scratch
  }

  @Test("they are said to be unused", arguments: ["diagnose", "inspect"])
  func unused(_ command: String) throws {
    let scratch = try scratch()
    let result = try Binary.run(
      [command, "one.csv", "--as-seeds", "--join-restarts"], in: scratch.folder)
    #expect(result.status == 0)
    #expect(
      result.errors
        == "warning: --as-seeds is not used: the input holds a single run [unused-flag]\n"
        + "warning: --join-restarts is not used: nothing in the log starts again [unused-flag]\n")
  }

  @Test("where they do something, nothing is said", arguments: ["--as-seeds", "--join-restarts"])
  func used(_ flag: String) throws {
    let scratch = try scratch()
    let result = try Binary.run(["diagnose", "two.csv", flag], in: scratch.folder)
    #expect(result.status == 0)
    #expect(!result.errors.contains("unused-flag"), "\(result.errors)")
  }
}
