import CurveIngestion
import CurveModel
import Testing

/// Columns that cannot be told apart, in logs where another metric is judged.
struct AskedMetricTests {
  private let log = "epoch,train_loss,val_acc_a,val_acc_a,val_f1\n1,.9,.1,.2,.3\n2,.8,.2,.4,.4\n"

  @Test("--metric goes past columns of another metric that cannot be told apart")
  func asked() throws {
    #expect(problems(in: log).map(\.code) == ["ambiguous-columns"])
    let read = try read(log, options: ReadingOptions(metric: "f1"))
    #expect(read.y("f1", .validation) == [0.3, 0.4])
    #expect(problems(in: log, options: ReadingOptions(metric: "acc_a")).count == 1)
  }

  @Test("beside a validation set the development set is another one that was held out")
  func development() throws {
    let text = (1...4).map {
      "Epoch \($0) - Train Loss: 0.\(9 - $0)\nEpoch \($0) - Validation BLEU: 2\($0).5\n"
        + "Epoch \($0) - Dev BLEU: 1\($0).5\n"
    }.joined()
    let log = try read(text, path: "train.log")
    #expect(log.y("BLEU", .validation) == [21.5, 22.5, 23.5, 24.5])
    #expect(log.file.ignored.map(\.column) == ["Dev BLEU"])
  }
}
