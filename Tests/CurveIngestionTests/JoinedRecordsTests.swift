import CurveIngestion
import CurveModel
import Testing

/// Records without a line break between them, as `print(…, end=" ")` leaves them.
struct JoinedRecordsTests {
  private func record(_ place: String, _ epoch: Int) -> String {
    "\(place) train_loss: 0.\(95 - epoch) | dev_loss: 0.\(85 + epoch) | micro f1 on dev: 0.7\(epoch) "
  }

  @Test(
    "a place that comes again in a line, with the same name behind it, begins a record",
    arguments: [
      { "[00\($0)]" }, { "Epoch \($0)/9:" }, { "2031-02-03 10:11:1\($0) INFO epoch=\($0)" },
      { "Epoch: [\($0)/9] step: [5/5]" },
    ] as [@Sendable (Int) -> String])
  func recordsOnOneLine(place: @Sendable (Int) -> String) throws {
    let text =
      (1...3).map { record(place($0), $0) + ">>> save the model!\n" }.joined()
      + (4...9).map { record(place($0), $0) }.joined()
    let log = try read(text, path: "train.log")
    #expect(log.y("loss", .train)?.count == 9)
    #expect(log.y("loss", .validation) == (1...9).map { Double("0.\(85 + $0)") })
  }

  @Test("an epoch that a line looks back on begins no record")
  func looksBack() throws {
    let log = try read(
      (1...6).map {
        "Epoch \($0) val loss 0.\(95 - $0) | Epoch \($0 / 2) val loss 0.\(95 - $0) was the best\n"
      }.joined(), path: "train.log")
    #expect(log.x("loss", .validation) == [1, 2, 3, 4, 5, 6])
  }

  @Test(
    "a place right behind the digits of a value begins a record, even that of the next training")
  func nextTraining() throws {
    let runs = [2, 3, 5].map { epochs in
      (1...epochs).map { "epoch: \($0)/9, train_loss: 2.\(9 - $0), train_acc: 0.\($0)2" }.joined()
    }
    let head =
      "epoch: 1/9, train_loss: 2.5, train_acc: 0.31\nepoch: 2/9, train_loss: 2.4, train_acc: 0.32\n"
    let log = try read(head + runs.joined() + "\n", path: "train.log")
    #expect(log.runs.map { $0.curve(of: "loss", on: .train)?.count } == [2, 2, 3, 5])
    #expect(log.y("loss", .train) == [2.8, 2.7, 2.6, 2.5, 2.4])
  }
}
