import CurveIngestion
import CurveModel
import Testing

/// Forms of public tables and consoles that were read as something else.
struct FreshTableTests {
  @Test("a value loss is the loss of a network of values, and no loss that is called a value")
  func valueLoss() throws {
    let lines = (1...6).map {
      "Epoch \($0)/6: Policy Loss = \(2.0 / Double($0)), Value Loss = 0.00\(7 - $0)\n"
    }
    let log = try read(lines.joined(), path: "train.log")
    #expect(log.columns == ["train Policy Loss <Policy Loss>", "train Value Loss <Value Loss>"])
    let losses = (1...6).map { "iteration \($0)/6 | lm loss value: \(2.0 / Double($0))\n" }
    #expect(try read(losses.joined(), path: "train.log").y("lm loss", .train)?.count == 6)
  }

  @Test("a number before a colon tells one of several losses, and is no value")
  func numbered() throws {
    let lines = (1...6).map {
      "Epoch \($0) | loss 0: \(2.0 / Double($0)) | loss 1: \(3.0 / Double($0))\n"
    }
    let log = try read(lines.joined(), path: "train.log")
    #expect(log.columns == ["train loss 0 <loss 0>", "train loss 1 <loss 1>"])
    #expect(log.y("loss 1", .train)?.first == 3)
  }

  @Test("the split before a section's word for records is the section's, not the curve's")
  func sections() throws {
    let log = try read(
      """
      {"name": "a", "training_history": {"train_loss": [3, 2, 1], "val_loss": [4, 3, 2]}}
      """, path: "results.json")
    #expect(log.y("loss", .train) == [3, 2, 1] && log.y("loss", .validation) == [4, 3, 2])
    let keras = try read(
      """
      {"training_history": {"loss": [3, 2, 1], "val_loss": [4, 3, 2]}, "seed": 1}
      """, path: "results.json")
    #expect(keras.y("loss", .train) == [3, 2, 1] && keras.y("loss", .validation) == [4, 3, 2])
  }

  @Test("the first of two columns without names may count steps from anywhere on")
  func steps() throws {
    let rows = (0..<8).map { "\(67400 + 50 * $0),0.\(29 - $0)\n" }.joined()
    let log = try read(rows, path: "val_loss_log.txt")
    #expect(log.x("loss", .validation)?.first == 67400)
    #expect(log.y("loss", .validation)?.last == 0.22)
    #expect(!problems(in: rows, path: "numbers.txt").isEmpty)
  }

  @Test("weights of losses that differ from row to row make a search, one that is lowered does not")
  func weights() throws {
    let search = "lambda_a,lambda_b,val_loss\n1,0.1,1.2\n1,0.5,1.4\n0.5,1,1.3\n0.5,0.5,1.1\n"
    #expect(problems(in: search).map(\.code) == ["not-a-training-log"])
    let schedule = "lambda,loss,val_loss\n1,3,4\n0.5,2,3\n0.25,1,2\n"
    #expect(try read(schedule).y("loss", .validation) == [4, 3, 2])
  }
}
