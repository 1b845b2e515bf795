import TestSupport
import Testing

/// What `inspect` reads of a folder and what `survey` finds there do not contradict each other.
@Suite struct FolderAgreementTests {
  @Test("a run in a folder below the log that is read is named by both")
  func deeper() throws {
    let scratch = try Scratch()
    for path in ["history.csv", "sweep/a/metrics.csv", "sweep/b/metrics.csv"] {
      try scratch.write(BadInputCase.curves, to: path)
    }
    for command in ["inspect", "diagnose"] {
      let result = try Binary.run([command, ".", "--format", "json"], in: scratch.folder)
      #expect(result.status == 0)
      let said =
        "2 more runs lie in folders below, such as 'sweep/a/metrics.csv', and are not read: 'tightline survey "
        + ".' ranks them all"
      #expect(result.output.contains(said), "\(command): \(result.output)")
    }
    let survey = try Binary.run(["survey", "."], in: scratch.folder)
    #expect(survey.output.hasPrefix("3 runs: 3 no baseline.\n"))
    #expect(survey.output.contains("\nhistory.csv "), "a folder written as '.' has no name")
  }

  @Test("what a logger keeps beside its log is no other run")
  func copies() throws {
    let scratch = try Scratch()
    for path in ["metrics.csv", "checkpoint-500/metrics.csv", "logs/metrics.csv"] {
      try scratch.write(BadInputCase.curves, to: path)
    }
    let result = try Binary.run(["inspect", "."], in: scratch.folder)
    #expect(!result.output.contains("folders below") && !result.output.contains("another run"))
  }

  @Test("settings, baselines and reports are read or written, and are no other files")
  func otherFiles() throws {
    let scratch = try Scratch()
    try scratch.write(BadInputCase.curves, to: "run/metrics.csv")
    for name in ["config.json", "hparams.yaml"] { try scratch.write("{}", to: "run/\(name)") }
    try scratch.write("kind,value\nhuman,0.5\n", to: "run/baselines.csv")
    try scratch.write("metric = \"loss\"\n", to: "run/tightline.toml")
    let reports =
      ["a.md", "a.html", "a.json", "a.txt", "a.xml"] + [
        "a.comment.md", "a.github.txt", "a.codequality.json",
      ]
    let outputs = reports.flatMap { ["-o", "run/\($0)"] }
    _ = try Binary.run(["diagnose", "run/metrics.csv", "-q"] + outputs, in: scratch.folder)
    let surveys = ["s.md", "s.json", "s.ndjson", "s.csv"].flatMap { ["-o", "run/\($0)"] }
    _ = try Binary.run(["survey", "run/metrics.csv", "-q"] + surveys, in: scratch.folder)
    let known = try Binary.run(["survey", "run"], in: scratch.folder)
    #expect(known.output.hasPrefix("1 run: 1 no baseline.\n"), "\(known.output)")
    try scratch.write("hello", to: "run/notes.md")
    let other = try Binary.run(["survey", "run"], in: scratch.folder)
    #expect(
      other.output.hasPrefix("1 run: 1 no baseline. 1 other file below the paths was not read"))
  }
}
