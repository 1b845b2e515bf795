import Foundation
import TestSupport
import Testing

/// Numbers at the ends of what a double holds: never a sentence with NaN in it.
@Suite struct ExtremeNumbersTests {
  private func run(_ files: [String: String], _ command: [String]) throws -> Binary.Result {
    let scratch = try Scratch()
    for (name, text) in files { try scratch.write(text, to: name) }
    return try Binary.run(command, in: scratch.folder)
  }

  private func log(_ exponent: Int, more: String = "") -> String {
    let rows = (0..<12).map { epoch in
      let level = 1.7 / Double(epoch + 1)
      return "\(epoch),\(level)e\(exponent),\(level * 1.03)e\(exponent)"
    }
    return (["epoch,train_loss,val_loss"] + rows).joined(separator: "\n") + "\n" + more
  }

  private func flowed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("losses that squares of overflow have diverged", arguments: [308, 307, 200, 80])
  func huge(_ exponent: Int) throws {
    for command in [["diagnose", "log.csv"], ["diagnose", "log.csv", "-b", "b.csv"]] {
      let result = try run(["log.csv": log(exponent), "b.csv": "kind,value\nhuman,0.1\n"], command)
      #expect(result.status == 0)
      let said = flowed(result.output)
      #expect(said.contains("DIVERGED") && !said.contains("(NaN)"), "\(said)")
      #expect(
        said.contains(
          "'val_loss' is finite at 0 of 12 points; NaN, infinity or a value beyond 1e75 between "
            + "epoch 0 and 11 is left out"), "\(said)")
    }
  }

  @Test("a training that ends beyond all numbers is judged before the break")
  func ending() throws {
    let said = flowed(
      try run(["log.csv": log(0, more: "12,1e308,1.5e308\n")], ["diagnose", "log.csv"]).output)
    #expect(said.contains("Training became NaN or infinite from epoch 12 on"), "\(said)")
    #expect(said.contains("train 0.143 ± 0.002"), "\(said)")
  }

  @Test("levels in any unit are the same but for the unit", arguments: [-31, -13, -7, 37, 60])
  func units(_ exponent: Int) throws {
    let said = flowed(try run(["log.csv": log(exponent + 1)], ["diagnose", "log.csv"]).output)
    #expect(said.contains("train 1.43e\(exponent) ± 0.02e\(exponent)"), "\(said)")
    #expect(!said.contains("NaN") && !said.contains("∞"), "\(said)")
  }

  @Test("values that differ from 0 in no unit are 0")
  func tiny() throws {
    let said = flowed(try run(["log.csv": log(-310)], ["diagnose", "log.csv"]).output)
    #expect(!said.contains("NaN") && !said.contains("∞"), "\(said)")
    #expect(said.contains("'val_loss' is nearer to 0 than 1e-75 at 12 of 12 points"), "\(said)")
  }

  @Test("places too large to calculate with are left out, and said")
  func places() throws {
    let said = flowed(
      try run(["log.csv": log(0, more: "1e308,0.1,0.1\n")], ["diagnose", "log.csv"]).output)
    #expect(said.contains("log.csv:14: 1 row without a value up to 1e75 in 'epoch' is left out"))
  }

  @Test("a stream agrees")
  func stream() throws {
    let result = try Binary.run(
      ["stream"], input: #"{"train":[1e308,9e307],"val":[1.1e308,1e308]}"# + "\n")
    #expect(result.output.contains(#""verdict":"diverged""#), "\(result.output)")
  }

  static let refused: [([String: String], [String], String)] = [
    (
      ["b.csv": "kind,value\nhuman,1e308\n"], ["diagnose", "log.csv", "-b", "b.csv"],
      "b.csv:2:7: error: '1e308' in column 'value' is too large to calculate with: expected at most 1e75 [too-large]"
    ),
    (
      ["b.csv": "kind,value\nhuman,1e-300\n"], ["diagnose", "log.csv", "-b", "b.csv"],
      "b.csv:2:7: error: '1e-300' in column 'value' is nearer to 0 than can be calculated with: expected at least 1e-75 [too-small]"
    ),
    (
      ["l.csv": "split,value\ntest,1e200\n"], ["diagnose", "log.csv", "--levels", "l.csv"],
      "'1e200' in column 'value' is too large"
    ),
    ([:], ["diagnose", "log.csv", "--level", "test=1e200"], "[too-large]"),
    (
      [:], ["diagnose", "log.csv", "--tolerance", "1e200"],
      "expected a number from 1e-75 to 1e75"
    ),
    (
      ["m.csv": "model,mae\na,1e308\n"], ["metrics", "m.csv", "--at-most", "mae=2"],
      "'1e308' in column 'mae' is too large"
    ),
    (
      ["p.csv": "label,prediction\n1,2\n1e300,2\n3,3\n"],
      ["baseline", "measure", "scripted", "p.csv", "--metric", "mse", "--predictions", "p.csv"],
      "'1e300' in column 'label' is too large"
    ),
  ]

  @Test(
    "levels, tolerances and labels that cannot be calculated with are errors", arguments: refused)
  func refuses(_ files: [String: String], _ command: [String], _ error: String) throws {
    let result = try run(files.merging(["log.csv": log(0)]) { $1 }, command)
    #expect(result.status == 2)
    #expect(result.errors.contains(error), "\(result.errors)")
    #expect(result.output.isEmpty)
  }
}
