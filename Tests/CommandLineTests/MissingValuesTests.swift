import Foundation
import TestSupport
import Testing

/// Gaps in the middle of training, as a reviewer sees them.
@Suite struct MissingValuesTests {
  /// Fifty epochs; `cell` writes a value of training (0) or validation (1), or leaves it out.
  private func log(_ cell: (_ epoch: Int, _ column: Int, _ value: Double) -> String) -> String {
    let rows = (0..<50).map { epoch in
      let left = exp(-Double(epoch) / 4)
      let wiggle = epoch.isMultiple(of: 2) ? 0.002 : -0.002
      return
        "\(epoch),\(cell(epoch, 0, 0.1 + left + wiggle)),\(cell(epoch, 1, 0.3 + left - wiggle))"
    }
    return (["epoch,train_loss,val_loss"] + rows).joined(separator: "\n") + "\n"
  }

  private func flowed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func run(_ log: String, _ command: [String]) throws -> String {
    let scratch = try Scratch()
    try scratch.write(log, to: "log.csv")
    try scratch.write("kind,value\nhuman,0.1\n", to: "b.csv")
    let result = try Binary.run(command, in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    return flowed(result.output)
  }

  @Test("NaN is said by the summary and by inspect")
  func notANumber() throws {
    let text = log { epoch, column, value in
      column == 1 && (10...30).contains(epoch) ? "nan" : "\(value)"
    }
    let note =
      "'val_loss' is finite at 29 of 50 points; NaN or infinity between epoch 10 and 30 is left out"
    #expect(
      try run(text, ["diagnose", "log.csv", "-b", "b.csv"]).contains("Note: log.csv: \(note)."))
    let inspected = try run(text, ["inspect", "log.csv"])
    #expect(inspected.contains("warning: \(note)"))
    #expect(inspected.contains("50 (29 finite)"))
  }

  @Test("empty cells where other columns go on are said, a thinner schedule is not")
  func empty() throws {
    let gap = log { epoch, column, value in
      column == 0 && (21...40).contains(epoch) ? "" : "\(value)"
    }
    let note = "'train_loss' has no values between epoch 20 and 41, where other columns go on"
    #expect(try run(gap, ["inspect", "log.csv"]).contains("warning: \(note)"))
    for places in [Set(stride(from: 0, to: 50, by: 10)), [0, 1, 2, 4, 8, 16, 32, 49]] {
      let sparse = log { epoch, column, value in
        column == 1 && !places.contains(epoch) ? "" : "\(value)"
      }
      #expect(try !run(sparse, ["inspect", "log.csv"]).contains("warning"))
    }
  }

  @Test(
    "a single point behind a gap shows neither that the model can fit nor that it still improves")
  func lonePoint() throws {
    let text = log { epoch, column, value in
      if (21...48).contains(epoch) { return "nan" }
      // Both curves stay where they are until the gap; only the last point of training is good.
      let level = column == 0 ? (epoch == 49 ? 0.1 : 0.3) : (epoch == 49 ? 0.46 : 0.35)
      return "\(level + value / 50)"
    }
    let said = try run(text, ["diagnose", "log.csv", "-b", "b.csv"])
    #expect(said.contains("UNDERFITTING"), "\(said)")
    #expect(!said.contains("can fit") && !said.contains("later"), "\(said)")
    #expect(!said.contains("still improved"), "\(said)")
    let json = try run(text, ["diagnose", "log.csv", "-b", "b.csv", "--format", "json"])
    #expect(json.contains("\"last_validation\": { \"value\": 0.4"), "\(json)")
  }
}
