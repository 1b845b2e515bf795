import TestSupport
import Testing

/// Digits of baselines that lie close together, and numbers that change nothing.
@Suite struct BaselineDigitsTests {
  private static let log =
    "epoch,train_error,val_error,train_loss,val_loss\n"
    + (0..<40).map { epoch in
      let fall = 0.5 / Double((epoch + 1) * (epoch + 1))
      let scatter = Double((epoch * 7) % 5 - 2) / 1000
      return "\(epoch),\(0.04 + fall + scatter),\(0.06 + fall - scatter),"
        + "\(0.2 + fall),\(0.3 + fall)\n"
    }.joined()

  @Test("a baseline within its error of the tightest keeps the digits that tell the two apart")
  func closeBaselines() throws {
    let scratch = try Scratch()
    try scratch.write(Self.log, to: "log.csv")
    try scratch.write(
      "kind,name,metric,value,n\nhuman,radiologists,error,0.035,1000\nhuman,crowd,error,0.036,200\n",
      to: "b.csv")
    let result = try Binary.run(
      ["diagnose", "log.csv", "-b", "b.csv", "-q", "-o", "r.md"], in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    let report = try scratch.read("r.md")
    // Numbers in tables keep what belongs to them beside them.
    #expect(report.contains("| 0.036\u{A0}±\u{A0}0.014 | looser |"), "\(report)")
    #expect(report.contains("baseline crowd at 0.036."))
    #expect(
      report.contains("'crowd' (0.036) by 0.001, within one standard error (0.01)"), "\(report)")
  }

  @Test("a number of examples beside a loss is said not to be used")
  func examplesOfLoss() throws {
    let scratch = try Scratch()
    try scratch.write(Self.log, to: "log.csv")
    func errors(_ metric: String) throws -> String {
      try Binary.run(
        ["diagnose", "log.csv", "--metric", metric, "--validation-n", "500"], in: scratch.folder
      ).errors
    }
    #expect(
      try errors("loss")
        == "warning: --validation-n is not used: only the error of a share follows from a number of "
        + "examples, and 'loss' is none [unused-flag]\n")
    #expect(try errors("error") == "")
  }
}
