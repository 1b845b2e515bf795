import CurveIngestion
import CurveModel
import Testing

/// Banners, closing lines, and where the trainings of a console were to end.
struct ClosingLineTests {
  @Test("a split in a banner of its own marks heads the values behind it")
  func banner() throws {
    let log = try read(
      (1...4).map { epoch in
        """
        #####Train##### Epoch: \(epoch), loss: \(4 / Double(epoch)), gap: 1
        #####Valid##### Epoch: \(epoch), loss: \(5 / Double(epoch)), mae: \(3 / Double(epoch))

        """
      }.joined(), path: "train_log.log")
    #expect(log.y("loss", .train)?.first == 4 && log.y("loss", .validation)?.first == 5)
    #expect(log.y("mae", .validation)?.count == 4)
  }

  @Test("a tab behind a colon parts no name from its value")
  func tabs() throws {
    let log = try read(
      (1...4).map {
        "epoch:\t\($0)\tseen:\t8909\ttrainLoss\t\(4 / Double($0))\t\nvalid-loss: \(5 / Double($0))\n"
      }.joined(), path: "trainlog.txt")
    #expect(log.x("loss", .train) == [1, 2, 3, 4])
    #expect(log.x("loss", .validation) == [1, 2, 3, 4])
  }

  @Test("what is said once behind the last place replaces no value of a curve")
  func closingAverage() throws {
    let log = try read(
      (1...5).map { "Iteration: \($0 * 100)\tError: \(1 / Double($0))\n" }.joined()
        + "\nAverage error is 0.125\n", path: "train_output.txt")
    #expect(log.y("error", .train)?.last == 0.2)
  }

  @Test("behind an epoch and its batch the step of all is the place")
  func globalStep() throws {
    let log = try read(
      [(2, 0, 1, 9.0), (2, 10, 11, 8), (3, 0, 15, 7), (2, 0, 20, 6), (2, 10, 30, 5)].map {
        "07-23 14:18:51 epoch:\($0.0),iters:\($0.1),global_step:\($0.2),loss:\($0.3)\n"
      }.joined(), path: "trainlog.txt")
    #expect(log.runs.count == 1)
    #expect(log.x("loss", .train) == [1, 11, 15, 20, 30])
    #expect(log.y("loss", .train) == [9, 8, 7, 6, 5])
  }

  @Test("a short training that went as far as it was to is no start of one")
  func complete() throws {
    func fit(_ epochs: Int, of total: Int) -> String {
      (1...epochs).map { "Epoch \($0)/\(total)\nloss: \(1 / Double($0))\n" }.joined()
    }
    let whole = try read(fit(40, of: 40) + fit(8, of: 8), path: "nohup.out")
    #expect(whole.chosen.name == "run 2" && whole.chosen.plannedEnd == 8)
    #expect(whole.runs.first?.plannedEnd == 40)
    let stopped = try read(fit(40, of: 40) + fit(8, of: 40), path: "nohup.out")
    #expect(stopped.chosen.name == "run 1")
  }

  @Test("Ultralytics: what a narrow terminal cuts behind the losses is no part of them")
  func narrow() throws {
    let head = "     Epoch   gpu_mem       box       obj       cls     total    labels  img_size\n"
    let rows = (0..<5).map { epoch in
      "      \(epoch)/99     5.08G    0.09   0.016   0.017    \(2 / Double(epoch + 1))       596\n"
        + "      \(epoch)/99     5.08G    0.09   0.016   0.017    \(1 / Double(epoch + 1))       596\n"
    }.joined()
    let log = try read(head + rows, path: "output.log")
    #expect(log.y("total_loss", .train) == [1, 0.5, 1.0 / 3, 0.25, 0.2])
  }

  @Test("fits within the epochs of a loop are passed over, and the epochs are those of the loop")
  func innerFits() throws {
    let text = (0..<6).map { epoch in
      "epoch = \(epoch) reward = \(Double(epoch) / 2) share= 0.5\n"
        + (1...3).map { "Epoch \($0)/3\n9/9 [=====] - 5s 9ms/step - loss: 0.\($0)\n" }.joined()
    }.joined()
    let log = try read(text, path: "training_history.txt")
    #expect(log.runs.count == 1)
    #expect(log.x("reward", .train) == [0, 1, 2, 3, 4, 5])
    #expect(log.y("loss", .train) == nil)
    #expect(
      log.warnings.contains(
        "each epoch holds a fit whose epochs are counted from 1 again: its values are not read"))
  }

  @Test("scores that are called losses are told by a signal-to-noise ratio above 0")
  func misnamedScores() throws {
    let log = try read(
      "epoch,val_mae_loss,val_psnr_loss,val_ssim_loss\n0,0.3,25,0.6\n1,0.2,28,0.7\n2,0.1,31,0.8\n")
    #expect(log.chosen.series.map(\.direction) == [nil, .higher, .higher])
    #expect(
      log.warnings.contains(
        "'val_psnr_loss' and 'val_ssim_loss' rise as scores do, and are read as such, whatever they are called"
      ))
    let falling = try read("epoch,val_psnr_loss\n0,-25\n1,-28\n2,-31\n")
    #expect(falling.chosen.series.map(\.direction) == [nil])
  }
}
