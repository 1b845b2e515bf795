import CurveIngestion
import CurveModel
import Testing

/// The file that DeepXDE saves its history in.
struct DeepXDEHistoryTests {
  private func file(_ rows: [[Double]]) -> String {
    "# step, loss_train, loss_test, metrics_test\n"
      + rows.map { row in row.map { "\($0)" }.joined(separator: " ") + "\n" }.joined()
  }

  @Test("the loss is the sum of its parts, which a part tells that is the same on both sets")
  func sums() throws {
    let log = try read(
      file([[0, 2, 1, 4, 1, 9], [1000, 1, 0.5, 2, 0.5, 8], [2000, 0.5, 0.25, 1, 0.25, 7]]),
      path: "loss.dat")
    #expect(log.x("loss", .train) == [0, 1000, 2000])
    #expect(log.y("loss", .train) == [3, 1.5, 0.75])
    #expect(log.y("loss", .validation) == [5, 2.5, 1.25])
    #expect(log.file.ignored.sentences.contains("metrics_test: 1 metric without a name"))
  }

  @Test("one part needs no telling, and points of training are no test")
  func onePart() throws {
    let log = try read(
      file([[0, 2, 4], [1000, 1, 2], [2000, 0.5, 1]]), path: "loss.dat")
    #expect(log.y("loss", .train) == [2, 1, 0.5] && log.y("loss", .validation) == [4, 2, 1])
    let same = try read(
      file([[0, 2, 1, 2, 1], [1000, 1, 0.5, 1, 0.5], [2000, 0.5, 0.25, 0.5, 0.25]]),
      path: "loss.dat")
    #expect(same.columns == ["train loss <loss_train>"])
  }

  @Test("rows that may be cut in several ways are asked about")
  func open() {
    let found = problems(
      in: file([[0, 2, 1, 4, 3], [1000, 1, 0.5, 2, 1.5]]), path: "loss.dat")
    #expect(found.map(\.code) == ["ambiguous-columns"])
  }
}
