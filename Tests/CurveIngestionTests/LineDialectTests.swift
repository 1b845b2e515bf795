import CurveIngestion
import CurveModel
import Testing

/// Consoles whose lines do not name their values where the values stand.
struct LineDialectTests {
  @Test("PySlowFast: the split stands in _type, batches give way to epochs, best values are none")
  func readsSlowFast() throws {
    let stamp = "[05/01 10:00:00][INFO] logging.py:  99: json_stats:"
    let log = try read(
      [1, 2].map { epoch in
        """
        \(stamp) {"_type": "train_iter", "dt": 0.8, "epoch": "\(epoch)/2", "eta": "0:10:00", "iter": "20/40", "loss": 9.5, "lr": 0.001, "top1_err": 99.0}
        \(stamp) {"RAM": "14.1/31.0G", "_type": "train_epoch", "dt": 0.8, "epoch": "\(epoch)/2", "gpu_mem": "10.2G", "loss": \(epoch == 1 ? 0.9 : 0.7), "lr": 0.001, "top1_err": \(epoch == 1 ? 50.0 : 40.0)}
        \(stamp) {"_type": "val_iter", "epoch": "\(epoch)/2", "eta": "0:00:10", "iter": "10/20", "time_diff": 0.1, "top1_err": 98.0}
        \(stamp) {"_type": "val_epoch", "epoch": "\(epoch)/2", "gpu_mem": "10.2G", "min_top1_err": 45.0, "time_diff": 0.1, "top1_err": \(epoch == 1 ? 55.0 : 45.0)}
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.x("loss", .train) == [1, 2])
    #expect(log.y("loss", .train) == [0.9, 0.7])
    #expect(log.y("top1_err", .train) == [50, 40])
    #expect(log.x("top1_err", .validation) == [1, 2])
    #expect(log.y("top1_err", .validation) == [55, 45])
    #expect(log.columns.count == 3)
  }

  @Test("Ultralytics' console: bars of training, the first table behind each of validation")
  func readsUltralytics() throws {
    let head = "      Epoch    GPU_mem   box_loss   cls_loss   dfl_loss  Instances       Size"
    let table =
      "                 Class     Images  Instances      Box(P          R      mAP50  mAP50-95): 100%|██| 4/4"
    let epochs = [1, 2].map { epoch in
      """
      \(head)
              \(epoch)/2      0.72G      1.\(3 - epoch)      3.117      1.430         22        640: 100%|██| 8/8 [00:05<00:00,  1.5it/s]
      \(table)
                         all        128        929      0.640      0.532      0.6\(epoch)      0.440
      """
    }
    let closing = "\(table)\n all        128        929      0.640      0.532      0.99      0.99\n"
    let log = try read(epochs.joined(separator: "\n\n") + "\n" + closing)
    #expect(log.x("box_loss", .train) == [1, 2])
    #expect(log.y("box_loss", .train) == [1.2, 1.1])
    #expect(log.y("mAP50", .validation) == [0.61, 0.62])
    #expect(log.y("mAP50-95", .validation) == [0.44, 0.44])
    let old = [0, 1].map { epoch in
      """
           Epoch   gpu_mem       box       obj       cls    labels  img_size
             \(epoch)/1     3.21G    0.0\(9 - epoch)   0.0611    0.0206       187       640: 100%|██| 8/8 [00:05<00:00]
                     Class     Images     Labels          P          R     mAP@.5 mAP@.5:.95: 100%|██| 4/4 [00:02<00:00]
                       all        128        929      0.64       0.53       0.6\(epoch)       0.44
      """
    }
    let second = try read(old.joined(separator: "\n") + "\n")
    #expect(second.y("box_loss", .train) == [0.09, 0.08])
    #expect(second.y("mAP50", .validation) == [0.60, 0.61])
    #expect(second.y("mAP50-95", .validation) == [0.44, 0.44])
  }

  @Test("Darknet: the mean loss, the rate and the mean average precision between")
  func readsDarknet() throws {
    let log = try read(
      [1, 2].map { step in
        """
         (next mAP calculation at 1000 iterations)
         \(step)000: 700.308960, \(step == 1 ? 2.5 : 1.5) avg loss, 0.001000 rate, 4.54 seconds, \(step)64000 images, 3.2 hours left
        v3 (iou loss, Normalizer: (iou: 0.07, obj: 1.00, cls: 1.00) Region 30 Avg (IOU: 0.31), count: 3, class_loss = 1.2, iou_loss = 0.3, total_loss = 1.5
         class_id = 0, name = car, ap = 84.20%   \t (TP = 100, FP = 20)
         for conf_thresh = 0.25, precision = 0.83, recall = 0.70, F1-score = 0.76
         mean average precision (mAP@0.50) = 0.6\(step), or 6\(step).00 %
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.x("loss", .train) == [1000, 2000])
    #expect(log.y("loss", .train) == [2.5, 1.5])
    #expect(log.y("mAP50", .validation) == [0.61, 0.62])
    #expect(log.columns.count == 2)
    let old = try read(
      (1...3).map {
        "\($0): 700.308960, 69\(9 - $0).210022 avg, 0.001000 rate, 4.5 seconds, 64 images\n"
      }
      .joined())
    #expect(old.y("loss", .train) == [698.210022, 697.210022, 696.210022])
  }

  @Test("Caffe: the loss of an iteration is training's although it stands below 'Testing net'")
  func readsCaffe() throws {
    let stamp = "I0617 13:30:00.123456  1234"
    let log = try read(
      [0, 1].map { test in
        """
        \(stamp) solver.cpp:330] Iteration \(test)500, Testing net (#0)
        \(stamp) solver.cpp:397]     Test net output #0: accuracy = 0.\(5 + test)
        \(stamp) solver.cpp:397]     Test net output #1: loss = 0.\(9 - test) (* 1 = 0.\(9 - test) loss)
        \(stamp) solver.cpp:218] Iteration \(test)500 (8.1 iter/s, 12.3s/100 iters), loss = 0.\(8 - test)
        \(stamp) solver.cpp:237]     Train net output #0: loss = 0.1 (* 1 = 0.1 loss)
        \(stamp) sgd_solver.cpp:105] Iteration \(test)500, lr = 0.001
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.x("loss", .train) == [500, 1500])
    #expect(log.y("loss", .train) == [0.8, 0.7])
    #expect(log.y("loss", .validation) == [0.9, 0.8])
    #expect(log.y("accuracy", .validation) == [0.5, 0.6])
  }

  @Test("Caffe: a network of thousands of lines before the first iteration is passed over")
  func passesOverCaffesNetwork() throws {
    let stamp = "I0617 13:30:00.123456  1234"
    let layers = (0..<2000).map {
      "layer {\n  name: \"conv\($0)\"\n  param {\n    lr_mult: 2\n  }\n}"
    }
    let network = (0..<2000).map { "\(stamp) net.cpp:150] Memory required for data: \($0)" }
    let iterations = (0..<30).flatMap { step in
      [
        "\(stamp) solver.cpp:218] Iteration \(step), loss = 0.\(99 - step)",
        "\(stamp) sgd_solver.cpp:105] Iteration \(step), lr = 0.01",
      ]
    }
    let start = ["\(stamp) solver.cpp:44] Initializing solver from parameters: ", "base_lr: 0.5"]
    let log = try read((start + layers + network + iterations).joined(separator: "\n") + "\n")
    #expect(log.y("loss", .train)?.count == 30)
    #expect(log.file.learningRate?.curve.y.first == 0.01)
  }

  @Test("Marian counts updates, which order what epochs do not")
  func readsMarian() throws {
    let stamp = "[2021-03-01 10:00:00]"
    let log = try read(
      [1, 2].map { update in
        """
        \(stamp) Ep. 1 : Up. \(update)000 : Sen. 64,000 : Cost 3.\(9 - update)1265564 * 1,234,567 @ 12,345 after 9,876,543 : Time 60.52s : 50000.00 words/s : gNorm 0.7 : L.r. 3.0000e-04
        \(stamp) [valid] Ep. 1 : Up. \(update)000 : cross-entropy : 6\(9 - update).9 : new best
        \(stamp) [valid] Ep. 1 : Up. \(update)000 : bleu-detok : 2\(update).9 : stalled 1 times (last best: 31.2)
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.x("cost", .train) == [1000, 2000])
    #expect(log.y("cost", .train) == [3.81265564, 3.71265564])
    #expect(log.x("cross-entropy", .validation) == [1000, 2000])
    #expect(log.y("bleu-detok", .validation) == [21.9, 22.9])
  }

  @Test("OpenCLIP evaluates an epoch under the number of the next one")
  func readsOpenCLIP() throws {
    let stamp = "2022-07-01,10:00:00 | INFO |"
    let log = try read(
      [0, 1].map { epoch in
        """
        \(stamp) Train Epoch: \(epoch) [2048/4096 (50%)] Data (t): 0.12 Batch (t): 0.5, 123.4/s LR: 0.000010 Logit Scale: 14.286 Loss: 2.5 (2.5)
        \(stamp) Train Epoch: \(epoch) [4096/4096 (100%)] Data (t): 0.12 Batch (t): 0.5, 123.4/s LR: 0.000010 Logit Scale: 14.286 Loss: 2.4 (2.4)
        \(stamp) Eval Epoch: \(epoch + 1) image_to_text_R@1: 0.1\tval_loss: 2.\(9 - epoch)\tepoch: \(epoch + 1).0000\tnum_samples: 1024.0000
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.x("loss", .train) == [0.5, 1, 1.5, 2])
    #expect(log.x("loss", .validation) == [1, 2])
    #expect(log.y("loss", .validation) == [2.9, 2.8])
  }

  @Test("scikit-learn's gradient boosting: a table above which its names stand")
  func readsIterationTable() throws {
    let log = try Fixture.log("console/sklearn-gradient-boosting.log")
    #expect(log.x("loss", .train) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30])
    #expect(log.y("loss", .train)?.first == 1.2981)
    #expect(log.columns.count == 1)
  }

  @Test("the results.txt of YOLOv5's first versions, without a header")
  func readsYOLOResults() throws {
    let log = try read(
      """
           0/2     5.5G    0.08    0.03    0.02    0.13     7     640    0.4    0.3    0.25    0.1    0.05    0.02    0.01
           1/2     5.5G    0.06    0.02    0.01    0.09     7     640    0.5    0.4    0.35    0.2    0.04    0.02    0.01
           2/2     5.5G    0.05    0.02    0.01    0.08     7     640    0.6    0.5    0.45    0.3    0.03    0.02    0.01

      """, path: "results.txt")
    #expect(log.x("loss", .train) == [0, 1, 2])
    #expect(log.y("loss", .train) == [0.13, 0.09, 0.08])
    #expect(
      log.y("loss", .validation) == [0.05 + 0.02 + 0.01, 0.04 + 0.02 + 0.01, 0.03 + 0.02 + 0.01])
    #expect(log.y("mAP50-95", .validation) == [0.1, 0.2, 0.3])
  }

  @Test("a time before the loss ends its own name: \"per-step time 0.77s loss=1.3\"")
  func readsTimesPerStep() throws {
    let log = try read(
      """
      INFO:tensorflow:Step 100 per-step time 0.766s loss=1.5
      INFO:tensorflow:Step 200 per-step time 0.764s loss=1.25
      INFO:tensorflow:Step 300 per-step time 0.827s loss=1.0

      """)
    #expect(log.x("loss", .train) == [100, 200, 300])
    #expect(log.y("loss", .train) == [1.5, 1.25, 1.0])
  }

  @Test("two records an epoch of CycleGAN, of the newer form as well, are parts of it")
  func sparseCycleGAN() throws {
    // Of the fifth epoch nothing was recorded.
    let steps = [
      (1, 2000), (1, 4000), (2, 1680), (2, 3680), (3, 1360), (3, 3360), (4, 1040), (6, 3720),
    ]
    let forms = [("", ""), ("[Rank 0] ", ",")]
    for (rank, comma) in forms {
      let text = steps.enumerated().map { index, step in
        "\(rank)(epoch: \(step.0), iters: \(step.1), time: 0.3, data: 0.7) D_A: 0.\(index + 1)\(comma) "
          + "G_A: 0.\(9 - index)\n"
      }.joined()
      let log = try read(
        "===== Training Loss (Sat Jun  6 16:47:21 2020) =====\n" + text, path: "loss_log.txt")
      #expect(log.y("loss_G_A", .train) == (0..<8).map { Double("0.\(9 - $0)") })
      #expect(log.x("loss_G_A", .train) == steps.map { Double($0.0 - 1) + Double($0.1) / 4000 })
    }
  }
}
