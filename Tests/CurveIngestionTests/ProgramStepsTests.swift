import CurveIngestion
import CurveModel
import Testing

/// The steps of a program around a training.
struct ProgramStepsTests {
  private func fold(_ number: Int) -> String {
    let lines = [1, 5, 10, 15, 20].map {
      "10:20:30 [INFO] src.train: Epoch  \($0) | train_loss=0.\(90 - $0) | test_loss=0.\(95 - $0)\(number) | acc=0.6\(number)\n"
    }
    return "10:20:29 [INFO] FOLD \(number)/3 (train=62, test=31)\n"
      + "10:20:29 [INFO] baselines: Forest: Acc=0.94\(number)\n" + lines.joined()
  }

  @Test("the steps of a program are no axis of lines that have their own epoch")
  func stepsOfProgram() throws {
    let log = try read(
      "10:20:28 [INFO] STEP 1: Loading\n10:20:28 [INFO] STEP 3: Preparing folds\n"
        + (1...3).map(fold).joined() + "10:20:40 [INFO] STEP 4: Writing results\n"
        + "10:20:41 [INFO] Mean: Acc=0.9\n", path: "train_log.txt")
    #expect(log.file.axis.column == "epoch")
    #expect(log.x("loss", .train) == [1, 5, 10, 15, 20])
    #expect(log.runs.count == 3)
    #expect(!log.warnings.contains { $0.contains("was resumed at") })
  }

  @Test("steps within epochs are the axis, though each epoch begins where the one before ended")
  func stepsWithinEpochs() throws {
    let rows = (1...5).flatMap { epoch in
      [
        "\(epoch),\(epoch * 200 - 200),,0.\(9 - epoch)2\n",
        "\(epoch),\(epoch * 200 - 100),0.\(9 - epoch)1,\n",
        "\(epoch),\(epoch * 200),0.\(9 - epoch)0,\n",
      ]
    }
    let log = try read("epoch,step,train_loss,val_loss\n" + rows.joined())
    #expect(log.file.axis.column == "step")
  }
}
