import TestSupport
import Testing

/// `--delimiter` with another character than the file has.
@Suite struct WrongDelimiterTests {
  private func diagnosed(_ header: String, by delimiter: String) throws -> Binary.Result {
    let scratch = try Scratch()
    let mark = header.contains(",") ? "," : header.contains(";") ? ";" : "\t"
    let rows = (1...12).map { epoch in
      [epoch.description, "\(1 / Double(epoch))", "\(0.1 + 1 / Double(epoch))"]
        .prefix(header.split(separator: mark).count).joined(separator: mark) + "\n"
    }
    try scratch.write(header + "\n" + rows.joined(), to: "log.csv")
    return try Binary.run(["diagnose", "log.csv", "--delimiter", delimiter], in: scratch.folder)
  }

  @Test("one error names the option", arguments: [(",", ";"), (";", ","), ("\t", "|")])
  func wrong(_ own: String, _ stated: String) throws {
    let header = ["epoch", "loss", "val_loss"].joined(separator: own)
    let result = try diagnosed(header, by: stated)
    #expect(result.status == 2)
    let shown = own == "\t" ? "tab" : own
    #expect(
      result.errors
        == "log.csv:1: error: --delimiter '\(stated)' parts nothing here: 3 columns are parted by "
        + "'\(shown)' [wrong-delimiter]\n  hint: leave out --delimiter\n")
  }

  @Test("the right one is taken")
  func right() throws {
    #expect(try diagnosed("epoch;loss;val_loss", by: "semicolon").status == 0)
  }
}
