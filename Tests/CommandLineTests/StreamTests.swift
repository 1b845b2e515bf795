import Foundation
import TestSupport
import Testing

/// What the stream answers, through the real binary.
@Suite struct StreamTests {
  /// The rows that answer the lines; input and output are files, which hold any bytes.
  static func rows(
    _ lines: Data, _ arguments: [String] = [], in scratch: Scratch? = nil
  ) throws -> [String] {
    let scratch = try scratch ?? Scratch()
    try lines.write(to: scratch.folder.appending(path: "in.ndjson"))
    let command = ([Binary.url.path, "stream"] + arguments).map { "'\($0)'" }
    let result = try Binary.run(
      ["-c", command.joined(separator: " ") + " < in.ndjson > out.ndjson"], in: scratch.folder,
      program: URL(filePath: "/bin/sh"))
    #expect(result.status == 0)
    #expect(result.errors == "")
    let written = try Data(contentsOf: scratch.folder.appending(path: "out.ndjson"))
    let text = try #require(String(data: written, encoding: .utf8))
    #expect(text.isEmpty || text.hasSuffix("\n"))
    #expect(!text.contains("\t"))
    return text.split(separator: "\n").map { String($0) }
  }

  static func rows(_ lines: [String], _ arguments: [String] = []) throws -> [String] {
    try rows(Data(lines.joined(separator: "\n").utf8), arguments)
  }

  @Test("the lines of the documentation get the rows of the documentation")
  func documentation() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/stream.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let blocks = text.components(separatedBy: "```ndjson\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
    try #require(blocks.count == 2)
    let rows = try Self.rows(Data(blocks[0].utf8))
    #expect(
      rows.joined(separator: "\n") + "\n" == blocks[1],
      "\(Golden.firstDifferences(expected: blocks[1], actual: rows.joined(separator: "\n")))")
  }

  static let short = #"{"train":[1,0.5,0.4],"val":[1,0.6,0.5],"baseline":0.3}"#

  struct Refusal: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var line: String
    var error: String

    init(_ name: String, _ line: String, _ error: String) {
      testDescription = name
      self.line = line
      self.error = error
    }
  }

  static let malformed = "\"hint\":\"write one JSON object on each line\""
  static let refusals: [Refusal] = [
    Refusal(
      "a blank line", "",
      #""code":"blank-line",\#(malformed),"message":"expected a JSON object, found a blank line""#),
    Refusal(
      "blanks only", " \t\r",
      #""code":"blank-line",\#(malformed),"message":"expected a JSON object, found a blank line""#),
    Refusal(
      "no object", "[1]",
      #""code":"malformed-json","column":1,\#(malformed),"message":"#
        + #""expected an object, found '[1]'""#),
    Refusal(
      "a cut line", #"{"train":[1,2"#,
      #""code":"malformed-json","column":14,\#(malformed),"message":"#
        + #""expected a number, ',' or ']', found the end of the line""#),
    Refusal(
      "a leading zero", #"{"train":[01]}"#,
      #""code":"malformed-json","column":11,\#(malformed),"message":"#
        + #""expected a number, ',' or ']', found '01]}'""#),
    Refusal(
      "a comma too many", #"{"train":[1,]}"#,
      #""code":"malformed-json","column":13,\#(malformed),"message":"#
        + #""expected a number, ',' or ']', found ']}'""#),
    Refusal(
      "text behind the object", short + " x",
      #""code":"malformed-json","column":\#(short.utf8.count + 2),\#(malformed),"message":"#
        + #""expected the end of the line, found 'x'""#),
    Refusal(
      "single quotes", "{'train':[1]}",
      #""code":"malformed-json","column":2,\#(malformed),"message":"#
        + #""expected a key in quotes, found ''train':[1]}'""#),
    Refusal(
      "a NUL", "{\"train\":[1,\u{0}2]}",
      #""code":"malformed-json","column":13,\#(malformed),"message":"#
        + #""expected a number, ',' or ']', found something else""#),
    Refusal(
      "a control character in a string", "{\"run\":\"a\u{1}b\"}",
      #""code":"malformed-json","column":10,\#(malformed),"message":"#
        + #""expected no control character inside a string, found something else""#),
    Refusal(
      "nesting without end",
      #"{"meta":"# + String(repeating: "[", count: 100_000),
      #""code":"malformed-json","column":73,\#(malformed),"message":"#
        + #""expected at most 64 levels, found '[[[[[[[[[[[['""#),
    Refusal(
      "a key twice", #"{"train":[1],"train":[2]}"#,
      #""code":"duplicate-key","hint":"remove one of the two","#
        + #""message":"the key 'train' is there twice""#),
    Refusal(
      "an unknown key", #"{"train":[1],"valid":[2]}"#,
      #""code":"unknown-key","hint":"did you mean 'val'? What is only to be echoed belongs under "#
        + #"'meta'","message":"'valid' is no key of a line""#),
    Refusal(
      "a column's name", #"{"train":[1],"val_acc":[2]}"#,
      #""code":"unknown-key","hint":"write \"val\":[…],\"metric\":\"acc\" for it. What is only to be "#
        + #"echoed belongs under 'meta'","message":"'val_acc' is no key of a line""#),
    Refusal(
      "no curves", #"{"baseline":1}"#,
      #""code":"no-curves","hint":"give 'train' and 'val', or 'curves', or 'path'","#
        + #""message":"expected curves, found none""#),
    Refusal(
      "no values", #"{"train":[],"val":[null]}"#,
      #""code":"no-values","hint":"give every curve at least one value","#
        + #""message":"expected values, found none""#),
    Refusal(
      "lists of unequal length", #"{"train":[1,2],"val":[1]}"#,
      #""code":"unequal-lengths","hint":"write null where a value was not recorded, or give both "#
        + #"under 'curves' with their steps","message":"expected as many validation as training "#
        + #"values (2), found 1""#),
    Refusal(
      "an unknown direction", #"{"metric":"zeal","train":[1,2],"val":[1,2]}"#,
      #""code":"unknown-direction","hint":"say so with --direction lower or --direction higher","#
        + #""message":"cannot tell whether lower or higher 'zeal' is better""#),
    Refusal(
      "a baseline of no kind",
      #"{"train":[1,2],"val":[1,2],"baselines":[{"kind":"huamn","value":1}]}"#,
      #""code":"unknown-kind","hint":"did you mean 'human'?","#
        + #""message":"'huamn' is no kind of baseline""#),
    Refusal(
      "a missing file", #"{"path":"nowhere.csv"}"#,
      #""code":"file-not-found","file":"nowhere.csv","hint":"check the path; training frameworks "#
        + #"often write into a run folder of their own","message":"no such file""#),
  ]

  @Test("a line that cannot be judged says why, and the others are judged")
  func refuses() throws {
    let lines = Self.refusals.flatMap { [Self.short, $0.line] }
    let rows = try Self.rows(lines)
    try #require(rows.count == lines.count)
    for (index, refusal) in Self.refusals.enumerated() {
      #expect(rows[2 * index] == rows[0])
      let line = 2 * index + 2
      #expect(
        rows[2 * index + 1]
          == #"{"error":{\#(refusal.error)},"line":\#(line),"ok":false,"run":null,"#
          + #""schema":"tightline.stream/1"}"#,
        "\(refusal)")
    }
  }

  @Test("labels and meta come back as they were written, from lines that cannot be judged too")
  func echoes() throws {
    let rows = try Self.rows([
      #"{"run":"\u00e9\t","meta":{"a":[1, 2 ,NaN],"b":-1.50E+3,"c":"x y"},"train":[1,2],"val":[1,2]}"#,
      #"{"meta": [] ,"run":12.50,"train":[1,2],"val":"no"}"#,
    ])
    #expect(rows[0].contains(#""meta":{"a":[1,2,null],"b":-1.50E+3,"c":"x y"},"metric":"loss""#))
    #expect(rows[0].contains(#""run":"\u00e9\t","schema""#))
    #expect(rows[1].contains(#""line":2,"meta":[],"ok":false,"run":12.50,"schema""#))
  }

  @Test("numbers may be of any size, and not numbers at all")
  func numbers() throws {
    func verdict(_ train: String, validationEndsIn last: String = "2") throws -> String {
      let validation = "3,2,2,2,2,2,2,\(last)"
      let row = try #require(
        try Self.rows([#"{"train":[\#(train)],"val":[\#(validation)],"baseline":0.5}"#]).first)
      return try #require(row.components(separatedBy: "\"verdict\":").last)
    }
    for broken in ["NaN", "Infinity", "-Infinity", "1e400", "\"NaN\"", "\"Infinity\""] {
      #expect(
        try verdict("3,2,1,1,1,1,1,\(broken)", validationEndsIn: broken) == #""diverged"}"#)
      // Weights that are no numbers predict none.
      #expect(try verdict("3,2,1,1,1,1,1,\(broken)") == #""undecided"}"#)
    }
    #expect(try verdict("3,2,1,-0,0,0.0,1e-400,null") == #""overfitting"}"#)
    let beyond = try verdict("9007199254740993,2,1,1,0,0,0,0")
    #expect(try verdict("9007199254740992,2,1,1,0,0,0,0") == beyond)
  }

  @Test("the same bytes for any number of workers, any block size, with and without a last newline")
  func deterministic() throws {
    var lines = StreamLines.many(300)
    lines[7] = "no JSON"
    lines[8] = ""
    let whole = try Self.rows(lines, ["--workers", "1"])
    #expect(whole.count == 300)
    for arguments in [
      ["--workers", "2"], ["--workers", "5", "--block-bytes", "1"],
      ["--workers", "3", "--block-bytes", "3000"], ["--line-buffered"],
    ] {
      #expect(try Self.rows(lines, arguments) == whole)
    }
    let text = Data([0xEF, 0xBB, 0xBF]) + Data((lines.joined(separator: "\t\r\n") + "\n").utf8)
    #expect(try Self.rows(text) == whole)
  }

  @Test("a line beyond the cap is answered and passed over, wherever blocks end")
  func tooLong() throws {
    let long = #"{"run":"\#(String(repeating: "x", count: 5000))"}"#
    let lines = [Self.short, long, Self.short, long, long, Self.short, long]
    let expected =
      #"{"error":{"code":"line-too-long","hint":"raise --max-line-bytes, or thin the curves out","#
      + #""message":"the line is longer than 1000 bytes"},"line":2,"ok":false,"run":null,"#
      + #""schema":"tightline.stream/1"}"#
    for size in ["1", "999", "100000"] {
      let rows = try Self.rows(lines, ["--max-line-bytes", "1000", "--block-bytes", size])
      try #require(rows.count == lines.count)
      #expect(rows[1] == expected)
      #expect([rows[0], rows[2], rows[5]].allSatisfy { $0.contains(#""ok":true"#) })
      #expect(rows[6].contains(#""line":7,"ok":false"#))
    }
  }

  @Test("whatever bytes come, every line gets one row of JSON")
  func mutated() throws {
    var random = SeededNumbers(seed: 7)
    var lines: [Data] = []
    for line in StreamLines.many(600) {
      var bytes = Array(line.utf8)
      for _ in 0..<(1 + random.below(4)) {
        let place = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: bytes[place...].prefix(random.below(40)), at: place)
        default: bytes.insert(#""[]{},:-.eE0\"#.utf8.randomElement(using: &random) ?? 0, at: place)
        }
      }
      lines.append(Data(bytes.filter { $0 != 0x0A }))
    }
    let rows = try Self.rows(Data(lines.joined(separator: [0x0A])))
    #expect(rows.count == lines.count)
    var judged = 0
    for row in rows {
      let object = try JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any]
      let isJudged = try #require(object?["ok"] as? Bool, "\(row)")
      #expect((object?["error"] == nil) == isJudged)
      if isJudged { judged += 1 }
    }
    #expect(judged > 20 && judged < rows.count - 20)
  }
}
