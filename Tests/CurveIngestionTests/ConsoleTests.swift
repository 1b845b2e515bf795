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

  @Test(
    "a loss without the word for a split, however the place is written",
    arguments: [
      "epoch 1, loss 1.4\nepoch 2, loss 1.2\n",
      "Epoch: 1, Loss: 1.4, Time: 3\nEpoch: 2, Loss: 1.2, Time: 3\n",
      "Epoch [1/3], Loss: 1.4\nEpoch [2/3], Loss: 1.2\n",
      "Epoch 1 of 3 - loss: 1.4\nEpoch 2 of 3 - loss: 1.2\n",
      "-- Epoch 1\nNorm: 82.3, Avg. loss: 1.4\n-- Epoch 2\nNorm: 75.0, Avg. loss: 1.2\n",
      "***** Iteration #1 *****\nLoss: 1.4\n***** Iteration #2 *****\nLoss: 1.2\n",
      "step=1 loss=1.4\nstep=2 loss=1.2\n",
      "(Epoch 1 / 30) loss: 1.4\n(Epoch 2 / 30) loss: 1.2\n",
      "[1,  2000] loss: 1.4\n[2,  2000] loss: 1.2\nFinished Training\n",
    ])
  func readsBareLoss(text: String) throws {
    let log = try read(text)
    #expect(log.x("loss", .train) == [1, 2])
    #expect(log.y("loss", .train) == [1.4, 1.2])
  }

  @Test(
    "no value is lost to what stands behind it",
    arguments: [
      "Epoch 1: train_loss=0.9, val_loss=1.0]\nEpoch 2: train_loss=0.7, val_loss=0.8]\n",
      "Epoch 1: train_loss: 0.9, val_loss: 1.0.\nEpoch 2: train_loss: 0.7, val_loss: 0.8.\n",
      "Epoch 1: train_loss=0.9 (avg 2) val_loss=1.0 (best 0.8)\n"
        + "Epoch 2: train_loss=0.7 (avg 2) val_loss=0.8 (best 0.8)\n",
      "global_step 1 loss 0.9 eval_loss 1.0\nglobal_step 2 loss 0.7 eval_loss 0.8\n",
      "Epoch 1: train loss: np.float64(0.9), val loss: tensor(1.0)\n"
        + "Epoch 2: train loss: np.float64(0.7), val loss: tensor(0.8)\n",
      "\u{1B}[32mEpoch 1\u{1B}[0m train_loss \u{1B}[36m0.9\u{1B}[0m val_loss 1.0*\n"
        + "Epoch 2 train_loss 0.7 val_loss 0.8\n",
      "t=10:00 level=info msg=\"done\" epoch=1 train/loss=0.9 val/loss=1.0\n"
        + "t=10:01 level=info msg=\"done\" epoch=2 train/loss=0.7 val/loss=0.8\n",
      #"12:00 | train | {"epoch": 1, "train_loss": "0.9"}"# + "\n"
        + #"12:00 | valid | {"epoch": 1, "valid_loss": "1.0"}"# + "\n"
        + #"12:00 | train | {"epoch": 2, "train_loss": "0.7"}"# + "\n"
        + #"12:00 | valid | {"epoch": 2, "valid_loss": "0.8"}"# + "\n",
    ])
  func losesNothing(text: String) throws {
    let log = try read(text)
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.y("loss", .validation) == [1.0, 0.8])
  }

  @Test(
    "a split named once holds for what follows it",
    arguments: [
      "Epoch 0/1\n-----\ntrain Loss: 0.9 Acc: 0.5\nval Loss: 1.0 Acc: 0.4\n"
        + "Epoch 1/1\n-----\ntrain Loss: 0.7 Acc: 0.6\nval Loss: 0.8 Acc: 0.5\n",
      "Epoch 0 | Train: loss=0.9, acc=0.5 | Valid: loss=1.0, acc=0.4\n"
        + "Epoch 1 | Train: loss=0.7, acc=0.6 | Valid: loss=0.8, acc=0.5\n",
      "train epoch: 0, loss: 0.9, acc: 0.5\neval epoch: 0, loss: 1.0, acc: 0.4\n"
        + "train epoch: 1, loss: 0.7, acc: 0.6\neval epoch: 1, loss: 0.8, acc: 0.5\n",
      "- Epoch(train) [0][50/50] lr: 1e-3 loss: 0.9 acc: 0.5\n- Epoch(val) [0][9/9] loss: 1.0 acc: 0.4\n"
        + "- Epoch(train) [1][50/50] lr: 1e-3 loss: 0.7 acc: 0.6\n- Epoch(val) [1][9/9] loss: 0.8 acc: 0.5\n",
      "INFO: 0epoch results: [train] loss=0.9, acc=0.5, [valid] loss=1.0, acc=0.4, time=1 seconds\n"
        + "INFO: 1epoch results: [train] loss=0.7, acc=0.6, [valid] loss=0.8, acc=0.5, time=1 seconds\n",
      "Epoch 0\nloss: 0.9 acc: 0.5 [ 64/600]\nValidation Error: \n Acc: 0.4, Avg loss: 1.0\n"
        + "Epoch 1\nloss: 0.7 acc: 0.6 [ 64/600]\nValidation Error: \n Acc: 0.4, Avg loss: 0.8\n",
      "Epoch 0/1\nstep 9/9 - loss: 0.9 - acc: 0.5 - 2ms/step\nEval begin...\nstep 5/5 - loss: 1.0 - acc: 0.4\n"
        + "Epoch 1/1\nstep 9/9 - loss: 0.7 - acc: 0.6 - 2ms/step\nEval begin...\nstep 5/5 - loss: 0.8 - acc: 0.5\n",
    ])
  func inheritsSplit(text: String) throws {
    let log = try read(text)
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.y("loss", .validation) == [1.0, 0.8])
    #expect(log.y("acc", .train) == [0.5, 0.6])
  }

  @Test("steps within an epoch are shares of it")
  func readsShares() throws {
    let pytorch = try read(
      "Epoch [1/2], Step [50/100], Loss: 1.4\nEpoch [1/2], Step [100/100], Loss: 1.2\n"
        + "Epoch [2/2], Step [50/100], Loss: 1.1\nTest Accuracy of the model on the 10000 images: 97 %\n"
    )
    #expect(pytorch.x("loss", .train) == [0.5, 1, 1.5])
    #expect(pytorch.y("loss", .train) == [1.4, 1.2, 1.1])
    let imagenet = try read(
      "Epoch: [0][  0/100]\tTime  0.5 ( 0.5)\tLoss 1.5e+00 (1.5e+00)\tAcc@1  73.00 ( 73.00)\n"
        + "Epoch: [0][ 50/100]\tTime  0.5 ( 0.5)\tLoss 1.3e+00 (1.4e+00)\tAcc@1  75.00 ( 74.00)\n"
        + "Test: [ 0/10]\tTime  0.2 ( 0.2)\tLoss 1.6e+00 (1.6e+00)\tAcc@1  63.00 ( 63.00)\n"
        + " *   Acc@1 64.000 Acc@5 98.000\n"
        + "Epoch: [1][  0/100]\tTime  0.5 ( 0.5)\tLoss 1.1e+00 (1.1e+00)\tAcc@1  80.00 ( 80.00)\n")
    #expect(imagenet.x("loss", .train) == [0, 0.5, 1])
    #expect(imagenet.y("Acc@1", .train) == [73, 75, 80])
    #expect(imagenet.runs[0].curve(of: "Acc@1", on: .test)?.y == [64])
  }

  @Test("timm and GANs count steps in brackets, Hugging Face parts of epochs behind a progress bar")
  func readsBrackets() throws {
    let timm = try read(
      "Train: 0 [   0/100 (  0%)]  Loss: 6.9 (6.9)  Time: 3.1s, 41.2/s  LR: 1e-05\n"
        + "Train: 0 [ 100/100 (100%)]  Loss: 5.9 (6.4)  Time: 3.1s, 41.2/s  LR: 1e-05\n"
        + "Test: [   0/97]  Time: 2.1 (2.1)  Loss:  4.9 (4.9)  Acc@1: 10.10 (10.10)\n"
        + " * Acc@1 11.1 Acc@5 30.1 loss 4.8\n"
        + "Train: 1 [ 100/100 (100%)]  Loss: 5.5 (5.5)  Time: 3.1s, 41.2/s  LR: 1e-05\n"
        + "Test: [   0/97]  Time: 2.1 (2.1)  Loss:  3.9 (3.9)  Acc@1: 20.10 (20.10)\n"
        + " * Acc@1 21.1 Acc@5 40.1 loss 3.8\n")
    #expect(timm.x("loss", .train) == [0, 1, 2])
    #expect(timm.runs[0].curve(of: "loss", on: .validation)?.y == [4.8, 3.8])
    let gan = try read(
      "[0/5][0/100]\tLoss_D: 1.9\tLoss_G: 2.5\n[0/5][50/100]\tLoss_D: 0.6\tLoss_G: 3.5\n"
        + "[1/5][0/100]\tLoss_D: 0.5\tLoss_G: 4.5\n",
      options: ReadingOptions(train: "Loss_D"))
    #expect(gan.y("Loss_D", .train) == [1.9, 0.6, 0.5])
    let bars = try read(
      "  0%|          | 0/9 [00:00<?, ?it/s]\r 10%|█    | 1/9 [00:05<00:45]{'loss': 2.1, 'epoch': 0.1}\n"
        + "{'eval_loss': 2.0, 'eval_runtime': 1.0, 'epoch': 0.1}\n"
        + " 20%|█    | 2/9 [00:05<00:45]{'loss': 1.9, 'epoch': 0.2}\n"
        + "{'eval_loss': 1.8, 'eval_runtime': 1.0, 'epoch': 0.2}\n")
    #expect(bars.x("loss", .train) == [0.1, 0.2])
    #expect(bars.y("loss", .validation) == [2.0, 1.8])
  }

  @Test(
    "splits alone, a closing summary, times and best values are no losses",
    arguments: [
      "Epoch: 1, Loss: 0.9, Train: 0.3, Val: 0.2\nEpoch: 2, Loss: 0.7, Train: 0.4, Val: 0.3\n",
      "Epoch 1: loss 0.9 (train 12.3 s, val 2.1 s)\nEpoch 2: loss 0.7 (train 12.3 s, val 2.1 s)\n",
      "start\n{'loss': 0.9, 'epoch': 1.0}\n{'loss': 0.7, 'epoch': 2.0}\n"
        + "{'train_runtime': 9.0, 'train_loss': 0.8, 'epoch': 2.0}\n",
      "Scheduled epochs: 10\nEpoch 1: loss 0.9\nEpoch 2: loss 0.7\nbest epoch: 1 loss 0.5\n",
      "Epoch 1: loss 0,9; time 3,5\nEpoch 2: loss 0,7; time 3,5\n",
    ])
  func readsLossAlone(text: String) throws {
    let log = try read(text)
    #expect(log.x("loss", .train) == [1, 2])
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.runs[0].curve(of: "loss", on: .validation) == nil)
  }

  @Test("places as they are written: thousands, parts of epochs, behind values, of an evaluation")
  func readsPlaces() throws {
    let thousands = try read("Step 1,000: loss 0.9\nStep 2,000: loss 0.7\n")
    #expect(thousands.x("loss", .train) == [1000, 2000])
    let parts = try read("epoch 0.5 train loss 0.9\nepoch 1.0 train loss 0.7\n")
    #expect(parts.x("loss", .train) == [0.5, 1])
    let middle = try read(
      "train loss 0.9 epoch 1 val loss 1.0\ntrain loss 0.7 epoch 2 val loss 0.8\n")
    #expect(middle.y("loss", .train) == [0.9, 0.7])
    #expect(middle.y("loss", .validation) == [1.0, 0.8])
    let evaluations = try read(
      "INFO - Iter(train) [100/300] lr: 1e-3 loss: 0.9\nINFO - Iter(val) [500/500] mIoU: 0.4\n"
        + "INFO - Iter(train) [200/300] lr: 1e-3 loss: 0.7\nINFO - Iter(val) [500/500] mIoU: 0.5\n")
    #expect(evaluations.x("mIoU", .validation) == [100, 200])
    let swin = try read(
      "[2021-05-01 10:22:01 swin] (main.py 225): INFO Train: [0/9][0/2] eta 0:01 loss 6.9 (6.9)\nINFO Train: [0/9][1/2] eta 0:01 loss 6.7 (6.8)\n"
        + "INFO Test: [0/5] Loss 6.6 (6.5) Acc@1 1.0 (2.0)\nINFO Train: [1/9][0/2] eta 0:01 loss 6.1 (6.1)\n"
    )
    #expect(swin.x("loss", .train) == [0, 0.5, 1])
    #expect(swin.runs[0].curve(of: "loss", on: .test)?.y == [6.5])
  }

  @Test("an evaluation that is announced in a sentence is validation's")
  func readsAnnouncements() throws {
    let log = try read(
      "epoch 1 loss 0.9\n***** Evaluating perplexity, Epoch 1/2 *****\nppl: 19, loss: 1.0\n"
        + "epoch 2 loss 0.7\n***** Evaluating perplexity, Epoch 2/2 *****\nppl: 17, loss: 0.8\n")
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.y("loss", .validation) == [1.0, 0.8])
  }

  @Test("prose and programs that speak of epochs are no log")
  func refusesProse() {
    let prose =
      "After epoch 1 the loss 0.5 was low.\n" + String(repeating: "And so it went on.\n", count: 60)
    #expect(throws: InvalidInput.self) { try read(prose + "At epoch 2 the loss 0.4 was lower.\n") }
    #expect(throws: InvalidInput.self) {
      try read("EPOCHS = 3\nprint('epoch 1: loss=0.5')\nx = 1\n")
    }
  }
}
