import CurveIngestion
import CurveModel
import Testing

/// Progress bars that name no split.
struct UnnamedBarTests {
  /// A bar as pytorch-cifar draws it: the count is written over its middle, by going back.
  private func bar(_ batch: Int, of total: Int, loss: Double, accuracy: Double) -> String {
    let message = "  Step: 25ms | Tot: 9s25ms | Loss: \(loss) | Acc: \(accuracy)% (45/100)"
    let width = 65
    let done = width * (batch - 1) / total
    return " [" + String(repeating: "=", count: done) + ">"
      + String(repeating: ".", count: width - done - 1) + "]" + message
      + String(repeating: "\u{8}", count: message.count + width / 2) + " \(batch)/\(total) "
      + (batch < total ? "\r" : "\n")
  }

  @Test("pytorch-cifar: the second bar of an epoch is validation's, and a reviewer is told")
  func readsTwoBars() throws {
    var text = "==> Preparing data..\n"
    for (epoch, loss) in [(0, 0.9), (1, 0.7)] {
      text += "\nEpoch: \(epoch)\n"
      text += bar(1, of: 391, loss: 2, accuracy: 10)
      text += bar(391, of: 391, loss: loss, accuracy: 50)
      text += bar(1, of: 100, loss: 3, accuracy: 9)
      text += bar(100, of: 100, loss: loss + 0.1, accuracy: 45)
      text += "Saving..\n"
    }
    let log = try read(text)
    #expect(log.x("Loss", .train) ?? log.x("loss", .train) == [0, 1])
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.y("loss", .validation) == [1.0, 0.7999999999999999])
    #expect(log.y("acc", .train) ?? log.y("Acc", .train) == [50, 50])
    #expect(log.y("acc", .validation) ?? log.y("Acc", .validation) == [45, 45])
    #expect(
      log.warnings == [
        "in each epoch a bar of 100 behind one of 391 names no split: read as validation"
      ])
  }

  @Test("a bar that names its split needs no guess, and one may say its count behind its values")
  func readsNamedBars() throws {
    let named = [(1, 0.9), (2, 0.7)].map { epoch, loss in
      """
      Epoch \(epoch)/2: 100%|██████████| 391/391 [00:20<00:00, 19.1it/s, loss=\(loss)]
      Validation: 100%|██████████| 79/79 [00:02<00:00, 39.1it/s, loss=1.5]
      """
    }
    let log = try read(named.joined(separator: "\n") + "\n")
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.y("loss", .validation) == [1.5, 1.5])
    #expect(log.warnings.isEmpty)
    let behind = [(1, 0.9), (2, 0.7)].map { epoch, loss in
      "Epoch: \(epoch)\n [===>]  Step: 25ms | Loss: \(loss) | Acc: 45.0% (12/24) 391/391\n"
        + " [===>]  Step: 25ms | Loss: 1.5 | Acc: 45.0% (12/24) 79/79\n"
    }
    let second = try read(behind.joined())
    #expect(second.y("Loss", .train) ?? second.y("loss", .train) == [0.9, 0.7])
    #expect(second.y("Loss", .validation) ?? second.y("loss", .validation) == [1.5, 1.5])
  }

  @Test("bars that end their lines, and three of them an epoch")
  func readsLines() throws {
    let text = [(1, 0.9), (2, 0.7)].map { epoch, loss in
      """
      Epoch \(epoch)/2
       50%|█████     | 195/391 [00:10<00:10, 19.1it/s, loss=2.0]
      100%|██████████| 391/391 [00:20<00:00, 19.1it/s, loss=\(loss)]
      100%|██████████| 40/40 [00:02<00:00, 19.1it/s, loss=1.5]
      100%|██████████| 79/79 [00:02<00:00, 39.1it/s, loss=1.6]
      """
    }.joined(separator: "\n")
    let log = try read(text + "\n")
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.y("loss", .validation) == [1.5, 1.5])
    #expect(log.y("loss", .test) == [1.6, 1.6])
  }

  @Test(
    "an evaluation behind the last epoch is one value on test data, and no epoch",
    arguments: [
      "313/313 ━━━━━━━━━━━━━━━━━━━━ 1s 2ms/step - accuracy: 0.82 - loss: 0.5\n",
      "313/313 [==============================] - 1s 2ms/step - loss: 0.5 - accuracy: 0.82\n",
      "313/313 - 1s - loss: 0.5 - accuracy: 0.82 - 555ms/epoch - 2ms/step\n",
      "30/30 ━━━━━━━━━━━━━━━━━━━━ 1s 2ms/step - accuracy: 0.82 - loss: 0.5\n",
      "313/313 ━━━━━━━━━━━━━━━━━━━━ 1s 2ms/step - accuracy: 0.82 - loss: 0.5\nTest accuracy: 0.82\n",
    ])
  func readsEvaluation(closing: String) throws {
    let fit = [(1, 0.9), (2, 0.7)].map { epoch, loss in
      "Epoch \(epoch)/2\n30/30 ━━━━━━━━━━━━━━━━━━━━ 1s 5ms/step - accuracy: 0.6 - loss: \(loss) "
        + "- val_accuracy: 0.55 - val_loss: 1.1\n"
    }.joined()
    let log = try read(fit + closing)
    #expect(log.x("loss", .train) == [1, 2])
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.y("accuracy", .train) == [0.6, 0.6])
    #expect(log.y("loss", .validation) == [1.1, 1.1])
    #expect(log.y("loss", .test) == [0.5])
    #expect(log.y("accuracy", .test) == [0.82])
    #expect(log.warnings.count == 1)
    #expect(log.warnings[0].hasSuffix("read as an evaluation on test data after the training"))
  }

  @Test("of several evaluations behind the last epoch nobody knows which is which")
  func leavesOutSeveral() throws {
    let log = try read(
      "Epoch 1/2\n30/30 - 5s - loss: 0.9\nEpoch 2/2\n30/30 - 5s - loss: 0.7\n"
        + "60/60 - 1s - loss: 0.6\n20/20 - 1s - loss: 1.2\n")
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.columns == ["train loss <loss>"])
    #expect(log.warnings == ["several bars after the training name no split and are left out"])
    #expect(log.file.ignored.map(\.column).sorted() == ["second loss", "third loss"])
  }

  @Test(
    "counts that are no bars change nothing",
    arguments: [
      "Epoch 1\nloss: 0.9 acc: 0.5 (12/24)\nEpoch 2\nloss: 0.7 acc: 0.5 (20/40)\n",
      "Epoch 1\n1/3 loss: 2\n2/3 loss: 2\n3/3 loss: 0.9\nEpoch 2\n3/3 loss: 0.7\n",
      "Epoch 1\n3/3 loss: 2\n3/3 loss: 0.9\nEpoch 2\n3/3 loss: 0.7\n",
    ])
  func ignoresCounts(text: String) throws {
    let log = try read(text)
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.columns.filter { $0.contains("loss") }.count == 1)
  }
}
