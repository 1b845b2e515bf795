import CurveIngestion
import CurveModel
import Testing

/// Numbers of a console that are no measure of the whole training at its place.
struct OneClassTests {
  @Test(
    "what was measured on one class is none of the metrics",
    arguments: ["Class [$0] Accuracy:", "2031-02-03 10:11:12,796 INFO Category: $0 Accuracy"])
  func classes(form: String) throws {
    let text = (1...5).map { epoch in
      "Epoch [\(epoch)/5] Train Loss: 0.\(9 - epoch) | Test Accuracy: 5\(epoch).25%\n"
        + ["frog", "truck"].map { name in
          form.replacing("$0", with: name) + " 8\(epoch).00% (830/1000)\n"
        }.joined()
    }.joined()
    let log = try read(text, path: "train.log")
    #expect(log.columns == ["train loss <Train Loss>", "validation accuracy <Test Accuracy>"])
  }

  @Test("a number of minutes is a time, whatever it is called")
  func minutes() throws {
    let text = (1...6).map {
      "Epoch \($0), cost: 0.2\($0) min, ETA: 2.5 min, Acc: 0.5\($0), F1: 0.4\($0)\n"
    }.joined()
    #expect(
      try read(text, path: "train.log").columns.map { $0.hasSuffix("<cost>") } == [false, false])
    let timed = (1...6).map { "Epoch \($0) time: 1.5 m   valid_acc: 0.\(80 + $0)\n" }.joined()
    #expect(try read(timed, path: "train.log").columns == ["validation acc <valid_acc>"])
    let lowest = (1...6).map { "Epoch \($0) val loss 0.\(9 - $0) min 0.1\n" }.joined()
    #expect(try read(lowest, path: "train.log").columns == ["validation loss <val loss>"])
  }
}
