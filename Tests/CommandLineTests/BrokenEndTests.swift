import Foundation
import TestSupport
import Testing

/// Runs whose last values left their curves are judged by what came before, and it is said beside others, too.
@Suite struct BrokenEndTests {
  /// Two runs of 24 epochs; training of the second leaves its curve with the last one, validation of the third with the
  /// last three.
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    for name in ["sound", "spike", "exploded"] {
      let rows = (1...24).map { epoch in
        let level = 0.3 + exp(-Double(epoch) / 4) + (epoch % 2 == 0 ? 0.003 : -0.003)
        let train = name == "spike" && epoch == 24 ? 15 : level
        let validation = name == "exploded" && epoch > 21 ? Double(epoch * 3) : level + 0.15
        return "\(epoch),\(train),\(validation)\n"
      }
      try scratch.write(
        "epoch,train_loss,val_loss\n" + rows.joined(), to: "runs/\(name)/metrics.csv")
    }
    return scratch
  }

  private static func words(_ result: Binary.Result) -> String {
    #expect(result.status == 0, "\(result.errors)")
    return result.output.split(whereSeparator: { $0.isWhitespace || $0 == "`" })
      .joined(separator: " ")
  }

  @Test("a comparison says it of the model, stored ones included")
  func comparison() throws {
    let scratch = try scratch()
    let said =
      "above its neighbours, at epoch 24 alone: it is judged by what came before."
    let fresh = Self.words(
      try Binary.run(["compare", "runs/sound", "runs/spike"], in: scratch.folder))
    #expect(fresh.contains("Of B, training ended 14.") && fresh.contains(said), "\(fresh)")
    #expect(fresh.contains("trained until epoch 24 epoch 24"), "\(fresh)")
    let stored = try Binary.run(
      ["diagnose", "runs/spike", "-q", "-o", "spike.json"], in: scratch.folder)
    #expect(stored.status == 0)
    let later = Self.words(
      try Binary.run(["compare", "runs/sound", "spike.json"], in: scratch.folder))
    #expect(later.contains(said) && later.contains("trained until epoch 24 epoch 24"), "\(later)")
    let both = Self.words(
      try Binary.run(["compare", "runs/exploded", "runs/spike"], in: scratch.folder))
    #expect(both.contains("Of A, validation exploded from epoch 22 on"), "\(both)")
    #expect(both.contains("; of B, training ended"), "\(both)")
    #expect(both.contains("both are judged by what came before."), "\(both)")
  }

  @Test("a survey names the runs, and where they end", arguments: ["text", "markdown"])
  func survey(_ format: String) throws {
    let scratch = try scratch()
    let result = try Binary.run(["survey", "runs", "--format", format], in: scratch.folder)
    let text = Self.words(result)
    #expect(
      text.contains("Look at the end of these runs - ends-in-spike, 1 run (spike): "), "\(text)")
    #expect(text.contains("- validation-exploded, 1 run (exploded): "), "\(text)")
    #expect(text.contains(" of 24"), "\(text)")
    #expect(!text.contains(" of 23"), "\(text)")
  }

  @Test("sound runs are not spoken of")
  func sound() throws {
    let scratch = try scratch()
    for call in [["compare", "runs/sound", "runs/sound"], ["survey", "runs/sound"]] {
      let result = try Binary.run(call, in: scratch.folder)
      #expect(!result.output.contains("what came before"), "\(result.output)")
    }
  }
}
