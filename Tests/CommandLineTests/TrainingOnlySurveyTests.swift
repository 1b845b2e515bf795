import TestSupport
import Testing

/// A survey in which one run logged no validation.
@Suite struct TrainingOnlySurveyTests {
  private func survey(_ flags: [String]) throws -> Binary.Result {
    let scratch = try Scratch()
    let losses = (1...12).map { 1.5 / Double($0) }
    func rows(_ line: (Int, Double) -> String) -> String {
      losses.enumerated().map { line($0.offset + 1, $0.element) + "\n" }.joined()
    }
    try scratch.write("epoch,loss\n" + rows { "\($0),\($1 / 2)" }, to: "runs/a.csv")
    try scratch.write(
      "epoch,train_loss,val_loss\n" + rows { "\($0),\($1),\($1 + 0.2)" }, to: "runs/b.csv")
    try scratch.write(
      "epoch,train_loss,val_loss\n" + rows { "\($0),\($1),\($1 + 0.1)" }, to: "runs/c.csv")
    return try Binary.run(["survey", "runs"] + flags, in: scratch.folder)
  }

  @Test("its level is marked and ranked behind those of validation")
  func order() throws {
    let text = try survey([])
    #expect(text.status == 0)
    let table = text.output.split(separator: "\n").filter { $0.contains(".csv  ") }
    #expect(table.map { $0.prefix(5) } == ["c.csv", "b.csv", "a.csv"])
    #expect(table[2].contains(" train 0."))
    #expect(!table[0].contains("train"))
    #expect(text.output.contains("'train' marks levels of training"))
    let verdicts = try survey(["--sort", "verdict", "--format", "csv"])
    let names = verdicts.output.split(separator: "\n").dropFirst().map { $0.prefix(5) }
    #expect(names == ["c.csv", "b.csv", "a.csv"])
    let bias = try survey(["--sort", "run", "--format", "csv"])
    #expect(bias.output.split(separator: "\n").dropFirst().map { $0.prefix(5) }.first == "a.csv")
  }

  @Test("it is no level that others have to beat")
  func leader() throws {
    let text = try survey(["--promising", "1"])
    #expect(text.output.contains("c.csv"))
    let promising = text.output.split(separator: "\n").drop { !$0.contains("budget") }
    #expect(!promising.joined().contains("of a.csv"))
  }
}
