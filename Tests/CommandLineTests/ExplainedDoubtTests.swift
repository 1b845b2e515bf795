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
}
