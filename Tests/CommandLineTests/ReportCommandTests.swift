import Foundation
import TestSupport
import Testing

/// `--previous`, `-o -` and the formats as a user meets them.
@Suite struct ReportCommandTests {
  private func lecture() throws -> Scratch {
    let scratch = try Scratch()
    for name in ["curves", "human-35", "human-21"] {
      let url = Project.folder.appending(path: "fixtures/lecture/\(name).csv")
      try scratch.write(try String(contentsOf: url, encoding: .utf8), to: "\(name).csv")
    }
    return scratch
  }

  @Test("a diagnosis is compared with the one before")
  func previous() throws {
    let scratch = try lecture()
    func diagnose(_ arguments: [String]) throws -> Binary.Result {
      try Binary.run(["diagnose", "curves.csv"] + arguments, in: scratch.folder)
    }
    let first = try diagnose(["-b", "human-21.csv", "-o", "old.json", "--quiet"])
    #expect(first.status == 0)
    let second = try diagnose(["-b", "human-35.csv", "--previous", "old.json"])
    #expect(second.status == 0, "\(second.errors)")
    let words = second.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Since the previous diagnosis Verdict: underfitting"))
    #expect(words.contains("changed from domain experts (21 %) to domain experts (35 %)"))
    let same = try diagnose(["-b", "human-21.csv", "--previous", "old.json"])
    let said = same.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("The files are the same as then."))
  }

  @Test("what a server has room for is no full report")
  func fullReport() throws {
    let scratch = try lecture()
    for (written, place) in [
      (["t.xml"], "add -o report.md"), (["t.xml", "r.html"], "r.html"), (["d.json"], "d.json"),
    ] {
      let result = try Binary.run(
        ["diagnose", "curves.csv"] + written.flatMap { ["-o", $0] }, in: scratch.folder)
      #expect(result.output.hasSuffix(": \(place)\n"), "\(result.output.suffix(80))")
    }
  }

  @Test("what is no diagnosis is refused as a previous one, with its place")
  func wrongPrevious() throws {
    let scratch = try lecture()
    for (text, message) in [
      ("{}", "old.json: error: expected a diagnosis, found other JSON [not-a-diagnosis]"),
      ("[1", "old.json: error: expected a diagnosis, found other JSON [not-a-diagnosis]"),
      ("", "old.json: error: expected a diagnosis, found an empty file [not-a-diagnosis]"),
      ("{\n \"schema\": }", "old.json:2:12: error: expected a value, found '}' [malformed-json]"),
      (
        "{\"schema\": 1} x",
        "old.json:1:15: error: expected the end of the file, found 'x' [malformed-json]"
      ),
      (
        "{\"schema\": \"tightline.diagnosis/1\", \"run\": {\"name\": \"a\"}}",
        "old.json: error: the diagnosis has no 'run.metric' [incomplete-diagnosis]"
      ),
      (
        "{\"schema\": \"tightline.diagnosis/1\", \"run\": 3}",
        "old.json: error: the diagnosis has something unexpected at 'run' [incomplete-diagnosis]"
      ),
      (
        "{\"schema\": \"tightline.diagnosis/2\", \"run\": 3}",
        "old.json: error: expected schema 'tightline.diagnosis/1', found 'tightline.diagnosis/2' "
          + "[unknown-schema]"
      ),
    ] {
      try scratch.write(text, to: "old.json")
      let result = try Binary.run(
        ["diagnose", "curves.csv", "--previous", "old.json"], in: scratch.folder)
      #expect(result.status == 2)
      #expect(result.errors.hasPrefix(message + "\n"), "\(result.errors)")
      #expect(result.output.isEmpty)
    }
    let whole = try Binary.run(
      ["diagnose", "curves.csv", "-b", "human-21.csv", "--format", "json"], in: scratch.folder)
    try scratch.write(String(whole.output.dropLast(30)), to: "old.json")
    let cut = try Binary.run(
      ["diagnose", "curves.csv", "--previous", "old.json"], in: scratch.folder)
    #expect(cut.errors.contains("found the end of the file [malformed-json]"), "\(cut.errors)")
    let missing = try Binary.run(
      ["diagnose", "curves.csv", "--previous", "none.json"], in: scratch.folder)
    #expect(missing.status == 2)
  }

  @Test("the extension tells the format, the longest one that fits")
  func extensions() throws {
    let scratch = try lecture()
    let names = ["r.md", "r.html", "r.xml", "r.comment.md", "r.codequality.json", "r.github.txt"]
    let result = try Binary.run(
      ["diagnose", "curves.csv", "-b", "human-35.csv", "--quiet"]
        + names.flatMap { ["-o", $0] }, in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try scratch.read("r.comment.md").hasPrefix("<!-- tightline:"))
    #expect(try scratch.read("r.html").hasPrefix("<!DOCTYPE html>"))
    #expect(try scratch.read("r.xml").hasPrefix("<?xml"))
    #expect(try scratch.read("r.codequality.json").hasPrefix("["))
    #expect(try scratch.read("r.github.txt").hasPrefix("::warning "))
    #expect(scratch.names.contains("r-verdicts.svg"))
  }

  @Test("-o - is standard output, also when it is to be quiet")
  func standardOutput() throws {
    let scratch = try lecture()
    let call = ["diagnose", "curves.csv", "-b", "human-35.csv", "--format", "junit"]
    let plain = try Binary.run(call, in: scratch.folder)
    let quiet = try Binary.run(call + ["--quiet", "-o", "-"], in: scratch.folder)
    #expect(plain.output == quiet.output && plain.output.hasPrefix("<?xml"))
    #expect(!scratch.names.contains("-"))
  }

  @Test("-o - is standard output of the other reports as well")
  func standardOutputOfOthers() throws {
    let scratch = try lecture()
    _ = try Binary.run(
      ["diagnose", "curves.csv", "-b", "human-35.csv", "-q", "-o", "d.json"], in: scratch.folder)
    for call in [["history", "d.json"], ["compare", "d.json", "d.json"]] {
      let plain = try Binary.run(call, in: scratch.folder)
      let quiet = try Binary.run(call + ["-q", "-o", "-"], in: scratch.folder)
      #expect(!plain.output.isEmpty && plain.output == quiet.output, "\(quiet.errors)")
    }
  }
}
