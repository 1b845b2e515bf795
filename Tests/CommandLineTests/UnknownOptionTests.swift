import TestSupport
import Testing

/// Options that the command does not have, in calls that fail by something else first.
@Suite struct UnknownOptionTests {
  @Test(
    "an unknown option is named, though its value or what is missing keeps the command from being read",
    arguments: [
      (
        ["baseline", "measure", "linear", "a.csv", "b.csv", "--metric", "error", "--zorpish", "3"],
        "'--zorpish'"
      ),
      (
        ["baseline", "measure", "scripted", "a.csv", "--metric", "error", "--predicion", "p.csv"],
        "'--predicion'. Did you mean '--prediction'?"
      ),
      (["survey", "--formt=json"], "'--formt'. Did you mean '--format'?"),
      (["diagnose", "--metrik"], "'--metrik'. Did you mean '--metric'?"),
    ])
  func hiddenUnknownOption(_ arguments: [String], said: String) throws {
    let result = try Binary.run(arguments)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("error: Unknown option \(said)\nUsage: "), "\(result.errors)")
    let json = try Binary.run(arguments + ["--format", "json"])
    #expect(json.errors.contains("Unknown option \(said)"), "\(json.errors)")
  }

  @Test("what is wrong with a known option is said, and options of another program are its own")
  func knownOptions() throws {
    let value = try Binary.run(["diagnose", "a.csv", "--tolerance", "--zorpish"])
    #expect(value.errors.hasPrefix("error: The value '--zorpish' is invalid"), "\(value.errors)")
    let other = try Binary.run([
      "baseline", "measure", "scripted", "--metric", "error", "--", "rules", "--zorpish",
    ])
    #expect(!other.errors.contains("--zorpish"), "\(other.errors)")
    let shell = try Binary.run(["--generate-completion-script", "zorp"])
    #expect(!shell.errors.contains("Unknown option"), "\(shell.errors)")
    let hidden = try Binary.run(["stream", "--block-bytes", "3", "--workers", "x"])
    #expect(hidden.errors.contains("'x'"), "\(hidden.errors)")
  }

  @Test(
    "an option before its command is told to stand behind it",
    arguments: [
      (
        ["baseline", "measure", "--metric", "error", "human", "a.csv"],
        ": it stands behind a command, as in 'tightline baseline measure human --metric'"
      ),
      (
        ["--metric", "loss", "diagnose", "a.csv"],
        ": it stands behind a command, as in 'tightline diagnose --metric'"
      ),
      (
        ["baseline", "--strict"],
        ": it stands behind a command, as in 'tightline baseline check --strict'"
      ),
    ])
  func optionBeforeCommand(_ arguments: [String], said: String) throws {
    let option = arguments.first { $0.hasPrefix("--") } ?? ""
    let result = try Binary.run(arguments)
    #expect(result.status == 2)
    #expect(
      result.errors.hasPrefix("error: Unknown option '\(option)'\(said)\nUsage: "),
      "\(result.errors)")
  }
}
