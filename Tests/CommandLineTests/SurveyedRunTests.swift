import Foundation
import TestSupport
import Testing

/// The command that a survey ends with judges the run as the survey did.
@Suite struct SurveyedRunTests {
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    var table = "run,epoch,train_accuracy,val_accuracy\n"
    for (name, level) in [("small", 0.8), ("very large", 0.9)] {
      let log = CompareTests.log(level, seed: 1)
      table += log.split(separator: "\n").dropFirst().map { "\(name),\($0)\n" }.joined()
      try scratch.write(log, to: "runs/\(name)/metrics.csv")
    }
    try scratch.write(table, to: "table/runs.csv")
    try scratch.write(CompareTests.baselines, to: "runs/very large/baselines.csv")
    try scratch.write(CompareTests.baselines, to: "b.csv")
    try scratch.write("policy = \"largest-component\"\n", to: "other.toml")
    return scratch
  }

  @Test(
    "with all that the survey was told",
    arguments: [
      ["table"], ["runs", "--local-baselines"],
      ["table", "-b", "b.csv", "--tolerance", "30%", "--policy", "largest-component"],
      ["runs", "-b", "b.csv", "--direction", "lower", "--metric", "accuracy"],
      ["runs", "-b", "b.csv", "--train", "val_accuracy", "--validation", "train_accuracy"],
      ["runs", "-b", "b.csv", "--config", "other.toml"],
    ])
  func agrees(_ arguments: [String]) throws {
    let scratch = try scratch()
    let text = try Binary.run(["survey"] + arguments, in: scratch.folder).output
    let command = try #require(text.components(separatedBy: "See one in full: ").last)
    let json = try Binary.run(
      ["survey"] + arguments + ["--format", "ndjson"], in: scratch.folder)
    let first = try #require(json.output.split(separator: "\n").first)
    let row = try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any]
    let shell = try Binary.run(
      [
        "-c", "\"$0\" \(command.dropFirst("tightline ".count).dropLast()) --format json",
        Binary.url.path,
      ],
      in: scratch.folder, program: URL(filePath: "/bin/sh"))
    #expect(shell.status == 0, "\(command)\(shell.errors)")
    let diagnosis =
      try JSONSerialization.jsonObject(with: Data(shell.output.utf8)) as? [String: Any]
    let verdict = diagnosis?["verdict"] as? [String: Any]
    #expect(verdict?["primary"] as? String == row?["verdict"] as? String, "\(command)")
    let tolerance = diagnosis?["tolerance"] as? [String: Any]
    let values = [tolerance?["value"], row?["tolerance"]].compactMap { $0 as? Double }
    #expect(values.count == 2 && abs(values[0] - values[1]) < 1e-9, "\(command)")
  }
}
