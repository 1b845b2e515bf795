import Foundation
import TestSupport
import Testing

/// Charts of an earlier report under the same name, which the new one does not have.
@Suite struct StaleChartTests {
  private static let baselines = "name,kind,metric,value\nexpert,human,loss,0.3\n"

  /// A run, or one that breaks: of that no chart of verdicts is drawn.
  private static func log(breaks: Bool) -> String {
    let rows = (1...20).map { epoch in
      let loss = breaks && epoch > 12 ? "nan" : "\(0.4 + 1.2 / Double(epoch))"
      return "\(epoch),\(loss),\(loss)\n"
    }
    return "epoch,train_loss,val_loss\n" + rows.joined()
  }

  private func diagnose(_ scratch: Scratch, breaks: Bool, _ output: String...) throws -> [String] {
    try scratch.write(Self.log(breaks: breaks), to: "log.csv")
    try scratch.write(Self.baselines, to: "baselines.csv")
    let outputs = output.flatMap { ["-o", $0] }
    let result = try Binary.run(
      ["diagnose", "log.csv", "-b", "baselines.csv", "--quiet"] + outputs, in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    return try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
      .filter { !$0.hasSuffix(".csv") }.sorted()
  }

  @Test("the chart of verdicts goes with the run that had one")
  func removed() throws {
    let scratch = try Scratch()
    let all = ["r-verdicts.svg", "r.md", "r.svg"]
    #expect(try diagnose(scratch, breaks: false, "r.md") == all)
    #expect(try diagnose(scratch, breaks: true, "r.md") == ["r.md", "r.svg"])
    #expect(try diagnose(scratch, breaks: false, "r.md") == all)
    try FileManager.default.removeItem(at: scratch.folder.appending(path: "r.md"))
    #expect(try diagnose(scratch, breaks: true, "r.md") == ["r.md", "r.svg"])
  }

  @Test("drawings of others, and charts of reports with other names, are left alone")
  func keeps() throws {
    let scratch = try Scratch()
    try scratch.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n", to: "r-verdicts.svg")
    #expect(try diagnose(scratch, breaks: true, "r.md") == ["r-verdicts.svg", "r.md", "r.svg"])
    _ = try diagnose(scratch, breaks: false, "r-verdicts.md")
    let left = try diagnose(scratch, breaks: true, "r.md")
    #expect(left.contains("r-verdicts.svg") && left.contains("r-verdicts-verdicts.svg"))
  }

  @Test("a run that cannot write its report leaves the chart of the last one")
  func failed() throws {
    let scratch = try Scratch()
    let before = try diagnose(scratch, breaks: false, "r.md")
    try scratch.write(Self.log(breaks: true), to: "log.csv")
    let result = try Binary.run(
      ["diagnose", "log.csv", "-b", "baselines.csv", "--quiet", "-o", "r.md", "-o", "no/r.md"],
      in: scratch.folder)
    #expect(result.status == 2)
    let after = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(after.filter { !$0.hasSuffix(".csv") }.sorted() == before)
  }
}
