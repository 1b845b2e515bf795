import CurveIngestion
import CurveModel
import Testing

/// Lines in which tools tell of an evaluation what their other lines do not say of it.
struct EvaluationLineTests {
  @Test("Detectron2: the evaluations that it prints to be copied")
  func readsDetectron() throws {
    let log = try read(
      (1...3).map { number in
        """
        [11/18 14:34:46] d2.evaluation.testing INFO: copypaste: Task: bbox
        [11/18 14:34:46] d2.evaluation.testing INFO: copypaste: AP,AP50,APs
        [11/18 14:34:46] d2.evaluation.testing INFO: copypaste: 1\(number).9699,2\(number).4369,nan
        [11/18 14:34:47] d2.utils.events INFO:  eta: 17:59:33  iter: \(number)999  total_loss: 0.\(9 - number)  lr: 0.02
        [11/18 14:34:57] d2.utils.events INFO:  eta: 17:59:33  iter: \(number + 1)019  total_loss: 0.\(9 - number)  lr: 0.02
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.y("total_loss", .train) == [0.8, 0.8, 0.7, 0.7, 0.6, 0.6])
    #expect(log.x("bbox/AP", .validation) == [2019, 3019])
    #expect(log.y("bbox/AP", .validation) == [12.9699, 13.9699])
    #expect(log.y("bbox/APs", .validation) == nil)
  }

  @Test("PaddleRec: what is inferred with the models of a training is no epoch of it")
  func readsPaddleRec() throws {
    let epochs = (0..<4).map { epoch in
      """
      2022-04-12 17:05:16,552 - INFO - epoch: \(epoch), batch_id: 0, AUC:0.5\(epoch)1, loss:0.\(9 - epoch)1, ips: 5 ins/s
      2022-04-12 17:06:16,552 - INFO - epoch: \(epoch) done, AUC: 0.8\(epoch),loss:0.\(9 - epoch), epoch time: 80.3 s
      """
    }
    let inferred = (2..<4).map { epoch in
      """
      2022-04-12 23:19:07,577 - INFO - load model epoch \(epoch)
      2022-04-12 23:19:08,543 - INFO - epoch: \(epoch), batch_id: 0, AUC: 0.1, ips: 5 ins/s
      2022-04-12 23:20:18,932 - INFO - epoch: \(epoch) done, AUC: 0.7\(epoch), epoch time: 71.35 s
      """
    }
    let log = try read((epochs + inferred).joined(separator: "\n") + "\n")
    #expect(log.y("AUC", .train) == [0.8, 0.81, 0.82, 0.83])
    #expect(log.y("loss", .train) == [0.9, 0.8, 0.7, 0.6])
    #expect(log.file.series.contains { $0.series.curve.y == [0.72, 0.73] })
  }

  @Test("CGCNN: the test behind a training is not its last validation")
  func readsCGCNN() throws {
    let epochs = (0..<4).map { epoch in
      """
      Epoch: [\(epoch)][0/1]\tTime 0.1 (0.1)\tLoss 0.\(9 - epoch)1 (0.\(9 - epoch)1)\tMAE 2.\(9 - epoch) (2.\(9 - epoch))
      Test: [0/4]\tTime 0.1 (0.1)\tLoss 0.9\(9 - epoch) (0.9\(9 - epoch))\tMAE 3.1 (3.1)
       * MAE 3.\(9 - epoch)
      """
    }
    let log = try read(
      epochs.joined(separator: "\n") + """

        ---------Evaluate Model on Test Set---------------
        Test: [0/4]\tTime 0.1 (0.1)\tLoss 0.55 (0.55)\tMAE 1.1 (1.1)
         ** MAE 1.2

        """)
    #expect(log.y("MAE", .validation) == [3.9, 3.8, 3.7, 3.6])
  }

  @Test("Kaldi: the diagnostics of each iteration, by the command above them")
  func readsKaldi() throws {
    let files = (0..<3).flatMap { iteration in
      ["train", "valid"].map { split in
        """
        # nnet3-chain-compute-prob "nnet3-am-copy exp/tdnn/\(iteration).mdl - |" ark:exp/egs/\(split)_diagnostic.cegs
        # Started at Tue Mar  3 10:11:12 UTC 2020
        #
        nnet3-chain-compute-prob --l2-regularize=0.0 'nnet3-am-copy exp/tdnn/\(iteration).mdl - |'
        LOG (nnet3-chain-compute-prob[5.5]:PrintTotalStats():nnet-chain-diagnostics.cc:194) Overall \
        log-probability for 'output-xent' is -1.\(9 - iteration) per frame, over 20000 frames.
        LOG (nnet3-chain-compute-prob[5.5]:PrintTotalStats():nnet-chain-diagnostics.cc:194) Overall \
        log-probability for 'output' is -0.\(9 - iteration)\(split == "train" ? 1 : 5) + -0.01 = -0.5 per frame
        # Ended (code 0) at Tue Mar  3 10:11:15 UTC 2020, elapsed time 3 seconds
        """
      }
    }
    let log = try read(files.joined(separator: "\n") + "\n", path: "exp/tdnn/log")
    #expect(log.x("log-likelihood", .validation) == [0, 1, 2])
    #expect(log.y("log-likelihood", .train) == [-0.91, -0.81, -0.71])
    #expect(log.y("log-likelihood", .validation) == [-0.95, -0.85, -0.75])
    #expect(log.y("output-xent log-likelihood", .validation) == [-1.9, -1.8, -1.7])
  }

  @Test("Kaldi: gathered lines, and the older networks")
  func readsGatheredKaldi() throws {
    let gathered = try read(
      (0..<3).flatMap { iteration in
        ["train", "valid"].map { split in
          "exp/log/compute_prob_\(split).\(iteration).log:LOG (nnet3-compute-prob) Overall accuracy for "
            + "'output' is 0.\(iteration + 4)\(split == "train" ? 1 : 5) per frame, over 4000 frames.\n"
        }
      }.joined())
    #expect(gathered.y("accuracy", .validation) == [0.45, 0.55, 0.65])
    let older = try read(
      (1...3).flatMap { iteration in
        ["train", "valid"].map { split in
          """
          # nnet-compute-prob exp/nnet4/\(iteration).mdl ark:exp/nnet4/egs/\(split)_diagnostic.egs
          LOG (nnet-compute-prob:main():nnet-compute-prob.cc:91) Saw 4000 examples, average probability is \
          -2.\(9 - iteration) and accuracy is 0.\(iteration)2 with total weight 4000

          """
        }
      }.joined())
    #expect(older.y("log-likelihood", .train) == [-2.8, -2.7, -2.6])
    #expect(older.y("accuracy", .validation) == [0.12, 0.22, 0.32])
  }

  @Test("conlleval: the scores of all classes, counted where nothing else is")
  func readsCoNLLScores() throws {
    let scores = { (epoch: Int, set: String, value: Int) in
      """
      2020-03-25 21:58:32,344 - INFO - evaluate:\(set)
      2020-03-25 21:58:58,928 - INFO - processed 239 tokens with 159 phrases; found: 198 phrases; correct: 0.
      2020-03-25 21:58:58,928 - INFO - accuracy:  9\(value).10%; precision:  70.00%; recall:  60.00%; FB1:  6\(value).50
      2020-03-25 21:58:58,928 - INFO -               ORG: precision:  10.00%; recall:  11.00%; FB1:  12.00  335

      """
    }
    let counted = try read(
      (1...4).map { scores($0, "dev", $0) + scores($0, "test", $0 + 1) }.joined())
    #expect(counted.x("f1", .validation) == [1, 2, 3, 4])
    #expect(counted.y("f1", .validation) == [61.5, 62.5, 63.5, 64.5])
    #expect(counted.y("token_accuracy", .test) == [92.1, 93.1, 94.1, 95.1])
    let placed = try read(
      (1...4).map {
        "INFO - iteration:\($0) step:100/168, NER loss: 2.\(9 - $0)\n" + scores($0, "dev", $0)
      }.joined())
    #expect(placed.y("NER loss", .train) == [2.8, 2.7, 2.6, 2.5])
    #expect(placed.y("f1", .validation) == [61.5, 62.5, 63.5, 64.5])
  }

  @Test("the correct answers in percent are an accuracy, their number is none")
  func correctShares() throws {
    let log = try read(
      (1...4).map { "Epoch \($0)\nloss: 3.\(9 - $0)\nTest Correct: 7\($0).5%\n" }.joined())
    #expect(log.y("accuracy", .validation) == [71.5, 72.5, 73.5, 74.5])
    let counted = try read(
      (1...4).map { "Epoch \($0)\nloss: 3.\(9 - $0)\nTest Correct: 7\($0)\n" }.joined())
    #expect(counted.columns.count == 1)
  }

  @Test("PaddleOCR: the metrics of an evaluation are not those of the batch above")
  func readsPaddleOCR() throws {
    let log = try read(
      (1...4).map { epoch in
        """
        [2022/01/01 10:00:00] ppocr INFO: epoch: [\(epoch)/9], global_step: \(epoch)00, lr: 0.0005, acc: 0.5\(epoch)1, \
        norm_edit_dis: 0.6\(epoch), loss: 1.\(9 - epoch), avg_reader_cost: 0.1 s, ips: 500.1 samples/s
        [2022/01/01 10:00:00] ppocr INFO: cur metric, acc: 0.4\(epoch), norm_edit_dis: 0.5\(epoch), fps: 900.1
        [2022/01/01 10:00:00] ppocr INFO: best metric, acc: 0.44, norm_edit_dis: 0.54, fps: 900.1, best_epoch: 4

        """
      }.joined())
    #expect(log.y("loss", .train) == [1.8, 1.7, 1.6, 1.5])
    #expect(log.y("acc", .train) == [0.511, 0.521, 0.531, 0.541])
    #expect(log.y("acc", .validation) == [0.41, 0.42, 0.43, 0.44])
  }

  @Test("PaddleDetection: the mean precision of an evaluation")
  func readsPaddleDetection() throws {
    let log = try read(
      (0..<4).map { epoch in
        """
        [01/01 10:00:00] ppdet.engine INFO: Epoch: [\(epoch)] [  0/229] learning_rate: 0.0001 loss: 2.\(9 - epoch) ips: 16.1 images/s
        [01/01 10:00:00] ppdet.metrics.metrics INFO: mAP(0.50, 11point) = 7\(epoch).25%

        """
      }.joined())
    #expect(log.y("loss", .train) == [2.9, 2.8, 2.7, 2.6])
    #expect(log.y("mAP", .validation) == [70.25, 71.25, 72.25, 73.25])
  }

  @Test("BasicSR: losses by the names that it gives them")
  func readsBasicSR() throws {
    let log = try read(
      (1...4).map { number in
        """
        2022-01-01 10:00:00,123 INFO: [x4..][epoch:  1, iter:   \(number),000, lr:(2.000e-04,)] \
        [eta: 1 day, 0:00:00, time (data): 0.5 (0.01)] l_pix: \(9 - number).1000e-02 l_g_gan: 1.2000e-01
        2022-01-01 10:00:00,123 INFO: Validation Set5
        \t # psnr: 3\(number).5000\tBest: 34.5000 @ 4000 iter

        """
      }.joined())
    #expect(log.x("loss_pix", .train) == [1000, 2000, 3000, 4000])
    #expect(log.y("loss_pix", .train) == [0.081, 0.071, 0.061, 0.051])
    #expect(log.y("psnr", .validation) == [31.5, 32.5, 33.5, 34.5])
    #expect(log.file.learningRate != nil)
  }

  @Test("ML-Agents: the spread of a reward is no reward")
  func readsMLAgents() throws {
    let log = try read(
      (1...4).map {
        "[INFO] 3DBall. Step: \($0)2000. Time Elapsed: 30.1 s. Mean Reward: 4\($0).5. Std of Reward: 1.2\($0). Training.\n"
      }.joined())
    #expect(log.chosen.series.map(\.curve.y) == [[41.5, 42.5, 43.5, 44.5]])
  }

  @Test("NeMo: a place in a program is no value")
  func readsNeMo() throws {
    let log = try read(
      (0..<4).map {
        "Epoch \($0), train_loss: 1.\(9 - $0), val_wer: 0.\(9 - $0)\n[NeMo I 2022-01-01 10:00:00 wer_bpe:205] \n"
      }.joined())
    #expect(!log.columns.contains { $0.contains("wer_bpe") })
    #expect(log.y("loss", .train) == [1.9, 1.8, 1.7, 1.6])
  }

  @Test("AllenNLP: files of epochs one behind the other, with a precision and one of spans")
  func readsAllenNLP() throws {
    let log = try read(
      (0..<3).map { epoch in
        """
        {
          "best_epoch": 1, "training_start_epoch": 0, "training_epochs": \(epoch), "epoch": \(epoch),
          "training_precision": 0.7\(epoch), "training_s_precision": 0.6\(epoch), "training_loss": 0.\(9 - epoch),
          "validation_precision": 0.5\(epoch), "validation_s_precision": 0.4\(epoch), "validation_loss": 0.9\(9 - epoch),
          "best_validation_loss": 0.9
        }
        """
      }.joined(), path: "metrics_epoch_0.json")
    #expect(log.x("loss", .validation) == [0, 1, 2])
    #expect(log.y("loss", .train) == [0.9, 0.8, 0.7])
    #expect(log.y("precision", .validation) == [0.5, 0.51, 0.52])
    #expect(log.y("s_precision", .validation) == [0.4, 0.41, 0.42])
    #expect(log.chosen.series.count == 6)
  }
}
