import Foundation
import TestSupport
import Testing

/// `compare` of models that were not trained alike.
@Suite struct UnequalTrainingTests {
  /// A loss that settles at 0.2, or falls in a line that has not reached it.
  private func log(epochs: Int, falls: Bool) -> String {
    let rows = (1...epochs).map { epoch in
      let loss = falls ? 1.5 - 0.07 * Double(epoch) : 0.2 + 0.8 * pow(0.5, Double(epoch))
      let scatter = 0.002 * sin(Double(epoch * epoch * 7))
      return "\(epoch),\(loss + scatter),\(loss + 0.05 - scatter)\n"
    }
    return "epoch,train_loss,val_loss\n" + rows.joined()
  }

  private func compare(_ a: String, _ b: String, _ flags: [String] = []) throws -> String {
    let scratch = try Scratch()
    try scratch.write("kind,metric,value\nhuman,loss,0.1\nmean-predictor,loss,1.6\n", to: "b.csv")
    try scratch.write(a, to: "a.csv")
    try scratch.write(b, to: "other.csv")
    for name in ["a", "other"] {
      _ = try Binary.run(
        ["diagnose", "\(name).csv", "-b", "b.csv", "-q", "-o", "\(name).json"], in: scratch.folder)
    }
    func run(_ ending: String, _ flags: [String]) throws -> String {
      let result = try Binary.run(
        ["compare", "a.\(ending)", "other.\(ending)"] + flags, in: scratch.folder)
      #expect(result.status == 0)
      return result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let live = try run("csv", ["-b", "b.csv"] + flags)
    // A stored diagnosis knows the same.
    if flags.isEmpty { #expect(try run("json", []).hasPrefix(live.prefix(900))) }
    return live
  }

  @Test("a shorter run that still improves is trained on before the longer one is chosen")
  func shorterImproves() throws {
    let said = try compare(log(epochs: 30, falls: false), log(epochs: 15, falls: true))
    #expect(
      said.contains(
        "A was trained until epoch 30, B until epoch 15, and B still improved at its end: the levels "
          + "are not of equal training."))
    #expect(
      said.contains(
        "Next: train B on at least until epoch 30 before you choose. The first step of A is "))
    #expect(said.contains("trained until epoch 30 epoch 15, still improving"))
    #expect(!said.contains("stay with A"))
  }

  @Test("a run that broke was not trained until there")
  func broken() throws {
    let broken =
      log(epochs: 15, falls: false) + (16...30).map { "\($0),nan,nan\n" }.joined()
    let said = try compare(log(epochs: 30, falls: false), broken)
    #expect(said.contains("A was trained until epoch 30, B broke after epoch 15: "), "\(said)")
    #expect(said.contains("trained until epoch 30 epoch 15, then it broke"), "\(said)")
  }

  @Test("runs of one length that have settled are compared as ever")
  func settled() throws {
    let said = try compare(log(epochs: 30, falls: false), log(epochs: 29, falls: false))
    #expect(!said.contains("equal training"))
    #expect(!said.contains("still improv"))
  }

  @Test("programs get both facts")
  func programs() throws {
    let said = try compare(
      log(epochs: 30, falls: false), log(epochs: 15, falls: true), ["--format", "json"])
    #expect(said.contains("\"trained_until\": 30.0, \"still_improving\": false"))
    #expect(said.contains("\"trained_until\": 15.0, \"still_improving\": true"))
  }
}
