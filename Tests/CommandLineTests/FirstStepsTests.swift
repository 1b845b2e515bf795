import TestSupport
import Testing

/// What whoever has only just begun meets: every message ends in something that can be done.
@Suite struct FirstStepsTests {
  @Test("baselines that are missing are begun by a command that can be pasted")
  func missingBaselines() throws {
    let scratch = try Scratch()
    try scratch.write(BadInputCase.curves, to: "my log.csv")
    let missing = try Binary.run(["diagnose", "my log.csv", "-b", "b.csv"], in: scratch.folder)
    #expect(missing.status == 2)
    #expect(
      missing.errors.contains("begin one with 'tightline baseline init 'my log.csv' -o b.csv'"),
      "\(missing.errors)")
    let begun = try Binary.run(
      ["baseline", "init", "my log.csv", "-o", "b.csv"], in: scratch.folder)
    #expect(begun.status == 0)
  }

  @Test("a template says what else the run logs, and a row with a placeholder what to do")
  func template() throws {
    let scratch = try Scratch()
    try scratch.write(
      "epoch,loss,accuracy,val_loss,val_accuracy\n0,2,0.3,2,0.3\n1,1,0.5,1.2,0.4\n", to: "log.csv")
    let text = try Binary.run(["baseline", "init", "log.csv", "-o", "-"], in: scratch.folder).output
    #expect(
      text.contains(
        "# The run logs 'accuracy' as well: --metric begins a file for another one.\n"))
    try scratch.write(
      text.replacing("# human,two", with: "human,two"), to: "baselines.csv")
    let unfilled = try Binary.run(["baseline", "check"], in: scratch.folder)
    #expect(
      unfilled.errors.hasSuffix(
        "'VALUE' in column 'value' is not a number [not-a-number]\n  hint: write the level in its place, or make "
          + "the row a comment again with '# ' before it\n"), "\(unfilled.errors)")
  }

  @Test("a survey says why a run was not read, also where its row is not shown")
  func failures() throws {
    let scratch = try Scratch()
    for run in 0..<40 { try scratch.write(BadInputCase.curves, to: "runs/r\(run)/metrics.csv") }
    try scratch.write("", to: "runs/empty/metrics.csv")
    let survey = try Binary.run(["survey", "runs"], in: scratch.folder)
    #expect(
      survey.output.contains("; 1 could not\nbe judged.") || survey.output.contains("1 could"))
    #expect(
      survey.output.contains(
        "Not read\n  - empty: the file is empty; check that the training wrote"),
      "\(survey.output)")
    for run in 0..<10 {
      try scratch.write(
        BadInputCase.curves + "4,oops\(run),1\n", to: "runs/b\(run)/metrics.csv")
    }
    let many = try Binary.run(["survey", "runs"], in: scratch.folder)
    #expect(
      many.output.contains("  - 3 more runs: --format csv has the reason of each"), "\(many.output)"
    )
  }
}
