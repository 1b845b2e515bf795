import CurveAnalysis
import TestSupport
import Testing

/// What a warning says in brackets has a page.
@Suite struct ExplainedDoubtTests {
  @Test("the code of a warning is explained")
  func code() throws {
    let scratch = try Scratch()
    let rows = (0..<12).map { epoch in
      let loss = 0.3 + 2 / Double(1 + epoch)
      return "\(epoch),\(64 * loss),\(loss)"
    }
    try scratch.write(
      "epoch,train_loss,val_loss\n" + rows.joined(separator: "\n") + "\n", to: "log.csv")
    let warned = try Binary.run(["diagnose", "log.csv"], in: scratch.folder)
    #expect(warned.errors.contains("[scaled-training]"))
    let page = try Binary.run(["explain", "scaled-training"], in: scratch.folder)
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("scaled-training (doubt)\n\n  Training is many times validation"))
    #expect(page.output.contains("\nwhy it matters\n\n  Dropout and augmentation seldom"))
    #expect(page.output.contains("\nwhat to do\n\n  Log the mean loss per example on both splits"))
  }

  @Test("every doubt has its own page, which no other name hides")
  func pages() throws {
    let scratch = try Scratch()
    for code in DoubtCatalog.pages.map(\.code) {
      let page = try Binary.run(["explain", code], in: scratch.folder).output
      #expect(page.hasPrefix("\(code) (doubt)\n"), "\(code)")
    }
  }

  @Test("a word that --tried takes is explained by its step")
  func triedWord() throws {
    let scratch = try Scratch()
    let page = try Binary.run(["explain", "dropout"], in: scratch.folder)
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("'dropout' is tried by this step.\n\nregularize (next step)"))
  }

  @Test(
    "an accuracy that names no metric and is beaten by a loss, and a tolerance that reads as a share"
  )
  func namelessBaseline() throws {
    let scratch = try Scratch()
    let rows = (0..<12).map { epoch in
      let loss = 0.5 + 2 / Double(1 + epoch)
      return "\(epoch),\(loss),\(loss + 0.1),\(90 - 20 * loss),\(88 - 20 * loss)"
    }
    try scratch.write(
      "epoch,loss,val_loss,accuracy,val_accuracy\n" + rows.joined(separator: "\n") + "\n",
      to: "log.csv")
    try scratch.write("kind,value\nhuman,0.9\n", to: "b.csv")
    let warned = try Binary.run(["diagnose", "log.csv", "-b", "b.csv"], in: scratch.folder)
    #expect(
      warned.errors.contains("b.csv:2:7: warning: 'human' names no metric"), "\(warned.errors)")
    #expect(warned.errors.contains("[baseline-without-metric]"))
    let inspected = try Binary.run(["inspect", "log.csv", "-b", "b.csv"], in: scratch.folder)
    #expect(inspected.errors == warned.errors)
    // Chance among ten classes, which is no loss.
    try scratch.write("kind,value\nchance,0.1\n", to: "b.csv")
    let floored = try Binary.run(["diagnose", "log.csv", "-b", "b.csv"], in: scratch.folder)
    #expect(floored.errors.contains("b.csv:2:8: warning: 'chance' names no metric"))
    try scratch.write("kind,value,metric\nhuman,0.9,loss\n", to: "b.csv")
    let named = try Binary.run(["diagnose", "log.csv", "-b", "b.csv"], in: scratch.folder)
    #expect(named.errors.isEmpty)
    func tolerance(_ text: String) throws -> String {
      try Binary.run(
        ["diagnose", "log.csv", "--metric", "accuracy", "--tolerance", text], in: scratch.folder
      ).errors
    }
    #expect(try tolerance("0.01").contains("the tolerance is 0.01 points"))
    #expect(try tolerance("1").isEmpty && tolerance("1%").isEmpty)
  }
}
