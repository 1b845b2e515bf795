/// The test behind a training of CGCNN and what was made of it: "Evaluate Model on Test Set", and below it the lines
/// "Test: [0/4] ..." and " ** MAE 0.1", in the words that it has for the validation of every epoch.
///
/// Read as those, they would stand in the place of the last validation.
struct CGCNNClosingTest: LineDialect {
  private var isTest = false

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    if line.holds("Evaluate Model on Test Set") {
      isTest = true
      return ""
    }
    guard isTest else { return nil }
    let text = line.drop { $0 == 0x20 }
    if text.starts(with: Self.epoch) { isTest = false }
    return text.starts(with: Self.batch) || text.starts(with: Self.mean) ? "" : nil
  }

  private static let epoch = Array("Epoch".utf8)
  private static let batch = Array("Test: [".utf8)
  private static let mean = Array("** ".utf8)
}
