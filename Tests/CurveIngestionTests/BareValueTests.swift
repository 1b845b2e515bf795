import CurveIngestion
import CurveModel
import Testing

/// Values alone, or with a count, in a file whose name says of what.
struct BareValueTests {
  @Test("a count and a value with a mark between", arguments: [":", ": ", "_"])
  func counted(_ mark: String) throws {
    let text = (0..<6).map { "\(10 * $0)\(mark)\(0.5 / Double($0 + 1))\n" }.joined()
    let log = try read(text, path: "loss.txt")
    #expect(log.x("loss", .train) == [0, 10, 20, 30, 40, 50])
    #expect(log.y("loss", .train)?.first == 0.5)
    #expect(log.file.delimiter == "'\(mark.prefix(1))'")
  }

  @Test("whole numbers on both sides of a colon are times")
  func times() {
    let text = (10..<16).map { "\($0):30\n" }.joined()
    #expect(problems(in: text, path: "loss.txt").map(\.code) == ["not-a-training-log"])
  }

  @Test("an array as NumPy prints it", arguments: ["val_loss.txt", "val_loss.log"])
  func array(_ path: String) throws {
    let log = try read("[3.16713834 3.02356148 2.93891501\n 2.66221547 2.6 2.]\n", path: path)
    #expect(log.y("loss", .validation) == [3.16713834, 3.02356148, 2.93891501, 2.66221547, 2.6, 2])
  }

  @Test("the middle of an array that was not printed is missing, and the rest no curve")
  func elided() {
    #expect(!problems(in: "[0.9 0.8 0.7 ... 0.3 0.2 0.1]\n", path: "loss.txt").isEmpty)
  }
}
