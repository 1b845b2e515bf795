import CurveIngestion
import CurveModel
import Testing

/// Consoles of tools whose lines public repositories hold by the hundred.
struct PublicLineDialectTests {
  @Test("CycleGAN and pix2pix: losses without the word")
  func readsCycleGAN() throws {
    let log = try read(
      (1...3).map { epoch in
        """
        (epoch: \(epoch), iters: 100, time: 0.145, data: 0.080) G_GAN: 2.5 G_L1: 59.9 D_real: 0.2
        (epoch: \(epoch), iters: 200, time: 0.145, data: 0.080) G_GAN: 2.5 G_L1: 5\(9 - epoch).1 D_real: 0.2
        End of epoch \(epoch) / 3 \t Time Taken: 10 sec
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.x("loss_G_L1", .train) == [0.5, 1, 1.5, 2, 2.5, 3])
    #expect(log.y("loss_G_L1", .train) == [59.9, 58.1, 59.9, 57.1, 59.9, 56.1])
    #expect(log.columns.count == 3)
  }

  @Test("KAIR: places in angle brackets, and the signal-to-noise ratio of its evaluations")
  func readsKAIR() throws {
    let log = try read(
      """
      Valid Dataset size: 5
      <epoch:  1, lr:1.000e-04> loss: 3.5e-01
      <epoch:  2, lr:1.000e-04> loss: 2.5e-01
      <epoch:2, Average PSNR : 30.50dB
      <epoch:  3, lr:1.000e-04> loss: 2.0e-01
      <epoch:3, Average PSNR : 31.50dB

      """)
    #expect(log.y("loss", .train) == [0.35, 0.25, 0.2])
    #expect(log.y("PSNR", .validation) == [30.5, 31.5])
    #expect(log.file.learningRate != nil)
  }

  @Test("Vowpal Wabbit: progressive loss since the last row, means held out behind an h")
  func readsVowpalWabbit() throws {
    let log = try read(
      """
      Num weight bits = 18
      learning rate = 0.5
      average  since         example        example        current        current  current
      loss     last          counter         weight          label        predict features
      0.693147 0.693147            1            1.0         1.0000         0.0000       50
      0.600000 0.550000            2            2.0         0.0000         0.1000       20
      0.500000 0.400000            4            4.0         0.0000         0.1000       30
      0.450000 0.450000            8            8.0         0.0000         0.1000       30 h
      0.440000 0.430000           16           16.0         0.0000         0.1000       30 h

      finished run
      average loss = 0.44 h
      best constant's loss = 0.2

      """)
    #expect(log.x("loss", .train) == [1, 2, 4])
    #expect(log.y("loss", .train) == [0.693147, 0.55, 0.4])
    #expect(log.x("loss", .validation) == [8, 16])
    #expect(log.y("loss", .validation) == [0.45, 0.44])
  }

  @Test("Deeplearning4j: the score of its listener is the loss")
  func readsDL4J() throws {
    let log = try read(
      (0..<4).map { step in
        "06:38:16.402 [main] INFO org.x.ScoreIterationListener - Score at iteration \(step)00 is 1.\(9 - step)\n"
      }.joined())
    #expect(log.x("loss", .train) == [0, 100, 200, 300])
    #expect(log.y("loss", .train) == [1.9, 1.8, 1.7, 1.6])
  }

  @Test("WeNet: batches of the first process, and the mean of the cross-validation")
  func readsWeNet() throws {
    let log = try read(
      (0..<3).map { epoch in
        """
        2023-01-30 18:47:07,107 DEBUG TRAIN Batch \(epoch)/0 loss 9\(5 - epoch).5 loss_ctc 90.5 lr 0.0001 rank 0
        2023-01-30 18:47:07,207 DEBUG TRAIN Batch \(epoch)/0 loss 12.5 loss_ctc 90.5 lr 0.0001 rank 1
        2023-01-30 18:48:07,107 DEBUG CV Batch \(epoch)/0 loss 48.5 loss_ctc 40.5 history loss 47.5 rank 0
        2023-01-30 18:49:07,107 INFO Epoch \(epoch) CV info cv_loss 4\(7 - epoch).5
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.y("loss", .train) == [95.5, 94.5, 93.5])
    #expect(log.x("loss", .validation) == [0, 1, 2])
    #expect(log.y("loss", .validation) == [47.5, 46.5, 45.5])
  }

  @Test(
    "MLPerf: the evaluations among its events",
    arguments: [
      (0..<4).map { epoch in
        """
        :::MLLOG {"event_type": "INTERVAL_START", "key": "epoch_start", "value": null, "metadata": {"epoch_num": \(epoch)}}
        :::MLLOG {"event_type": "POINT_IN_TIME", "key": "eval_accuracy", "value": 0.\(epoch + 1), "metadata": {"file": "a.py", "epoch_num": \(epoch)}}
        """
      }.joined(separator: "\n") + "\n",
      (0..<4).map { epoch in
        """
        :::MLPv0.5.0 resnet 1540939905 (solver.cpp:485) opt_learning_rate: {"value": 0.1}
        :::MLPv0.5.0 resnet 1541258914 (solver.cpp:573) eval_accuracy: {"epoch": \(epoch), "value": 0.\(epoch + 1)}
        """
      }.joined(separator: "\n") + "\n",
    ])
  func readsMLPerf(text: String) throws {
    let log = try read(text)
    #expect(log.columns == ["validation accuracy <eval_accuracy>"])
    #expect(log.x("accuracy", .validation) == [0, 1, 2, 3])
    #expect(log.y("accuracy", .validation) == [0.1, 0.2, 0.3, 0.4])
  }

  @Test("fastai's table amid other lines")
  func readsFastai() throws {
    let log = try read(
      """
      Downloading the data
      epoch     train_loss  valid_loss  accuracy  time
      0         0.500000    0.400000    0.900000  00:12
      1         0.400000    0.350000    0.910000  00:12
      Better model found at epoch 1 with valid_loss value: 0.35.
      2         0.300000    0.330000    0.920000  00:12

      """)
    #expect(log.x("loss", .train) == [0, 1, 2])
    #expect(log.y("loss", .validation) == [0.4, 0.35, 0.33])
    #expect(log.y("accuracy", .validation) == [0.9, 0.91, 0.92])
  }

  @Test("batches above the line of the first epoch give way to it, as those of later epochs do")
  func leadingBatches() throws {
    let log = try read(
      (0..<4).map { epoch in
        """
        10:38:45,165 INFO    : train --- Current batch:200/400  loss:[ 0.9\(9 - epoch)]
        10:38:46,165 INFO    : train --- Current batch:400/400  loss:[ 0.9\(9 - epoch)]
        10:42:38,904 INFO    : Epoch [\(epoch)]/[4] \t Training Phase Loss: 0.\(8 - epoch) \t Accuracy: 0.5
        10:42:58,879 INFO    : Epoch [\(epoch)]/[4] \t Validation Phase Loss: 0.\(9 - epoch) \t Accuracy: 0.6
        """
      }.joined(separator: "\n") + "\n")
    #expect(log.y("Phase Loss", .train) == [0.8, 0.7, 0.6, 0.5])
    #expect(log.y("Phase Loss", .validation) == [0.9, 0.8, 0.7, 0.6])
  }
}
