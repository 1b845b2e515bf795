import TestSupport
import Testing

/// A requirement in a metric that a run does not log keeps no command from its work, and none is silent about it.
@Suite struct RequirementMetricTests {
  private static let place = [true: "tightline.toml:2:10", false: "b.csv:2:20"]

  /// The arguments behind a command, after the requirement was written to one of the two files.
  private func scratch(inSettings: Bool) throws -> (Scratch, [String]) {
    let scratch = try Scratch()
    for run in ["a", "b"] { try scratch.write(BadInputCase.curves, to: "runs/\(run)/metrics.csv") }
    guard !inSettings else {
      try scratch.write("[requirements]\nrecall = 0.9\n", to: "tightline.toml")
      return (scratch, [])
    }
    try scratch.write("kind,metric,value\nrequirement,recall,0.9\n", to: "b.csv")
    return (scratch, ["-b", "b.csv"])
  }

  @Test("warned of alike, wherever it stands", arguments: [true, false])
  func warning(inSettings: Bool) throws {
    let (scratch, arguments) = try scratch(inSettings: inSettings)
    let said =
      "\(Self.place[inSettings] ?? ""): warning: 'requirement' is not compared: measured in 'recall', the run is "
      + "judged in 'loss' [not-compared]\n  hint: the run does not log 'recall', but 'loss'\n"
    for call in [
      ["diagnose", "runs/a/metrics.csv"], ["compare", "runs/a", "runs/b"],
    ] {
      let result = try Binary.run(call + arguments + ["-q"], in: scratch.folder)
      #expect(result.status == 0)
      #expect(result.errors == said, "\(call): \(result.errors)")
    }
    let survey = try Binary.run(["survey", "runs"] + arguments, in: scratch.folder)
    #expect(survey.status == 0)
    #expect(survey.output.contains("not-compared, 2 runs (a and b)"), "\(survey.output)")
  }

  @Test("a survey names the file that is wrong, where that is not the log")
  func survey() throws {
    let scratch = try Scratch()
    for run in ["a", "b"] {
      try scratch.write(
        "epoch,train_accuracy,val_accuracy\n1,0.5,0.4\n2,0.6,0.5\n3,0.7,0.6\n",
        to: "runs/\(run)/metrics.csv")
    }
    try scratch.write("kind,metric,value\nhuman,accuracy,140\n", to: "b.csv")
    let survey = try Binary.run(["survey", "runs", "-b", "b.csv"], in: scratch.folder)
    #expect(survey.output.contains("a and b: b.csv:2: "), "\(survey.output)")
  }
}
