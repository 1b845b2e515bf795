import CurveIngestion
import CurveModel
import Testing

/// Progress bars whose descriptions count epochs without a word for them.
struct EpochBarTests {
  @Test("the last state of a bar is that of the epoch before its percentage, in each fold")
  func countedEpochs() throws {
    let text = (0...1).map { fold in
      "  FOLD \(fold)  -  val: case \(fold)\n"
        + (1...6).map { epoch in
          (0...2).map { step in
            "\r[fold_\(fold)] 00\(epoch)/006:  \(step * 50)%|#####     | \(step)/2 [00:14<00:42, 14.14s/it, loss=\(7 - epoch).\(9 - step)\(fold)]"
          }.joined() + "\r                     \r"
            + (epoch.isMultiple(of: 3) ? "  Epoch \(epoch) - mean Dice: 0.\(epoch)\(fold)\n" : "")
        }.joined()
    }.joined()
    let log = try read(text, path: "train_log.txt")
    #expect(log.runs.count == 2)
    for (fold, run) in log.runs.enumerated() {
      #expect(run.curve(of: "loss", on: .train)?.x == [1, 2, 3, 4, 5, 6])
      #expect(
        run.curve(of: "loss", on: .train)?.y == (1...6).map { Double("\(7 - $0).7\(fold)") })
    }
  }
}
