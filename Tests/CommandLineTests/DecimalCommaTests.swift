import TestSupport
import Testing

/// "0,5" in tables that somebody writes by hand, where `;` separates the cells.
@Suite struct DecimalCommaTests {
  private func run(_ call: [String], _ table: String) throws -> Binary.Result {
    let scratch = try Scratch()
    try scratch.write("epoch;train_acc;val_acc\n1;0,6;0,5\n2;0,8;0,7\n3;0,9;0,75\n", to: "log.csv")
    try scratch.write(table, to: "t.csv")
    return try Binary.run(call, in: scratch.folder)
  }

  @Test("baselines are read, with their intervals and percent signs")
  func baselines() throws {
    let result = try run(
      ["baseline", "check", "t.csv", "--curves", "log.csv"],
      "kind;name;metric;value;ci_low;ci_high\nhuman;a;val_acc;0,98;0,97;0,99\n"
        + "linear;b;val_acc;91,5 %;;\nrequirement;c;val_acc;>= 0,6;;\n")
    #expect(result.errors == "")
    #expect(result.status == 0)
    #expect(result.output.contains("tightest"))
    #expect(result.output.contains("0.98"))
    #expect(result.output.contains("91.5%"))
  }

  @Test("values of models, their ranges and requirements are read")
  func metrics() throws {
    let long = try run(
      ["metrics", "t.csv"], "metric;value;requirement\naccuracy;92,5 %;>=95 %\nlatency;40;<50,5\n")
    #expect(long.status == 0)
    #expect(long.output.contains("0.925"))
    #expect(long.output.contains("< 50.5"))
    let wide = try run(["metrics", "t.csv", "--optimize", "f1"], "model;f1\na;0,7-0,8\nb;0,6\n")
    #expect(wide.status == 0)
    #expect(wide.output.contains("0.7"))
  }

  @Test("levels are read")
  func levels() throws {
    let result = try run(
      ["diagnose", "log.csv", "--levels", "t.csv"], "split;value;std_error\ntest;0,7;0,02\n")
    #expect(result.status == 0)
  }

  @Test("a comma is refused where commas separate the cells, and two of them everywhere")
  func refused() throws {
    let quoted = try run(["baseline", "check", "t.csv"], "kind,value\nhuman,\"0,98\"\n")
    #expect(quoted.status == 2)
    #expect(quoted.errors.contains("t.csv:2:7: error: '0,98' in column 'value' has a comma"))
    let twice = try run(["baseline", "check", "t.csv"], "kind;value\nhuman;1,000,5\n")
    #expect(twice.status == 2)
    #expect(twice.errors.contains("write one decimal comma or point"))
  }
}
