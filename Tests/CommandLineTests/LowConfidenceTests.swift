import TestSupport
import Testing

/// A low confidence says why it is low, in the terminal and in documents.
@Suite struct LowConfidenceTests {
  private static let open: [(log: String, reason: String?)] = [
    // Training lies between the bands, and so much scatters.
    (
      "epoch,train_error,val_error\n"
        + (1...20).map {
          "\($0),\(0.28 + ($0 % 2 == 0 ? 0.02 : -0.02)),\(0.40 + ($0 % 3 == 0 ? 0.01 : -0.01))\n"
        }.joined(),
      "no verdict is 80 % probable"
    ),
    ("epoch,train_error,val_error\n1,0.27,0.36\n", "one value shows no scatter"),
    // What is missing is said by the verdict itself.
    ("epoch,val_error\n" + (1...20).map { "\($0),\(0.4 + 0.3 / Double($0))\n" }.joined(), nil),
  ]

  @Test(arguments: open)
  func isExplained(_ log: String, reason: String?) throws {
    let scratch = try Scratch()
    try scratch.write(log, to: "log.csv")
    try scratch.write("kind,value\nhuman,0.24\nmean-predictor,0.9\n", to: "b.csv")
    for format in ["text", "markdown"] {
      let report = try Binary.run(
        ["diagnose", "log.csv", "-b", "b.csv", "--format", format], in: scratch.folder
      ).output.replacing("[Confidence](#terms)", with: "Confidence").split(whereSeparator: {
        $0.isWhitespace || $0 == ">"
      }).joined(separator: " ")
      #expect(!report.contains("Confidence low."), "\(report)")
      if let reason {
        #expect(report.contains("onfidence low: \(reason)"), "\(report)")
      } else {
        #expect(!report.contains("onfidence low"), "\(report)")
        #expect(report.contains("training was not logged"), "\(report)")
      }
    }
  }
}
