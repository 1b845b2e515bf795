import CurveIngestion
import CurveModel
import Testing

/// Tables behind lines of another kind.
struct TableBehindProseTests {
  @Test("a table is found behind settings", arguments: ["\t", ","])
  func tableBehindSettings(delimiter: String) throws {
    let settings =
      "==>Arguments:\narch:resnet\nepochs:5\nlr:0.01\nschedule:[70]\n==>Training log:\n"
    let names = ["Learning Rate", "Train Loss", "Valid Loss", "Valid Acc."]
    let rows = (0..<5).map { ["0.010000", "2.\(9 - $0)1", "2.\(9 - $0)4", "1\($0).5"] }
    let text =
      settings
      + ([names] + rows).map { $0.joined(separator: delimiter) + delimiter + "\n" }.joined()
    let log = try read(text, path: "log.txt")
    #expect(log.y("loss", .train) == [2.91, 2.81, 2.71, 2.61, 2.51])
    #expect(log.y("loss", .validation) == [2.94, 2.84, 2.74, 2.64, 2.54])
    #expect(log.warnings.contains("6 lines above the table passed over"))
  }

  @Test("two rows of numbers below words without a metric are no log")
  func otherTable() {
    let text = "Notes\nof the day\nwidth\theight\n1.5\t2.5\n1.6\t2.4\n"
    #expect(problems(in: text, path: "log.txt").map(\.code) == ["not-a-training-log"])
  }
}
