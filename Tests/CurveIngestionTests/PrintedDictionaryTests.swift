import CurveIngestion
import CurveModel
import Testing

/// Dictionaries that a training prints among other lines, as Hugging Face's trainer does.
struct PrintedDictionaryTests {
  private func log(scores: Int) -> String {
    var text = "Starting at Sun\nRunning on a host\n"
    for epoch in 1...6 {
      let names = (0..<scores).map { "'eval_T\($0)_f1': 0.\(epoch)5" }.joined(separator: ", ")
      text += "{'loss': \(2.0 / Double(epoch)), 'learning_rate': 4e-05, 'epoch': \(epoch - 1).5}\n"
      text += "Computing metrics...\n"
      text += "{'eval_loss': \(2.1 / Double(epoch)), \(names), 'epoch': \(epoch).0}\n"
    }
    return text
  }

  @Test(
    "the epoch behind the scores of many classes is the place, however long the line",
    arguments: [2, 12, 40, 200])
  func manyScores(_ count: Int) throws {
    let log = try read(log(scores: count), path: "train.out")
    #expect(log.x("loss", .train) == [0.5, 1.5, 2.5, 3.5, 4.5, 5.5])
    #expect(log.x("loss", .validation) == [1, 2, 3, 4, 5, 6])
    #expect(log.y("T1_f1", .validation)?.first == 0.15)
  }

  @Test("the heading of an evaluation ends with the next place, also within an epoch")
  func headingWithinEpoch() throws {
    var text = ""
    for step in 1...8 {
      let (epoch, part) = ((step - 1) / 4, (step - 1) % 4 + 1)
      text += "Epoch: \(epoch), Step: \(part * 10) / 40, loss = \(3.0 / Double(step))\n"
      text +=
        "***** Eval results *****\n  accuracy = 0.\(step)\n  eval_loss = \(4.0 / Double(step))\n"
    }
    let log = try read(text, path: "train.log")
    #expect(log.y("loss", .train)?.count == 8)
    #expect(log.y("loss", .validation)?.first == 4)
    #expect(log.y("accuracy", .validation)?.last == 0.8)
  }
}
