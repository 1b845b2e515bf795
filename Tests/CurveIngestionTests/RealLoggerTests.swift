import CurveIngestion
import CurveModel
import Testing

/// What frameworks wrote in trainings of ours where their formats say less than they do.
struct RealLoggerTests {
  @Test("fastai writes its table over the ends of bars, the header on the first line")
  func readsFastaiBars() throws {
    let bar = { (epoch: Int) in
      "█\r\rEpoch \(epoch)/2 : |████| 100.00% [25/25 00:00<00:00... 1.09]\r\rEpoch \(epoch)/2 :        \r"
    }
    let log = try read(
      "█\repoch     train_loss  valid_loss  accuracy  time    \n"
        + bar(1) + "0         1.25        1.5         0.45      00:00     \n"
        + bar(2) + "1         1.0         1.25        0.5       00:00     \n", path: "train.log")
    #expect(log.x("loss", .train) == [0, 1])
    #expect(log.y("loss", .train) == [1.25, 1])
    #expect(log.y("loss", .validation) == [1.5, 1.25])
    #expect(log.y("accuracy", .validation) == [0.45, 0.5])
  }

  @Test("Ultralytics' classifiers have a table without counts; the rate above all is a setting")
  func readsUltralyticsClassifiers() throws {
    let epochs = [1, 2].map { epoch in
      """
            Epoch    GPU_mem       loss  Instances       Size
              \(epoch)/2         0G     0.\(9 - epoch)          8         64: 100% ━━━━━━━━━━━━ 3/3 15.2it/s 0.2s
                     classes   top1_acc   top5_acc: 100% ━━━━━━━━━━━━ 1/1 52.5it/s 0.0s
                         all       0.\(4 + epoch)          1
      """
    }
    let log = try read(
      "optimizer: AdamW(lr=0.001667, momentum=0.9) with parameter groups\n"
        + epochs.joined(separator: "\n\n") + "\n")
    #expect(
      log.columns == [
        "train loss <train loss>", "validation top1_acc <val top1_acc>",
        "validation top5_acc <val top5_acc>",
      ])
    #expect(log.y("top1_acc", .validation) == [0.5, 0.6])
    #expect(log.chosen.learningRate == nil)
    #expect(
      log.file.ignored.map(\.reason.description) == ["a setting, named above the training only"])
  }

  @Test(
    "XGBoost's sets are called after the matrices that hold them", arguments: ["dvalid", "dval"])
  func readsMatrices(_ name: String) throws {
    let console = try read(
      "[0]\tdtrain-mlogloss:0.75\t\(name)-mlogloss:1.0\n[1]\tdtrain-mlogloss:0.5\t\(name)-mlogloss:0.9\n"
    )
    #expect(console.y("mlogloss", .validation) == [1, 0.9])
    let history = try read(
      #"{"dtrain": {"mlogloss": [0.75, 0.5]}, "\#(name)": {"mlogloss": [1.0, 0.9]}}"#,
      path: "h.json")
    #expect(history.y("mlogloss", .train) == [0.75, 0.5])
    #expect(history.y("mlogloss", .validation) == [1, 0.9])
  }

  @Test("Stable-Baselines3 says an evaluation on a line and in the frame below: the frame counts")
  func readsEvaluations() throws {
    let blocks = (1...6).map { count in
      """
      ---------------------------------
      | rollout/           |          |
      |    ep_rew_mean     | 2\(count).5     |
      | time/              |          |
      |    total_timesteps | \(count)000     |
      | train/             |          |
      |    explained_variance | 0.\(count)  |
      ---------------------------------
      Eval num_timesteps=\(count)500, episode_reward=10\(count).33 +/- 6.41
      Episode length: 10\(count).33 +/- 6.41
      ---------------------------------
      | eval/              |          |
      |    mean_reward     | 10\(count)      |
      | time/              |          |
      |    total_timesteps | \(count)500     |
      ---------------------------------
      New best mean reward!
      """
    }
    let log = try read(blocks.joined(separator: "\n") + "\n")
    #expect(
      log.columns == [
        "train reward <rollout/ep_rew_mean>", "train explained_variance <train/explained_variance>",
        "validation reward <eval/mean_reward>",
      ])
    #expect(log.x("reward", .validation) == [1500, 2500, 3500, 4500, 5500, 6500])
  }

  @Test(
    "Lightning draws the bar of the next epoch over that of the last, with the last one's values")
  func readsTransientBars() throws {
    let bar = { (epoch: Int, values: String) in
      "Epoch \(epoch): 100%|████| 25/25 [00:00<00:00, 86.19it/s, v_num=0\(values)]"
    }
    let values = [
      ", val_loss=0.90, train_loss=1.0", ", val_loss=0.80, train_loss=0.9",
      ", val_loss=0.70, train_loss=0.8",
    ]
    var text = "\rEpoch 0:   0%|    | 0/25 [00:00<?, ?it/s]\r" + bar(0, "") + "\n"
    for epoch in 0..<3 {
      text += "\rValidation:   0%|    | 0/13 [00:00<?, ?it/s]\u{1B}[A\n"
      text += "\rValidation DataLoader 0: 100%|████| 13/13 [00:00<00:00, 737.51it/s]\u{1B}[A\n"
      text += "\r          \u{1B}[A\r" + bar(epoch, values[epoch])
      guard epoch < 2 else { break }
      text += "\rEpoch \(epoch + 1):   0%|    | 0/25 [00:00<?, ?it/s\(values[epoch])]\r"
      text += bar(epoch + 1, values[epoch]) + "\n"
    }
    let log = try read(text + "\n")
    #expect(log.x("loss", .validation) == [0, 1, 2])
    #expect(log.y("loss", .validation) == [0.9, 0.8, 0.7])
    #expect(log.y("loss", .train) == [1, 0.9, 0.8])
  }

  @Test("a bar of an epoch is not below the heading of another bar")
  func readsRunningLoss() throws {
    let epochs = (0..<6).map { epoch in
      "\rEpoch \(epoch):  66%|██  | 25/38 [00:00<00:00, v_num=0]\n\rValidation: 0it [00:00, ?it/s]\u{1B}[A\n\rValidation DataLoader 0:  69%|██  | 9/13 [00:00<00:00]\u{1B}[A"
        + "\rEpoch \(epoch):  89%|███ | 34/38 [00:00<00:00, loss=0.\(9 - epoch), v_num=0]\n"
        + "\rEpoch \(epoch): 100%|████| 38/38 [00:00<00:00, loss=0.\(9 - epoch), v_num=0, val_loss=1.\(9 - epoch)]\n"
    }
    let log = try read(epochs.joined())
    #expect(log.x("loss", .validation) == [0, 1, 2, 3, 4, 5])
    #expect(log.y("loss", .train) == [0.9, 0.8, 0.7, 0.6, 0.5, 0.4])
  }

  @Test("Lightning's bar shows the last validation until there is another")
  func readsEveryOtherValidation() throws {
    var text = ""
    var shown = ""
    for epoch in 0..<6 {
      text += "\rEpoch \(epoch): 100%|████| 25/25 [00:00<00:00, 86.19it/s, v_num=0\(shown)]"
      if epoch % 2 == 1 {
        text += "\n\rValidation DataLoader 0: 100%|████| 13/13 [00:00<00:00, 737.51it/s]\u{1B}[A\n"
        shown = ", val_loss=0.\(9 - epoch)"
      }
      text +=
        "\rEpoch \(epoch): 100%|████| 25/25 [00:00<00:00, 86.19it/s, v_num=0\(shown), train_loss=0.\(9 - epoch)]"
    }
    let log = try read(text + "\n")
    #expect(log.x("loss", .validation) == [1, 3, 5])
    #expect(log.y("loss", .validation) == [0.8, 0.6, 0.4])
    #expect(log.x("loss", .train) == [0, 1, 2, 3, 4, 5])
  }

  @Test("OpenAI's Baselines and Spinning Up: returns in one word, and steps in the words of each")
  func returnsInOneWord() throws {
    let baselines = try read(
      "eplenmean,eprewmean,fps,loss/value_loss,misc/nupdates,misc/total_timesteps\n"
        + (1...6).map { "200,\(-200 + 10 * $0),1000,0.\(9 - $0),\($0),\(2048 * $0)\n" }.joined(),
      path: "progress.csv")
    #expect(baselines.file.axis.column == "misc/total_timesteps")
    #expect(baselines.columns.contains("train eprewmean <eprewmean>"))
    let curious = try read(
      "vpredmean,ups,retstd,loss,eplen,n_updates,eprew,tcount\n"
        + (1...6).map { "0.\($0),15.5,0.02,3.\(9 - $0),4.5,\($0),0.\($0),\(354 * $0)\n" }.joined(),
      path: "progress.csv")
    #expect(curious.file.axis.column == "n_updates")
    #expect(curious.y("eprew", .train) == [0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
    let spinning = try read(
      "Epoch\tAverageEpRet\tStdEpRet\tMaxEpRet\tMinEpRet\tAverageTestEpRet\tLossV\n"
        + (0..<6).map { "\($0)\t\(10 * $0)\t2\t99\t-99\t\(12 * $0)\t0.5\n" }.joined(),
      path: "progress.txt")
    #expect(spinning.y("Average_EpRet", .train) == [0, 10, 20, 30, 40, 50])
    #expect(spinning.y("Average_EpRet", .validation) == [0, 12, 24, 36, 48, 60])
    #expect(Metric.isReturn("AverageEpRet") && Metric.isReturn("eprewmean"))
  }

  @Test("Ultralytics: parts that are finite nowhere are left out of the loss on both splits")
  func partsThatAreFiniteNowhere() throws {
    let log = try read(
      "epoch,train/box_loss,train/seg_loss,metrics/mAP50(B),val/box_loss,val/seg_loss\n"
        + (1...6).map { "\($0),2.5,4.\(9 - $0),0.\($0),nan,5.\(9 - $0)\n" }.joined(),
      path: "results.csv")
    #expect(log.y("loss", .train) == [4.8, 4.7, 4.6, 4.5, 4.4, 4.3])
    #expect(log.y("loss", .validation) == [5.8, 5.7, 5.6, 5.5, 5.4, 5.3])
    #expect(
      log.warnings.contains(
        "'val/box_loss' is finite nowhere, and left out of the loss on both splits"))
  }

  @Test("Ultralytics: parts that are 0 on one split alone are left out of the loss on both splits")
  func partsThatAreZero() throws {
    let log = try read(
      "epoch,train/box_loss,train/rle_loss,train/cls_loss,metrics/mAP50(B),val/box_loss,val/rle_loss,val/cls_loss\n"
        + (1...6).map { "\($0),2.\(9 - $0),5.5,0,0.\($0),3.\(9 - $0),0,0\n" }.joined(),
      path: "results.csv")
    #expect(log.y("loss", .train) == [2.8, 2.7, 2.6, 2.5, 2.4, 2.3])
    #expect(log.y("loss", .validation) == [3.8, 3.7, 3.6, 3.5, 3.4, 3.3])
    #expect(
      log.warnings == [
        "'val/rle_loss' is 0 everywhere, and left out of the loss on both splits"
      ])
  }
}
