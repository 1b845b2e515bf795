import CurveIngestion
import CurveModel
import Testing

/// Forms of console lines that few trainers print.
struct OtherConsoleFormTests {
  @Test("the word for the epoch in brackets of its own, before the count")
  func bracketedWord() throws {
    let text = (1...6).map {
      "2026_08_19_16_0\($0)_24 [Epoch] 00\($0) [Loss] loss_span 0.3 loss_giou 0.8 loss_overall 1.\(9 - $0)\n"
    }
    let log = try read(text.joined(), path: "train.log")
    #expect(log.x("loss_overall", .train) == [1, 2, 3, 4, 5, 6])
    #expect(log.y("loss_overall", .train)?.first == 1.8)
  }

  @Test("an objective beside an accuracy is the loss")
  func objective() throws {
    let text = (1...5).map { epoch in
      """
      2025-01-20 14:06:10,816 epoch \(epoch) lr 2.9e-03
      2025-01-20 15:07:54,706 train_acc 9\(epoch).213715 | train_obj 0.\(9 - epoch)
      2025-01-20 15:09:48,317 valid_acc 88.680000 | valid_obj 0.\(19 - epoch)

      """
    }
    let log = try read(text.joined(), path: "log.txt")
    #expect(log.y("loss", .train) == [0.8, 0.7, 0.6, 0.5, 0.4])
    #expect(log.y("loss", .validation) == [0.18, 0.17, 0.16, 0.15, 0.14])
  }

  @Test("the objectness of a detector is no loss of its own")
  func objectness() throws {
    let text = (1...5).map {
      "epoch \($0): train_box_loss 0.\(9 - $0) train_obj 0.2 val_box_loss 0.\(19 - $0) val_obj 0.1\n"
    }
    let log = try read(text.joined(), path: "log.txt")
    #expect(
      log.columns == ["train box_loss <train_box_loss>", "validation box_loss <val_box_loss>"])
  }

  @Test("a value that another logger prints once more with all of its digits")
  func rounded() throws {
    let values = [0.6527343988, 0.7496093511, 0.8845703005, 0.9039062261, 0.9339843988, 0.9539]
    let text = values.enumerated().map { index, value in
      let step = 100 * (index + 1)
      let short = (value * 1e5).rounded() / 1e5
      return """
        I0104 train.py:225] Step: \(step) Train loss: \(1 - value), Test accuracy: \(short), img/sec/core: 42.4
        I0104 logging_writer.py:35] [\(step)] accuracy_test=\(value), img_sec_core_test=42.351486

        """
    }
    let log = try read(text.joined(), path: "output.log")
    #expect(log.y("accuracy", .validation) == values || log.y("accuracy", .test) == values)
  }

  @Test("trainings of one epoch each that say how they ended are several runs")
  func shortRuns() throws {
    func epoch(_ count: Int, _ loss: Double) -> String {
      "Epoch \(count) - Train Loss: \(loss), Val Loss: \(loss + 0.1)\n"
    }
    let end = "Run completed - Validation Accuracy: 43.13%\n"
    let text =
      epoch(1, 2.8) + end + epoch(1, 2.7) + end + epoch(1, 2.6) + end
      + (1...5).map { epoch($0, 2 - 0.1 * Double($0)) }.joined() + end
      + (1...5).map { epoch($0, 1.9 - 0.1 * Double($0)) }.joined() + end
    let log = try read(text, path: "training.log")
    #expect(log.runs.count == 5)
    #expect(log.x("loss", .validation) == [1, 2, 3, 4, 5])
  }

  @Test("a check of validation before each training is no training of its own")
  func checkedBefore() throws {
    let training = (1...5).map {
      "Epoch \($0) - Train Loss: \(2 - 0.1 * Double($0)), Val Loss: 1.\($0)\n"
    }
    let crashed = "Epoch 1 - Train Loss: 2.4\nEpoch 1 - Train Loss: 2.3\n"
    let text =
      crashed + (0..<2).map { "Epoch 1 - Val Loss: 6.\($0)\n" + training.joined() }.joined()
    let log = try read(text, path: "training.log")
    #expect(log.runs.count == 4)
    #expect(log.y("loss", .validation) == [1.1, 1.2, 1.3, 1.4, 1.5])
  }
}
