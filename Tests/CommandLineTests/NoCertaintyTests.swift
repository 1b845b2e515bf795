import TestSupport
import Testing

/// What is said of a verdict's certainty where there is no baseline to decide by.
@Suite struct NoCertaintyTests {
  @Test("probability and confidence are null in diagnoses, comparisons, histories and streams")
  func null() throws {
    let scratch = try Scratch()
    let epochs = 1...12
    let rows = epochs.map { "\($0),\(1 / Double($0)),\(0.1 + 1 / Double($0))\n" }.joined()
    try scratch.write("epoch,loss,val_loss\n" + rows, to: "log.csv")
    let diagnosis = try Binary.run(
      ["diagnose", "log.csv", "--format", "json", "-o", "d.json"], in: scratch.folder
    ).output
    #expect(diagnosis.contains(#""primary": "no-baseline""#))
    for name in ["probability", "confidence"] {
      #expect(diagnosis.contains("\"\(name)\": null,"))
    }
    // What older versions wrote is read as what it means.
    let older = diagnosis.replacing(#""probability": null"#, with: #""probability": 1.0"#)
      .replacing(#""confidence": null"#, with: #""confidence": "high""#)
    try scratch.write(older, to: "older.json")
    let compared = try Binary.run(
      ["compare", "d.json", "older.json", "--format", "json"], in: scratch.folder)
    #expect(compared.output.split(separator: #""confidence": null"#).count == 3, "\(compared)")
    let history = try Binary.run(
      ["history", "d.json", "older.json", "--format", "json"], in: scratch.folder)
    #expect(history.output.split(separator: #""probability": null"#).count == 3, "\(history)")
    let curve = epochs.map { "\(1 / Double($0))" }.joined(separator: ",")
    let line = #"{"train":[\#(curve)],"val":[\#(curve)]}"#
    let row = try Binary.run(["stream"], in: scratch.folder, input: line + "\n").output
    #expect(row.contains(#""verdict":"no-baseline""#), "\(row)")
    #expect(row.contains(#""confidence":null,"#) && row.contains(#""probability":null,"#), "\(row)")
  }
}
