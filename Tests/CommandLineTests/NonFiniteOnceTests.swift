import TestSupport
import Testing

/// That a judged curve holds NaN is told once, by the part of a report that says most about it.
@Suite struct NonFiniteOnceTests {
  /// Twenty epochs; `isBroken` says which cells are NaN: of training (0) or validation (1).
  private func told(
    _ format: String, _ isBroken: (_ epoch: Int, _ column: Int) -> Bool
  ) throws -> String {
    let rows = (0..<20).map { epoch in
      let cells = (0...1).map { column in
        isBroken(epoch, column)
          ? "nan" : "\(0.2 + 0.1 * Double(column) + 2 / Double(1 + epoch))"
      }
      return "\(epoch),\(cells.joined(separator: ","))"
    }
    let scratch = try Scratch()
    try scratch.write(
      "epoch,train_loss,val_loss\n" + rows.joined(separator: "\n") + "\n", to: "log.csv")
    let result = try Binary.run(["diagnose", "log.csv", "--format", format], in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    return result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private let ofReader = "is finite at"
  private let ofRule = "non-finite-values"
  private let ofDoubt = "alidation is no number from epoch 8 on"

  @Test(
    "validation that ends in NaN is told above the report alone", arguments: ["text", "markdown"])
  func toTheEnd(_ format: String) throws {
    let report = try told(format) { $0 >= 8 && $1 == 1 }
    #expect(report.contains(ofDoubt))
    #expect(!report.contains(ofRule) && !report.contains(ofReader), "\(report)")
  }

  @Test("NaN within validation is told by the evidence, without one by the note on the file")
  func within() throws {
    let report = try told("markdown") { (8...9).contains($0) && $1 == 1 }
    #expect(report.contains(ofRule) && !report.contains(ofReader), "\(report)")
    let text = try told("text") { (8...9).contains($0) && $1 == 1 }
    #expect(text.contains("'val_loss' \(ofReader) 18 of 20 points"), "\(text)")
  }

  @Test(
    "training that broke is told by the verdict, and the note on validation stays",
    arguments: ["text", "markdown"])
  func broken(_ format: String) throws {
    let report = try told(format) { epoch, _ in epoch >= 8 }
    #expect(report.contains("raining became NaN or infinite from epoch 8 on"), "\(report)")
    #expect(
      !report.contains("train_loss' \(ofReader)") && !report.contains("train_loss` \(ofReader)"))
    #expect(report.contains("\(ofReader) 8 of 20 points"), "\(report)")
  }

  @Test("NaN in a curve that is not judged, or in both, is told of each")
  func others() throws {
    let report = try told("markdown") { $0 >= 8 && $1 == 1 || $0 == 3 && $1 == 0 }
    #expect(report.contains(ofDoubt) && report.contains(ofRule), "\(report)")
    #expect(!report.contains(ofReader), "\(report)")
  }

  @Test("the lists of the JSON are whole")
  func json() throws {
    let report = try told("json") { $0 >= 8 && $1 == 1 }
    for part in ["validation-not-finite", ofRule, ofReader] { #expect(report.contains(part)) }
  }
}
