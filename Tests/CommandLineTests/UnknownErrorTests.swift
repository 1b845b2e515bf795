import Foundation
import TestSupport
import Testing

/// What documents hold where nothing tells how far a number may be off.
@Suite struct UnknownErrorTests {
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("epoch,train_loss,val_loss\n1,0.3,0.4\n", to: "one.csv")
    try scratch.write(
      "epoch,train_accuracy,val_accuracy\n"
        + (1...20).map { "\($0),\(Double($0) / 40),0\n" }.joined(), to: "zero.csv")
    try scratch.write(
      "kind,name,metric,value\nhuman,h,val_loss,0.2\nhuman,h,val_accuracy,0.95\n"
        + "mean-predictor,m,val_accuracy,0\n", to: "b.csv")
    return scratch
  }

  private static let pairs = [("ci_low", "ci_high"), ("baseline_from", "baseline_to")]

  /// Every interval without a width, and every error of 0, with the key that it stands below.
  private static func exact(in document: Any, below key: String = "") -> [String] {
    switch document {
    case let object as [String: Any]:
      let own = pairs.contains { low, high in
        (object[low] as? Double).map { $0 == object[high] as? Double } ?? false
      }
      return (own || object["std_error"] as? Double == 0 ? [key] : [])
        + object.sorted { $0.key < $1.key }.flatMap { exact(in: $0.value, below: $0.key) }
    case let list as [Any]: return list.flatMap { exact(in: $0, below: key) }
    default: return []
    }
  }

  @Test("errors that nothing tells are null, in all documents", arguments: ["one.csv", "zero.csv"])
  func unknown(_ log: String) throws {
    let scratch = try scratch()
    for call in [
      ["diagnose", log, "-b", "b.csv", "--format", "json"],
      ["survey", log, "-b", "b.csv", "--format", "ndjson"],
      ["compare", log, log, "-b", "b.csv", "--format", "json"],
    ] {
      let result = try Binary.run(call, in: scratch.folder)
      #expect(result.status == 0, "\(result.errors)")
      let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      #expect(Self.exact(in: document) == [], "\(call)")
    }
    let line = try Binary.run(
      ["stream", "--with", "levels,flip-points,forecast"], in: scratch.folder,
      input: #"{"path":"\#(log)","baseline":0.2}"# + "\n")
    let row = try JSONSerialization.jsonObject(with: Data(line.output.utf8))
    #expect(Self.exact(in: row) == [], "\(line.output)")
  }

  @Test("a diagnosis without errors can be compared, and be the previous one")
  func stored() throws {
    let scratch = try scratch()
    let first = try Binary.run(
      ["diagnose", "one.csv", "-b", "b.csv", "-q", "-o", "d.json"], in: scratch.folder)
    #expect(first.status == 0, "\(first.errors)")
    for call in [
      ["compare", "d.json", "one.csv", "-b", "b.csv"], ["history", "d.json"],
      ["gate", "d.json"], ["diagnose", "one.csv", "-b", "b.csv", "--previous", "d.json"],
    ] {
      let result = try Binary.run(call, in: scratch.folder)
      #expect(result.status == 0, "\(call): \(result.errors)")
    }
  }
}
