import TestSupport
import Testing

/// `gate` with several diagnoses, and lists of verdicts elsewhere.
@Suite struct GateTests {
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    for (name, values) in [
      ("good", [1.0, 0.5, 0.3, 0.2, 0.15]), ("bad", [1, 0.9, .nan, .nan, .nan]),
    ] {
      let rows = values.enumerated().map { "\($0),\($1),\($1)\n" }
      try scratch.write("epoch,loss,val_loss\n" + rows.joined(), to: "runs/\(name)/metrics.csv")
      let result = try Binary.run(
        ["diagnose", "runs/\(name)/metrics.csv", "-o", "\(name).json", "-q"], in: scratch.folder)
      #expect(result.status == 0)
    }
    return scratch
  }

  @Test("one of several diagnoses closes the gate, and each has its line")
  func several() throws {
    let scratch = try scratch()
    let result = try Binary.run(["gate", "good.json", "bad.json"], in: scratch.folder)
    #expect(result.status == 1)
    #expect(
      result.output.hasPrefix(
        "gate open: 'good' is without a baseline, which is not among diverged,not-learning\n"
          + "gate closed: 'bad' is diverged: "))
    #expect(try Binary.run(["gate", "good.json", "good.json"], in: scratch.folder).status == 0)
    // A folder stands for the diagnoses below it.
    let folder = try Binary.run(["gate", "."], in: scratch.folder)
    #expect(folder.status == 1)
    #expect(folder.output.contains("'bad' is diverged: "))
    #expect(folder.output.contains("'good' is without a baseline"))
    let missing = try Binary.run(["gate", "x.json", "bad.json", "y.json"], in: scratch.folder)
    #expect(missing.status == 2)
    #expect(missing.output.isEmpty)
    #expect(missing.errors.contains("x.json: error") && missing.errors.contains("y.json: error"))
  }

  @Test("survey takes a list of verdicts")
  func only() throws {
    let scratch = try scratch()
    func runs(_ only: [String]) throws -> Binary.Result {
      try Binary.run(["survey", "runs", "--format", "csv"] + only, in: scratch.folder)
    }
    let both = try runs(["--only", "diverged,no-baseline"])
    #expect(both.status == 0)
    #expect(both.output.contains("\ngood,") && both.output.contains("\nbad,"))
    let one = try runs(["--only", "diverged", "--only", "underfitting"])
    #expect(!one.output.contains("\ngood,") && one.output.contains("\nbad,"))
    #expect(try runs(["--only", "overfit"]).status == 2)
  }
}
