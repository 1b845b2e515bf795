import TestSupport
import Testing

/// `tightline help`, as it is and with what it does not know.
@Suite struct HelpTests {
  @Test(
    "help of what is no command is the error that calling it is",
    arguments: [["foo"], ["baseline", "foo"]])
  func unknown(_ words: [String]) throws {
    let called = try Binary.run(words)
    let asked = try Binary.run(["help"] + words)
    #expect(asked.status == 2 && asked.output == "")
    #expect(asked.errors == called.errors)
    #expect(asked.errors.contains("'foo' is no command of "))
  }

  @Test(
    "help of a command is its help",
    arguments: [["help"], ["help", "diagnose"], ["help", "baseline", "measure", "linear"]])
  func known(_ words: [String]) throws {
    let result = try Binary.run(words)
    #expect(result.status == 0 && result.errors == "")
    #expect(result.output.contains("USAGE: tightline"))
  }
}
