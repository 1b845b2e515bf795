import Foundation
import TestSupport
import Testing

/// In which order `history` shows the diagnoses, and what a folder stands for.
@Suite struct HistoryOrderTests {
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    for epoch in [8, 16, 30] {
      let rows = (1...epoch).map { "\($0),\(1.0 / Double($0)),\(1.2 / Double($0))\n" }
      try scratch.write("epoch,train_loss,val_loss\n" + rows.joined(), to: "log.csv")
      try FileManager.default.createDirectory(
        at: scratch.folder.appending(path: "h/epoch_\(epoch)"), withIntermediateDirectories: true)
      let result = try Binary.run(
        ["diagnose", "log.csv", "-q", "-o", "h/epoch_\(epoch)/diagnosis.json"], in: scratch.folder)
      #expect(result.status == 0)
    }
    try scratch.write("{\"other\": 1}", to: "h/config.json")
    try scratch.write("", to: "empty/notes.txt")
    return scratch
  }

  private static let paths = [8, 16, 30].map { "h/epoch_\($0)/diagnosis.json" }

  private func order(_ arguments: [String], in scratch: Scratch) throws -> [String] {
    let result = try Binary.run(["history"] + arguments + ["--format", "json"], in: scratch.folder)
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let entries = try #require(json?["entries"] as? [[String: Any]])
    return entries.compactMap { $0["path"] as? String }
  }

  @Test("the order of a pattern becomes that of the numbers; any other order stays")
  func patterns() throws {
    let scratch = try scratch()
    #expect(try order(Self.paths.sorted(), in: scratch) == Self.paths)
    #expect(try order(Self.paths.reversed(), in: scratch) == Self.paths.reversed())
    #expect(try order(Self.paths, in: scratch) == Self.paths)
  }

  @Test("a folder stands for the diagnoses below it")
  func folders() throws {
    let scratch = try scratch()
    #expect(try order(["h"], in: scratch) == Self.paths)
    #expect(try order(["h/"], in: scratch) == Self.paths)
    let none = try Binary.run(["history", "empty"], in: scratch.folder)
    #expect(none.status == 2)
    #expect(
      none.errors
        == "empty: error: no diagnosis lies in or below this folder [no-diagnosis-in-folder]\n"
        + "  hint: write one with: tightline diagnose CURVES -o empty/diagnosis.json\n")
  }
}
