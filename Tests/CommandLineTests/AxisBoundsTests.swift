import TestSupport
import Testing

/// The axis of values ends where the metric does, as far as that is known.
@Suite struct AxisBoundsTests {
  /// The ends of the axis in the first chart of a Markdown text.
  private static func axis(in markdown: String) -> (low: Double, high: Double)? {
    let line = markdown.split(separator: "\n").first { $0.contains("y-axis") }
    let words = line?.split(separator: " ").suffix(3).map(String.init) ?? []
    guard words.count == 3, let low = Double(words[0]), let high = Double(words[2]) else {
      return nil
    }
    return (low, high)
  }

  /// A log of twenty epochs from `first` to `last`, where training comes halfway to `end` of validation.
  private static func log(_ metric: String, from first: Double, to last: Double) -> String {
    "epoch,train_\(metric),val_\(metric)\n"
      + (1...20).map { epoch in
        let share = Double(min(epoch, 15)) / 15
        let level = first + (last - first) * share
        return "\(epoch),\(level),\(level + (first - last) * 0.05)\n"
      }.joined()
  }

  @Test(
    "it ends at the best value that there can be, and at the worst",
    arguments: [
      ("accuracy", 0.5, 1, 1.0...1), ("loss", 0.6, 0, 0...0), ("mae", 0.6, 0, 0...0),
      ("error", 60, 0, 0...0), ("r2", 0.2, 1, 1...1), ("accuracy", 0.7, 0, 0...0),
      // Where a value shows that it can be otherwise, nothing is known.
      ("loss", 0.6, -0.2, -0.5 ... -0.2),
    ])
  func ends(_ metric: String, first: Double, last: Double, end: ClosedRange<Double>) throws {
    let scratch = try Scratch()
    try scratch.write(Self.log(metric, from: first, to: last), to: "log.csv")
    let report = try Binary.run(
      ["diagnose", "log.csv", "--format", "markdown"], in: scratch.folder)
    let axis = try #require(Self.axis(in: report.output), "\(report.errors)")
    #expect(end.contains(last < first ? axis.low : axis.high), "\(axis)")
  }

  @Test("so does that of a history, of shares")
  func history() throws {
    let scratch = try Scratch()
    for (name, first) in [("a", 0.7), ("b", 0.9)] {
      try scratch.write(Self.log("accuracy", from: first, to: 1), to: "\(name).csv")
      let result = try Binary.run(
        ["diagnose", "\(name).csv", "-q", "-o", "\(name).json"], in: scratch.folder)
      #expect(result.status == 0)
    }
    let report = try Binary.run(
      ["history", "a.json", "b.json", "--format", "markdown"], in: scratch.folder)
    #expect(try #require(Self.axis(in: report.output)).high == 1, "\(report.output)")
  }
}
