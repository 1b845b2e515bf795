import CurveIngestion
import CurveModel
import Testing

/// The consoles of frameworks, in the forms that their loggers give the lines.
struct ConsoleFrameworkTests {
  @Test("MXNet and GluonCV: what counts batches is training's, and left out beside its epochs")
  func readsMXNet() throws {
    let mxnet = try read(
      [0, 1].map { epoch in
        """
        INFO:root:Epoch[\(epoch)] Batch [20]\tSpeed: 1000.12 samples/sec\taccuracy=0.1
        INFO:root:Epoch[\(epoch)] Batch [40]\tSpeed: 1000.12 samples/sec\taccuracy=0.2
        INFO:root:Epoch[\(epoch)] Train-accuracy=\(epoch == 0 ? 0.5 : 0.7)
        INFO:root:Epoch[\(epoch)] Time cost=10.1
        INFO:root:Epoch[\(epoch)] Validation-accuracy=\(epoch == 0 ? 0.4 : 0.6)
        """
      }.joined(separator: "\n") + "\n")
    #expect(mxnet.x("accuracy", .train) == [0, 1])
    #expect(mxnet.y("accuracy", .train) == [0.5, 0.7])
    #expect(mxnet.y("accuracy", .validation) == [0.4, 0.6])
    #expect(mxnet.columns.count == 2)
    #expect(mxnet.warnings.isEmpty)
    let gluon = try read(
      [0, 1].map { epoch in
        """
        INFO:root:Epoch[\(epoch)] Batch [49]\tSpeed: 200.5 samples/sec\taccuracy=0.1\tlr=0.1
        INFO:root:[Epoch \(epoch)] training: accuracy=\(epoch == 0 ? 0.5 : 0.7)
        INFO:root:[Epoch \(epoch)] speed: 1000 samples/sec\ttime cost: 10.1
        INFO:root:[Epoch \(epoch)] validation: err-top1=0.45 err-top5=0.2
        """
      }.joined(separator: "\n") + "\n")
    #expect(
      gluon.columns == [
        "train accuracy <training accuracy>", "validation err-top1 <validation err-top1>",
        "validation err-top5 <validation err-top5>",
      ])
    let bare = try read(
      "[Epoch 0] train=0.69 val=0.55 loss=0.9 time: 12\n[Epoch 1] train=0.7 val=0.6 loss=0.7 time: 12\n"
    )
    #expect(bare.y("score", .validation) == [0.55, 0.6])
  }

  @Test("fairseq without JSON, old and new")
  func readsFairseq() throws {
    let old = [1, 2].map { epoch in
      """
      | epoch 00\(epoch):    100 / 391 loss=9.5, nll_loss=8.5, ppl=362.04, wps=52922, num_updates=100, lr=8.9e-05
      | epoch 00\(epoch) | loss \(epoch == 1 ? 0.9 : 0.7) | nll_loss 5.6 | ppl 50.2 | num_updates 391 | lr 0.0006
      | epoch 00\(epoch) | valid on 'valid' subset  100 / 131 loss=1.60
      | epoch 00\(epoch) | valid on 'valid' subset | loss \(epoch == 1 ? 1.0 : 0.8) | nll_loss 6.4 | ppl 84.5 | num_updates 391 | best_loss 1.0
      """
    }
    let log = try read(old.joined(separator: "\n") + "\n")
    #expect(log.x("loss", .train) == [1, 2])
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.x("loss", .validation) == [1, 2])
    #expect(log.y("loss", .validation) == [1.0, 0.8])
    #expect(log.y("ppl", .validation) == [84.5, 84.5])
    let stamp = "2020-05-01 10:00:00 | INFO |"
    let new = [1, 2].map { epoch in
      """
      \(stamp) train_inner | epoch 00\(epoch):    100 / 391 loss=9.5, ppl=362.04, wps=52922, num_updates=100
      \(stamp) fairseq_cli.train | begin validation on "valid" subset
      \(stamp) valid | epoch 00\(epoch) | valid on 'valid' subset | loss \(epoch == 1 ? 1.0 : 0.8) | ppl 84.5 | num_updates 391
      \(stamp) train | epoch 00\(epoch) | loss \(epoch == 1 ? 0.9 : 0.7) | ppl 50.2 | num_updates 391 | lr 0.0006
      """
    }
    let second = try read(new.joined(separator: "\n") + "\n")
    #expect(second.x("loss", .train) == [1, 2])
    #expect(second.y("loss", .train) == [0.9, 0.7])
    #expect(second.y("loss", .validation) == [1.0, 0.8])
    #expect(
      second.file.ignored.contains {
        $0.reason.description == "one batch at a time; 'train loss' is read"
      })
  }

  @Test("PaddleClas, PaddleSeg: the split stands in brackets before the place")
  func readsPaddle() throws {
    let classes = [1, 2].map { epoch in
      """
      [2024/07/31 20:24:32] ppcls INFO: [Train][Epoch \(epoch)/2][Iter: 0/30]lr(PiecewiseDecay): 0.001, top1: 0.1, CELoss: 2.5, loss: 2.5, batch_cost: 0.6s, ips: 26.1 samples/s
      [2024/07/31 20:24:32] ppcls INFO: [Train][Epoch \(epoch)/2][Avg]top1: 0.6, CELoss: 0.9, loss: \(epoch == 1 ? 0.9 : 0.7)
      [2024/07/31 20:24:32] ppcls INFO: [Eval][Epoch \(epoch)][Iter: 0/20]CELoss: 3.9, loss: 3.9, top1: 0.1, batch_cost: 0.2s
      [2024/07/31 20:24:32] ppcls INFO: [Eval][Epoch \(epoch)][Iter: 10/20]CELoss: 3.9, loss: 3.9, top1: 0.1, batch_cost: 0.2s
      [2024/07/31 20:24:32] ppcls INFO: [Eval][Epoch \(epoch)][Avg]CELoss: 1.0, loss: \(epoch == 1 ? 1.0 : 0.8), top1: 0.47
      [2024/07/31 20:24:32] ppcls INFO: [Eval][Epoch \(epoch)][best metric: 0.47]
      """
    }
    let log = try read(classes.joined(separator: "\n") + "\n")
    #expect(log.runs.count == 1)
    #expect(log.x("loss", .train) == [1, 2])
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.x("loss", .validation) == [1, 2])
    #expect(log.y("loss", .validation) == [1.0, 0.8])
    #expect(log.y("top1", .validation) == [0.47, 0.47])
    let segments = [1, 2].map { epoch in
      """
      2021-03-30 06:55:57 [INFO]\t[TRAIN] epoch: \(epoch), iter: \(epoch * 50)/100, loss: \(epoch == 1 ? 0.9 : 0.7), lr: 0.009, batch_cost: 0.5, reader_cost: 0.07, ips: 3.7 samples/sec
      2021-03-30 06:56:57 [INFO]\tStart evaluating (total_samples: 500, total_iters: 500)...
      500/500 [==============================] - 30s 60ms/step - batch_cost: 0.06 - reader cost: 2.0
      2021-03-30 06:56:57 [INFO]\t[EVAL] #Images: 500 mIoU: 0.4 Acc: 0.6 Kappa: 0.5 Dice: 0.55
      """
    }
    let second = try read(segments.joined(separator: "\n") + "\n")
    #expect(second.y("loss", .train) == [0.9, 0.7])
    #expect(second.y("mIoU", .validation) == [0.4, 0.4])
    #expect(second.chosen.series.allSatisfy { !$0.column.contains("cost") })
  }

  private static func coco(_ precision: String) -> String {
    """
    Evaluate annotation type *bbox*
    DONE (t=22.44s).
     Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = \(precision)
     Average Precision  (AP) @[ IoU=0.50      | area=   all | maxDets=100 ] = 0.152
     Average Precision  (AP) @[ IoU=0.75      | area=   all | maxDets=100 ] = 0.070
     Average Precision  (AP) @[ IoU=0.50:0.95 | area= small | maxDets=100 ] = -1.000
     Average Precision  (AP) @[ IoU=0.50:0.95 | area=medium | maxDets=100 ] = 0.087
     Average Recall     (AR) @[ IoU=0.50:0.95 | area=   all | maxDets=  1 ] = 0.067
     Average Recall     (AR) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.124
     Average Recall     (AR) @[ IoU=0.50:0.95 | area= large | maxDets=100 ] = 0.3
    Evaluate annotation type *segm*
     Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.05
    """
  }

  @Test("PaddleDetection and all that print the table of COCO: one metric a line")
  func readsCOCO() throws {
    let epochs = [(0, "0.100", 0.9), (1, "0.200", 0.7)].map { epoch, precision, loss in
      """
      [09/24 10:52:30] ppdet.engine INFO: Epoch: [\(epoch)] [ 0/308] learning_rate: 0.001747 loss: 5.0 loss_iou: 0.4 eta: 1 day, 17:06:44 batch_cost: 0.2671 data_cost: 0.0010 ips: 29.9510 images/s
      [09/24 10:52:30] ppdet.engine INFO: Epoch: [\(epoch)] [308/308] learning_rate: 0.001747 loss: \(loss) loss_iou: 0.4 eta: 1 day, 17:06:44 batch_cost: 0.2671 data_cost: 0.0010 ips: 29.9510 images/s
      [09/24 10:53:30] ppdet.engine INFO: Eval iter: 0
      \(Self.coco(precision))
      [09/24 10:53:40] ppdet.engine INFO: Total sample number: 100, average FPS: 30.1
      [09/24 10:53:40] ppdet.engine INFO: Best test bbox ap is 0.200.
      """
    }
    let log = try read(epochs.joined(separator: "\n") + "\n")
    #expect(log.x("loss", .train) == [0, 1, 1, 2] || log.x("loss", .train) == [0, 1, 2])
    #expect(log.x("AP", .validation) == [1, 2])
    #expect(log.y("AP", .validation) == [0.1, 0.2])
    #expect(log.y("segm AP", .validation) == [0.05, 0.05])
    let metrics = Set(log.chosen.series.filter { $0.split == .validation }.map(\.metric))
    #expect(
      metrics == [
        "AP", "AP50", "AP75", "AP medium", "AR@1", "AR@100", "AR large", "segm AP",
      ])
    #expect(log.chosen.series.contains { $0.metric == "loss_iou" && $0.split == .train })
  }

  @Test(
    "broken lines of a COCO table are passed over",
    arguments: [
      "Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = ",
      "Average Precision  AP) @[ IoU=0.50:0.95 | area ] = 0.5", ") @[] = 0.5", "] = (AP) @[",
      "(AP) @[ = | = ] = x", "Evaluate annotation type *", "*@*@",
    ])
  func passesOver(line: String) throws {
    let log = try read(
      "Epoch 1: loss 0.9\n\(line)\nEpoch 2: loss 0.7\n\(line)\nEpoch 3: loss 0.6\n\(line)\n")
    #expect(log.y("loss", .train) == [0.9, 0.7, 0.6])
  }

  @Test("a log of Megatron-LM and one of PaddleClas, value by value")
  func readsFixtures() throws {
    let megatron = try Fixture.log("console/megatron.log")
    #expect(
      megatron.columns == [
        "train lm loss <lm loss>", "validation lm loss <validation lm loss>",
        "validation lm loss PPL <validation lm loss PPL>",
      ])
    #expect(megatron.x("lm loss", .train) == (1...10).map { 100 * Double($0) })
    #expect(megatron.x("lm loss", .validation) == [200, 400, 500, 600, 800, 1000])
    #expect(megatron.y("lm loss", .train)?.prefix(2) == [8.965882, 8.413075])
    #expect(megatron.y("lm loss", .validation)?.first == 8.473075)
    #expect(megatron.y("lm loss PPL", .validation)?.first == 4784.206)
    #expect(megatron.warnings.isEmpty)
    let paddle = try Fixture.log("console/paddleclas.log")
    #expect(
      paddle.columns == [
        "train top1 <train top1>", "train loss <train loss>", "validation loss <eval loss>",
        "validation top1 <eval top1>",
      ])
    #expect(paddle.x("loss", .train) == [1, 2, 3, 4, 5])
    #expect(paddle.x("loss", .validation) == [1, 2, 3, 4, 5])
    #expect(paddle.y("loss", .train)?.first == 1.67972)
    #expect(paddle.y("loss", .validation)?.first == 1.51176)
    #expect(paddle.y("top1", .validation)?.first == 0.22284)
    #expect(paddle.warnings.isEmpty)
  }

  @Test(
    "values of single classes are no curves, however they are printed",
    arguments: [
      "  class 0 acc: 0.1\n  class 1 acc: 0.2\n", "val acc class 0: 0.1\nval acc class 1: 0.2\n",
      "acc_class_0: 0.1 val_iou_class_1=0.2\n", "Accuracy of plane : 35 %\nAccuracy of car: 33 %\n",
      "Accuracy for class: plane is 35.4 %\n",
      "    accuracy                           0.64       100\n",
      "+-------+------+-----+\n| class | gts  | ap  |\n+-------+------+-----+\n| train | 155  | 0.3 |\n"
        + "| bus   | 155  | 0.3 |\n+-------+------+-----+\n| mAP   |      | 0.3 |\n+-------+------+-----+\n",
      "per class results:\n|  Class | IoU | val acc |\n|---|---|---|\n| road | 97.1 | 98.4 |\n",
    ])
  func leavesOutClasses(lines: String) throws {
    let log = try read(
      "Epoch 1: train loss 0.9 val loss 1.0 val acc 0.5\n\(lines)"
        + "Epoch 2: train loss 0.7 val loss 0.8 val acc 0.6\n\(lines)")
    #expect(
      log.columns == [
        "train loss <train loss>", "validation loss <val loss>", "validation acc <val acc>",
      ])
    #expect(log.y("acc", .validation) == [0.5, 0.6])
  }

  @Test(
    "a sentence about an evaluation",
    arguments: [
      "Accuracy of the network on the 10000 test images: 54 %\n",
      "Test accuracy of the model on all 10000 images: 54 %\n",
      "Accuracy on 10000 test samples: 54\n",
    ])
  func readsSentence(line: String) throws {
    let log = try read("[1,  2000] loss: 0.9\n\(line)[2,  2000] loss: 0.7\n\(line)")
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.y("accuracy", .validation) == [54, 54])
  }
}
