import TestSupport
import Testing

/// Which files that are named together are one run.
@Suite struct OneRunTests {
  private static let accuracy =
    "epoch,train_acc,val_acc\n"
    + (0..<12).map { "\($0),\(0.9 - 0.8 / Double($0 + 1)),\(0.8 - 0.7 / Double($0 + 1))\n" }
    .joined()

  private func together(
    _ logs: [(path: String, text: String)], _ options: [String] = []
  ) throws -> Binary.Result {
    let scratch = try Scratch()
    for log in logs { try scratch.write(log.text, to: log.path) }
    return try Binary.run(["diagnose"] + logs.map(\.path) + options, in: scratch.folder)
  }

  private static func loss(_ epochs: Int) -> String {
    "epoch,train_loss,val_loss\n"
      + (0..<epochs).map { "\($0),\(2 / Double($0 + 1)),\(2 / Double($0 + 1) + 0.1)\n" }.joined()
  }

  @Test("logs that each hold both curves of a metric of their own are asked about")
  func otherRuns() throws {
    let apart = try together([("a/log.csv", Self.accuracy), ("b/log.csv", Self.loss(12))])
    #expect(apart.status == 2)
    #expect(
      apart.errors
        == """
        error: 2 runs could be meant: 'a' and 'b', in different metrics [several-runs]
          hint: choose one with --run; charts of one run are read together where they lie in one \
        folder and go equally far

        """)
    let lengths = try together([("acc.csv", Self.accuracy), ("loss.csv", Self.loss(30))])
    #expect(lengths.status == 2)
  }

  @Test("charts of one run in one folder, and the two curves of one metric, are one run")
  func oneRun() throws {
    let charts = try together(
      [("acc.csv", Self.accuracy), ("loss.csv", Self.loss(12))], ["--format", "json"])
    #expect(charts.status == 0, "\(charts.errors)")
    #expect(charts.errors.contains("'acc', 'loss' are read as metrics of one run"))
    let curves = try together([
      ("train/loss.csv", "epoch,train_loss\n0,2\n1,1\n2,0.7\n3,0.6\n"),
      ("val/loss.csv", "epoch,val_loss\n1,1.1\n3,0.8\n"),
    ])
    #expect(curves.status == 0, "\(curves.errors)")
    #expect(curves.output.contains("validation") && !curves.errors.contains("one run"))
  }
}
