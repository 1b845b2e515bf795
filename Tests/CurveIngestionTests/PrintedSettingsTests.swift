import CurveIngestion
import CurveModel
import Testing

/// Settings that a program prints above its training: what they name like metrics is no value of a curve.
struct PrintedSettingsTests {
  private let lines = (1...6).map { epoch in
    "Epoch \(epoch)/6 - train loss: \(2.0 / Double(epoch)) - val loss: \(2.2 / Double(epoch))\n"
  }.joined()

  private let records = (1...6).map { epoch in
    "{'loss': \(2.0 / Double(epoch)), 'epoch': \(epoch)}\n{'eval_loss': \(2.2 / Double(epoch)), 'epoch': \(epoch)}\n"
  }.joined()

  @Test(
    "printed settings are no values",
    arguments: [
      "{'loss_weights': {'dice': 1.0, 'ce': 0.5}, 'lr': 0.001, 'epochs': 100}\n",
      "{'epochs': 300, 'val_interval': 2, 'dice_loss': True, 'dice': 0.5, 'val_dice': 0.0}\nStart\n",
      "{\n  \"epochs\": 100,\n  \"loss\": {\n    \"dice\": 1.0\n  },\n  \"val_loss\": 0.9,\n  \"epoch\": 7\n}\n",
      "Namespace(epochs=100, train_loss_weight=0.5, val_loss=1.0, epoch=0, lr=0.001, loss='ce')\n",
      "2026-01-02 10:00:00 INFO Config: {'epochs': 100, 'val loss': 1.0, 'train': {'loss': 0.3}}\n",
      "Args: epoch=100 loss_dice=1.0 val_loss=0.5 loss_ce=0.3\n",
      "Settings {'batch_size': 8, 'seed': 1, 'val loss': 0.5}\n",
      "train:\n  epoch: 12\nval_dice: 0.3\n",
    ])
  func aboveLines(_ settings: String) throws {
    let log = try read(settings + lines, path: "train.log")
    #expect(log.columns == ["train loss <train loss>", "validation loss <val loss>"])
    #expect(log.x("loss", .train) == [1, 2, 3, 4, 5, 6])
    #expect(log.y("loss", .validation)?.first == 2.2)
    #expect(log.warnings.isEmpty)
  }

  @Test(
    "nor above printed records",
    arguments: [
      "{'epoch': 100, 'train_loss': 0.0, 'val_loss': 0.5, 'lr': 0.001}\n",
      "Namespace(start_epoch=0, batch_size=24, val_loss=0.0, epoch=5)\n",
    ])
  func aboveRecords(_ settings: String) throws {
    let log = try read(settings + records, path: "train.log")
    #expect(log.x("loss", .train) == [1, 2, 3, 4, 5, 6])
    #expect(log.x("loss", .validation) == [1, 2, 3, 4, 5, 6])
  }

  @Test("settings beside the values of each epoch leave them what they are")
  func besideValues() throws {
    let prefixed = (1...6).map { epoch in
      "[dataset=cifar, seed=0] Epoch \(epoch) loss=\(2.0 / Double(epoch)) val_loss=\(2.2 / Double(epoch))\n"
    }
    let search = (1...6).map { epoch in
      "trial {'epoch': \(epoch), 'seed': 0, 'batch_size': 8, 'loss': \(2.0 / Double(epoch)), 'val_loss': \(2.2 / Double(epoch))}\n"
    }
    for text in [prefixed.joined(), search.joined()] {
      let log = try read(text, path: "train.log")
      #expect(log.x("loss", .train) == [1, 2, 3, 4, 5, 6])
      #expect(log.y("loss", .validation)?.first == 2.2)
    }
  }

  @Test("an evaluation before the training stays the first value of its curve")
  func evaluationBefore() throws {
    let log = try read("{'eval_loss': 3.0, 'epoch': 0}\n" + records, path: "train.log")
    #expect(log.y("loss", .validation)?.first == 3)
  }
}
