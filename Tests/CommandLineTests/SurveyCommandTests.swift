import Foundation
import TestSupport
import Testing

/// What `tightline survey` finds, says and returns, through the binary.
@Suite("Survey") struct SurveyCommandTests {
  /// A log of 30 epochs whose levels end near the given ones.
  static func log(train: Double, validation: Double, epochs: Int = 30) -> String {
    let rows = (0..<epochs).map { epoch in
      let left = exp(-Double(epoch) / 4)
      let wiggle = epoch.isMultiple(of: 2) ? 0.001 : -0.001
      return "\(epoch),\(train + left + wiggle),\(validation + left - wiggle)"
    }
    return (["epoch,train_loss,val_loss"] + rows).joined(separator: "\n") + "\n"
  }

  static let baselines = """
    kind,name,value
    human,people,0.10
    mean-predictor,mean,2.0

    """

  private func rows(_ scratch: Scratch, _ arguments: [String]) throws -> [[String: Any]] {
    let result = try Binary.run(["survey", "--format", "ndjson"] + arguments, in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    return try result.output.split(separator: "\n").map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
    }
  }

  @Test("one row a run, the best first, and what cannot be read last with its reason")
  func ranked() throws {
    let scratch = try Scratch()
    try scratch.write(Self.baselines, to: "baselines.csv")
    try scratch.write(Self.log(train: 0.3, validation: 0.35), to: "runs/lr=1/metrics.csv")
    try scratch.write(Self.log(train: 0.1, validation: 0.3), to: "runs/lr=2/metrics.csv")
    var bad = Self.log(train: 0.1, validation: 0.3).split(separator: "\n")
    bad[11] = "10,0.1,oops"
    try scratch.write(bad.joined(separator: "\n"), to: "runs/bad/metrics.csv")
    try scratch.write("{\"lr\": 1}", to: "runs/lr=1/config.json")
    let rows = try rows(scratch, ["runs", "-b", "baselines.csv"])
    #expect(rows.map { $0["run"] as? String } == ["lr=2", "lr=1", "bad"])
    #expect(rows.map { $0["verdict"] as? String } == ["overfitting", "underfitting", nil])
    #expect(rows.map { $0["ok"] as? Bool } == [true, true, false])
    let error = try #require(rows[2]["error"] as? [String: Any])
    #expect(error["code"] as? String == "not-a-number")
    #expect(error["line"] as? Int == 12)
    #expect(rows[0]["path"] as? String == "runs/lr=2/metrics.csv")
  }

  @Test("every dialect is found, and what is no log is no row")
  func dialects() throws {
    let scratch = try Scratch()
    let logs = Project.folder.appending(path: "fixtures/logs").path
    let rows = try rows(scratch, [logs, "--sort", "run"])
    let names = rows.compactMap { $0["run"] as? String }
    #expect(names.count > 20)
    #expect(names == names.sorted() && Set(names).count == names.count)
    #expect(!names.contains { $0.hasSuffix("config.json") || $0.contains("baselines.csv") })
    #expect(names.contains("dvclive/loss.tsv"))
  }

  @Test("the summary counts all runs, whatever is shown")
  func text() throws {
    let scratch = try Scratch()
    try scratch.write(Self.baselines, to: "baselines.csv")
    try scratch.write(Self.log(train: 0.3, validation: 0.35), to: "runs/a/metrics.csv")
    try scratch.write(Self.log(train: 0.1, validation: 0.3), to: "runs/b/metrics.csv")
    let result = try Binary.run(
      ["survey", "runs", "-b", "baselines.csv", "--only", "underfitting"], in: scratch.folder)
    #expect(
      result.output == """
        2 runs: 1 underfitting, 1 overfitting.
        Level: loss (lower is better, tightest baseline people at 0.1).

        run  verdict       level   bias    gap  headroom  best at
        a    underfitting  0.351  0.201  0.050     0.251  28 of 29
        No room for: next step; --format csv has every column.

        See one in full: tightline diagnose runs/a/metrics.csv -b baselines.csv

        """, "\(result.output)")
    #expect(result.errors.isEmpty)
  }

  @Test("a leaning is told from a verdict, and what its mark means is said once")
  func leaning() throws {
    let scratch = try Scratch()
    try scratch.write(Self.baselines, to: "baselines.csv")
    let train = [0.5, 0.3, 0.22, 0.2, 0.19, 0.185, 0.18, 0.18]
    let validation = [0.6, 0.35, 0.3, 0.18, 0.27, 0.2, 0.25, 0.21]
    let rows = train.indices.map { "\($0),\(train[$0]),\(validation[$0])\n" }
    try scratch.write("epoch,train_loss,val_loss\n" + rows.joined(), to: "runs/a.csv")
    for format in ["text", "markdown"] {
      let said = try Binary.run(
        ["survey", "runs", "-b", "baselines.csv", "--format", format], in: scratch.folder)
      #expect(said.output.contains("underfitting? is an undecided run that leans so."))
    }
    try scratch.write(Self.log(train: 0.3, validation: 0.35), to: "runs/a.csv")
    let sure = try Binary.run(["survey", "runs", "-b", "baselines.csv"], in: scratch.folder)
    #expect(!sure.output.contains("leans so"))
  }

  @Test("only when no path can be read, nothing could be done")
  func unreadable() throws {
    let scratch = try Scratch()
    try scratch.write(Self.log(train: 0.1, validation: 0.3), to: "a.csv")
    let none = try Binary.run(["survey", "missing"], in: scratch.folder)
    #expect(none.status == 2)
    #expect(none.errors.hasPrefix("missing: error: no such file [file-not-found]\n"))
    let rows = try rows(scratch, ["missing", "a.csv"])
    #expect(rows.map { $0["ok"] as? Bool } == [true, false])
  }

  @Test("an empty folder is a survey of no runs")
  func empty() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "runs"), withIntermediateDirectories: true)
    let result = try Binary.run(["survey", "runs"], in: scratch.folder)
    #expect(result.status == 0)
    #expect(
      result.output
        == "0 runs. There is no training log below the paths.\n")
    try scratch.write("epoch,train_loss,val_loss\n1,2,2\n2,1,1\n", to: "runs/a/metrics.csv")
    let none = try Binary.run(["survey", "runs", "--include", "b*"], in: scratch.folder)
    #expect(none.output == "0 runs. 1 run was passed over by --include and --exclude.\n")
    try scratch.write("epoch", to: "notes/README.md")
    let notes = try Binary.run(["survey", "notes"], in: scratch.folder)
    #expect(
      notes.output
        == "0 runs. 1 other file below the paths was not read as a log. 'tightline inspect\n"
        + "FILE' says why a file is taken for a log or not.\n")
  }

  @Test("a verdict on input that looks wrong is marked, and what it is stands below the table")
  func doubts() throws {
    let scratch = try Scratch()
    let log = Self.log(train: 0.3, validation: 0.35)
    try scratch.write(log, to: "runs/a/metrics.csv")
    let twice = log.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",")[0...1].joined(separator: ",") + ",\(line.split(separator: ",")[1])"
    }
    try scratch.write(
      (["epoch,train_loss,val_loss"] + twice).joined(separator: "\n"), to: "runs/b/metrics.csv")
    let rows = try rows(scratch, ["runs", "--sort", "run"])
    #expect(
      rows.map { $0["doubts"] as? [String] } == [[], ["training-repeats-validation"]])
    let result = try Binary.run(["survey", "runs"], in: scratch.folder)
    #expect(result.output.contains("no baseline !"))
    #expect(result.output.contains("training-repeats-validation, 1 run (b): "))
  }

  @Test("a metric that no run has is an error, one that some have is a reason of the others")
  func misspeltMetric() throws {
    let scratch = try Scratch()
    let log = Self.log(train: 0.3, validation: 0.35)
    try scratch.write(log, to: "runs/a/metrics.csv")
    let misspelt = try Binary.run(["survey", "runs", "--metric", "los"], in: scratch.folder)
    #expect(misspelt.status == 2 && misspelt.output.isEmpty)
    #expect(misspelt.errors.contains("'los' is not a metric of this run, which logs 'loss'"))
    try scratch.write(
      log.replacing("_loss", with: "_accuracy"), to: "runs/b/metrics.csv")
    #expect(try rows(scratch, ["runs", "--metric", "accuracy"]).count == 2)
  }

  @Test("where --only leaves no run, it is said that none has the verdict")
  func onlyNone() throws {
    let scratch = try Scratch()
    let rows = (1...12).map { "\($0),\(1 / Double($0)),\(0.1 + 1 / Double($0))\n" }.joined()
    try scratch.write("epoch,loss,val_loss\n" + rows, to: "sweep/a/metrics.csv")
    func survey(_ only: String) throws -> String {
      try Binary.run(
        ["survey", "sweep", "--only", only, "-o", "-", "--format", "markdown"], in: scratch.folder
      ).output
    }
    let none = "\n\nNo run has the verdict 'overfitting', which --only asks for.\n\n"
    #expect(try survey("overfitting").contains(none))
    #expect(
      try survey("diverged,overfitting").contains(
        "No run has any of the verdicts 'overfitting' and 'diverged', "))
    #expect(try !survey("no-baseline").contains("which --only asks for"))
    let text = try Binary.run(["survey", "sweep", "--only", "diverged"], in: scratch.folder)
    #expect(text.output.contains("No run has the verdict 'diverged', which --only asks for."))
  }
}
