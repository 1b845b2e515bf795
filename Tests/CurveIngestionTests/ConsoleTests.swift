import CurveIngestion
import CurveModel
import Testing

struct ConsoleTests {
  @Test("LightGBM: folds are runs; what early stopping repeats is no record")
  func readsLightGBM() throws {
    let log = try read(
      """
      [LightGBM] [Info] Total Bins 255
      Training until validation scores don't improve for 50 rounds
      [100]\ttraining's rmse: 0.24\tvalid_1's rmse: 0.25
      [200]\ttraining's rmse: 0.22\tvalid_1's rmse: 0.23
      Early stopping, best iteration is:
      [180]\ttraining's rmse: 0.221\tvalid_1's rmse: 0.229
      fold 2
      [100]\ttraining's rmse: 0.34\tvalid_1's rmse: 0.35
      [200]\ttraining's rmse: 0.32\tvalid_1's rmse: 0.33
      CV score: 0.23

      """)
    #expect(log.file.dialect == "console")
    #expect(log.runs.map(\.name) == ["run 1", "run 2"])
    #expect(log.x("rmse", .train) == [100, 200])
    #expect(log.runs[0].curve(of: "rmse", on: .validation)?.y == [0.25, 0.23])
    #expect(log.y("rmse", .validation) == [0.35, 0.33])
  }

  @Test("XGBoost and CatBoost: one round on each line")
  func readsRounds() throws {
    let xgboost = try read(
      "[0]\ttrain-mlogloss:1.15\teval-mlogloss:1.20\n[1]\ttrain-mlogloss:1.05\teval-mlogloss:1.12\n"
    )
    #expect(xgboost.y("mlogloss", .train) == [1.15, 1.05])
    #expect(xgboost.y("mlogloss", .validation) == [1.20, 1.12])
    let catboost = try read(
      "0:\tlearn: 0.68\ttest: 0.69\tbest: 0.69 (0)\ttotal: 60ms\tremaining: 1m\n"
        + "1:\tlearn: 0.67\ttest: 0.675\tbest: 0.675 (1)\ttotal: 60ms\tremaining: 1m\n")
    #expect(catboost.y("loss", .train) == [0.68, 0.67])
    #expect(catboost.y("loss", .validation) == [0.69, 0.675])
  }

  @Test("nanoGPT: evaluations of both splits, not the loss of one batch")
  func readsNanoGPT() throws {
    let log = try read(
      """
      number of parameters: 10.65M
      step 0: train loss 4.4501, val loss 4.4402
      iter 0: loss 4.4586, time 193.77ms, mfu -100.00%
      step 250: train loss 1.9, val loss 2.0
      iter 250: loss 2.01, time 193.77ms, mfu 10.00%

      """)
    #expect(log.x("loss", .validation) == [0, 250])
    #expect(log.y("loss", .train) == [4.4501, 1.9])
    #expect(log.y("loss", .validation) == [4.4402, 2.0])
    let rewrite = try read(
      "0 val 10.9\n0 hella 0.25\n0 train 10.95\n1 train 10.2\n250 val 5.12\n250 train 5.1\n")
    #expect(rewrite.x("loss", .train) == [0, 1, 250])
    #expect(rewrite.y("loss", .validation) == [10.9, 5.12])
  }

  @Test("values below a line that names the epoch, with a logger's prefix or a progress bar")
  func readsBlocks() throws {
    let blocks = try read(
      """
      lr: 0.0001
      Epoch: 1/3
      Time Taken: 146.09s - LR: 9.98e-05
      Train Loss: 7.3 - Train Perplexity: 1517.94
      Valid Loss: 6.5 - Valid Perplexity: 690.77
      Epoch: 2/3
      Train Loss: 6.2 - Train Perplexity: 543.44
      Valid Loss: 6.1 - Valid Perplexity: 459.54

      """)
    #expect(blocks.x("loss", .train) == [1, 2])
    #expect(blocks.y("loss", .validation) == [6.5, 6.1])
    let prefixed = try read(
      """
      2026-11-20 10:00:00,123 INFO Epoch 1: train_loss=0.9, val_loss=1.0
      2026-11-20 10:01:00,123 INFO Epoch 2: train_loss=0.7, val_loss=0.8

      """)
    #expect(prefixed.x("loss", .train) == [1, 2])
    #expect(prefixed.y("loss", .validation) == [1.0, 0.8])
    let bars = try read(
      "Epoch 1/2\n 1/2 [=>] - loss: 0.99\r2/2 [==] - 5s 3ms/step - loss: 0.9 - val_loss: 0.8\n"
        + "Epoch 2/2\n 1/2 [=>] - loss: 0.89\r2/2 [==] - 5s 3ms/step - loss: 0.7 - val_loss: 0.75\n"
    )
    #expect(bars.y("loss", .train) == [0.9, 0.7])
    #expect(bars.y("loss", .validation) == [0.8, 0.75])
  }
}
