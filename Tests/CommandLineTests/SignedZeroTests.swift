import TestSupport
import Testing

/// Zero has no sign in documents, though values of what is better the higher are turned around in between.
@Suite struct SignedZeroTests {
  @Test("JSON and CSV")
  func noSign() throws {
    let scratch = try Scratch()
    try scratch.write(
      "epoch,train_accuracy,val_accuracy\n"
        + (1...20).map { "\($0),\(Double($0) / 40),0\n" }.joined(), to: "log.csv")
    try scratch.write("kind,value\nhuman,0.95\nmean-predictor,0\n", to: "b.csv")
    for (command, format) in [
      ("diagnose", "json"), ("survey", "json"), ("survey", "ndjson"), ("survey", "csv"),
    ] {
      let result = try Binary.run(
        [command, "log.csv", "-b", "b.csv", "--format", format], in: scratch.folder)
      #expect(result.status == 0, "\(result.errors)")
      #expect(!result.output.contains("-0.0,"), "\(result.output)")
      #expect(!result.output.contains("-0.0}"), "\(result.output)")
      #expect(!result.output.contains("-0.0\n"), "\(result.output)")
    }
    let row = try Binary.run(
      ["stream", "-b", "b.csv", "--with", "levels,flip-points,forecast"], in: scratch.folder,
      input: #"{"path":"log.csv"}"# + "\n")
    #expect(row.output.contains("\"predicted\":0.0"), "\(row.output)")
    #expect(!row.output.contains(":-0.0"), "\(row.output)")
  }
}
