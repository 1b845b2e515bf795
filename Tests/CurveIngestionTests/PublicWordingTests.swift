import CurveIngestion
import CurveModel
import Testing

/// How lines, columns and records of public trainings say what they hold.
struct PublicWordingTests {
  @Test("thresholds and weights that a dump of the configuration names are settings")
  func configuration() throws {
    let log = try read(
      """
      TEST:
        SCORE_THRESH_TEST: 0.05
        FOCAL_LOSS_ALPHA: 0.25
      [11/18 18:14:00] events INFO: eta: 1:00:00  iter: 19  total_loss: 2.5  loss_cls: 1.5
      [11/18 18:14:20] events INFO: eta: 0:59:00  iter: 39  total_loss: 2.1  loss_cls: 1.2
      [11/18 18:14:40] events INFO: eta: 0:58:00  iter: 59  total_loss: 1.6  loss_cls: 0.9

      """)
    #expect(log.columns == ["train total_loss <total_loss>", "train loss_cls <loss_cls>"])
    #expect(log.y("total_loss", .train) == [2.5, 2.1, 1.6])
  }

  @Test("a part of the loss may be called after its weight")
  func partOfLoss() throws {
    let log = try read("epoch,loss,loss_alpha\n1,0.9,0.3\n2,0.7,0.2\n")
    #expect(log.y("loss_alpha", .train) == [0.3, 0.2])
  }

  @Test("of LightGBM's sets only the split counts: \"train_loss's rmse\"")
  func namedSets() throws {
    let log = try read(
      """
      [25]\ttrain_loss's rmse: 1.3\teval's rmse: 1.4
      [50]\ttrain_loss's rmse: 1.1\teval's rmse: 1.2
      [75]\ttrain_loss's rmse: 0.9\teval's rmse: 1.1

      """)
    #expect(log.y("rmse", .train) == [1.3, 1.1, 0.9])
    #expect(log.y("rmse", .validation) == [1.4, 1.2, 1.1])
  }

  @Test("a time behind a split heads nothing: \"| train 2.1s | Acc 9 %\"")
  func timeOfTraining() throws {
    let log = try read(
      """
      Epoch 01 loss 7.5 | train 2.6s
      Epoch 02 loss 6.5 | train 2.1s | Acc 9.3% | infer 4.4s
      Epoch 03 loss 5.5 | train 2.1s
      Epoch 04 loss 4.5 | train 2.1s | Acc 12.5% | infer 4.4s

      """)
    #expect(log.columns == ["train loss <loss>", "train acc <Acc>"])
  }

  @Test("a metric that stands before its place: \"loss of iteration 20 : 1.5\"")
  func metricBeforePlace() throws {
    let log = try read(
      """
      loss of iteration 0 : 1.9
      accuracy is: 0.7
      loss of iteration 20 : 1.6
      accuracy is: 0.8
      loss of iteration 40 : 1.5
      accuracy is: 0.9

      """)
    #expect(log.y("loss", .train) == [1.9, 1.6, 1.5])
    #expect(log.y("accuracy", .train) == [0.7, 0.8, 0.9])
  }

  @Test("what a checkpoint was not is no metric: \"'val_loss' was not in top 1\"")
  func notInTop() throws {
    let log = try read(
      """
      Epoch 0: 50/50 [00:05<00:00, 9.45it/s, train_loss=0.9, val_loss=1.0]
      Epoch 1: 50/50 [00:05<00:00, 9.45it/s, train_loss=0.7, val_loss=0.9]
      Epoch 1, global step 100: 'val_loss' was not in top 1
      Epoch 2: 50/50 [00:05<00:00, 9.45it/s, train_loss=0.6, val_loss=0.8]
      Epoch 2, global step 150: 'val_loss' was not in top 1

      """)
    #expect(log.columns == ["train loss <train_loss>", "validation loss <val_loss>"])
  }

  @Test("\"MeanEpochLoss\" is the loss, and \"closs\" one with an initial")
  func names() throws {
    let log = try read("epoch,MeanEpochLoss,ValidationSetLoss\n1,0.9,1.0\n2,0.7,0.8\n")
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(try read("epoch,closs\n1,0.9\n2,0.7\n").y("closs", .train) == [0.9, 0.7])
  }

  @Test("a split that is said twice is one: \"val_val_loss\"")
  func doubledSplit() throws {
    let log = try read("epoch,loss,val_val_loss\n0,0.9,1.0\n1,0.7,0.8\n")
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.y("loss", .validation) == [1.0, 0.8])
  }

  @Test("blanks before a total: \"Epoch  2,   550/  725;\"")
  func paddedTotal() throws {
    let log = try read(
      """
      Epoch  2,   250/ 1000; acc:   40.5; ppl:  11.8; 5187 src tok/s;     55 s elapsed
      Epoch  2,   500/ 1000; acc:   41.5; ppl:  11.3; 5534 src tok/s;     60 s elapsed
      Epoch  2,  1000/ 1000; acc:   42.5; ppl:  10.3; 5093 src tok/s;     70 s elapsed

      """)
    #expect(log.x("ppl", .train) == [1.25, 1.5, 2])
  }

  @Test("iterations counted on over the end of their epoch are still batches of it")
  func overrun() throws {
    let lines = [(50, 0.9), (100, 0.8), (150, 0.7)].map {
      "05/23 10:15:24 - mmengine - INFO - Epoch(train) [1][\($0.0)/120]  lr: 0.001  loss: \($0.1)"
    }
    let log = try read(lines.joined(separator: "\n"))
    #expect(log.y("loss", .train) == [0.9, 0.8, 0.7])
    #expect(log.x("loss", .train)?.last == 1)
  }

  @Test("the epochs of several models named before them are runs, whatever stands once behind each")
  func closingValuesOfRuns() throws {
    let lines = ["small", "wide", "deep", "large"].flatMap { model in
      (1...3).map { "[\(model)] Epoch \($0)/3 | Loss = \(3.0 - Double($0) / 2)" } + [
        "-> F1 Val: 0.5"
      ]
    }
    let log = try read(lines.joined(separator: "\n"))
    #expect(log.runs.count == 4)
    #expect(log.runs.allSatisfy { $0.axis.kind == .epoch })
  }

  @Test("the mean behind a batch of an evaluation counts, and that of training below its batch")
  func repeatedMeans() throws {
    let lines = [(0, 1.5, 1.8, 1.52), (1, 1.2, 1.4, 1.23), (2, 0.9, 1.1, 0.94)].flatMap {
      epoch, train, batch, mean in
      [
        "Train: [\(epoch)/3]\tlr 0.0003\ttime 0.33 (0.36)\tloss 1.7 (\(train))",
        "EPOCH \(epoch) training takes 0:00:18",
        " * Train Loss \(train)",
        "Validate: \tTime 0.1 (0.2)\tLoss \(batch) (\(mean)4)\tAcc@1 51.5 (52.2)",
        " * Val Loss \(mean)",
      ]
    }
    let log = try read(lines.joined(separator: "\n"))
    #expect(log.y("loss", .train) == [1.5, 1.2, 0.9])
    #expect(log.y("loss", .validation) == [1.524, 1.234, 0.944])
  }

  @Test("numbers that are printed twice, at epochs counted from 0 and from 1, are one curve")
  func sameNumbers() throws {
    let lines = [(0, 9.5, 8.5), (1, 7.5, 7.25), (2, 6.5, 7.0)].flatMap { epoch, train, validation in
      [
        "train | epoch =\(epoch) | time=170 sec | loss=\(train)",
        "validation | epoch =\(epoch) | time=83 sec | loss=\(validation)",
        "epoch: \(epoch + 1) / 003, training loss: \(train), validation loss: \(validation).",
      ]
    }
    #expect(try read(lines.joined(separator: "\n")).y("loss", .train) == [9.5, 7.5, 6.5])
  }

  @Test("frames count the steps of a game where its reward is logged, and nothing else")
  func frames() throws {
    let log = try read("episode_reward,frame,value\n-1,640,0.2\n0,1280,0.1\n1,1920,0.3\n")
    #expect(log.runs[0].axis.kind == .step)
    #expect(!problems(in: "frame,rmse\n600,3.1\n170,9.5\n400,2.1\n").isEmpty)
  }

  @Test("rows of training data are its size, and a bare score over sizes names no split")
  func sizes() throws {
    let log = try read("train_rows,cv_MAE,train_MAE\n600,9.5,5.9\n1400,4.3,3.4\n2100,3.3,2.6\n")
    #expect(log.runs[0].axis.kind == .examples)
    #expect(log.x("MAE", .validation) == [600, 1400, 2100])
    let bare = try read("n_train,accuracy,log_loss\n200,0.8,0.36\n500,0.82,0.34\n1000,0.85,0.3\n")
    #expect(
      bare.warnings == [
        "'accuracy' and 'log_loss' do not say which split they were measured on"
      ])
  }

  @Test("Hugging Face's epochs with two digits are spread over the records that share them")
  func roundedEpochs() throws {
    let losses = [(2.5, "0.0"), (2.4, "0.0"), (2.2, "0.01"), (2.1, "0.01"), (2.0, "0.02")]
    let lines = losses.map {
      "{'loss': \($0.0), 'grad_norm': 1.5, 'learning_rate': 0.001, 'epoch': \($0.1)}"
    }
    let log = try read(lines.joined(separator: "\n") + "\n{'eval_loss': 2.3, 'epoch': 0.02}\n")
    #expect(log.y("loss", .train) == [2.5, 2.4, 2.2, 2.1, 2.0])
    #expect(log.x("loss", .train) == [0, 0.005, 0.01, 0.015, 0.02])
    #expect(log.x("loss", .validation) == [0.02])
  }

  @Test("mmengine: later versions write no iter")
  func mmengine() throws {
    let training = { (step: Int, epoch: Int, loss: Double) in
      #"{"lr": 0.001, "data_time": 0.5, "loss": \#(loss), "time": 0.7, "epoch": \#(epoch), "memory": 999, "step": \#(step)}"#
    }
    let validation = { (epoch: Int, score: Double) in
      #"{"coco/bbox_mAP": \#(score), "data_time": 0.1, "time": 0.2, "step": \#(epoch)}"#
    }
    let log = try read(
      [
        training(1, 1, 0.9), training(2, 1, 0.8), validation(1, 0.1), training(3, 2, 0.7),
        training(4, 2, 0.6), validation(2, 0.2),
      ].joined(separator: "\n"), path: "scalars.json")
    #expect(log.x("loss", .train) == [1, 2, 3, 4])
    #expect(log.x("coco/bbox_mAP", .validation) == [2, 4])
  }

  @Test(
    "what a logger puts before a name is no part of it: \"02:39 PM train_acc\", \"INFO Accuracy\"")
  func loggers() throws {
    let lines = [(0, 41.5, 38.5), (1, 52.5, 47.5), (2, 61.5, 55.5)].flatMap {
      epoch, train, validation in
      [
        "05/31 02:30:10 PM epoch \(epoch) lr 0.02", "05/31 02:39:41 PM train_acc \(train)",
        "05/31 02:40:03 PM INFO valid_acc \(validation)",
      ]
    }
    let log = try read(lines.joined(separator: "\n"))
    #expect(log.y("acc", .train) == [41.5, 52.5, 61.5])
    #expect(log.y("acc", .validation) == [38.5, 47.5, 55.5])
  }

  @Test("StyleGAN's and EDM's statistics stand at thousands of images")
  func thousandsOfImages() throws {
    let lines = [(0.5, 9.5), (1.5, 8.5), (2.5, 7.0)].map {
      #"{"Loss/loss": {"num": 64, "mean": \#($0.1), "std": 0.5}, "Progress/kimg": {"num": 1, "mean": \#($0.0), "std": 0}}"#
    }
    let log = try read(lines.joined(separator: "\n"), path: "stats.jsonl")
    #expect(log.x("Loss/loss", .train) == [0.5, 1.5, 2.5])
  }

  @Test("one column of whole numbers in no order is no curve, whatever its file is called")
  func wholeNumbers() throws {
    let numbers = (0..<40).map { ($0 * 7919 + 3) % 17 }
    let text = numbers.map { "\($0)\n" }.joined()
    #expect(!problems(in: text, path: "CriterionVariables.csv").isEmpty)
    let errors = (0..<40).map { "\(90 - 2 * $0)\n" }.joined()
    #expect(try read(errors, path: "train_errors.csv").runs[0].series.count == 1)
  }
}
